import type { ClassQuestion } from '../../store/classroom/classroom.ts';

/** A question while it is written. */
export interface QuestionDraft {
  readonly text: string;
  /** As they are typed, empty ones included. */
  readonly options: readonly string[];
  /** Index of the option that is the answer, or none. */
  readonly answer: number | undefined;
}

/** What is written anew of a question that is there, or of none. */
export function draftOf(question: ClassQuestion | undefined): QuestionDraft {
  const { text = '', options = [], answer } = question ?? {};
  return { text, options: [...options, '', ''].slice(0, Math.max(2, options.length)), answer };
}

/**
 * The question that a draft comes to: without empty options, and without any if there is only one. None without a text.
 */
export function questionOf({ text, options, answer }: QuestionDraft): ClassQuestion | undefined {
  if (text.trim() === '') return undefined;
  const written = options.map((option) => option.trim());
  const kept = written.filter((option) => option !== '');
  if (kept.length < 2) return { text: text.trim(), options: [], answer: undefined };
  const isWritten = answer !== undefined && written[answer] !== '';
  // Empty options before it are left out.
  const before = written.slice(0, answer).filter((option) => option !== '').length;
  return { text: text.trim(), options: kept, answer: isWritten ? before : undefined };
}
