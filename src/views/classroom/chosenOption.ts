import type { ClassQuestion } from '../../store/classroom/classroom.ts';

/** Where the tab keeps what was chosen. */
const key = 'long-tail-lab.class.1';

/** The option that was chosen for a question in this tab, if one was; another question has none. */
export function keptChosen(question: ClassQuestion): number | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { of?: unknown; chosen?: unknown } | null;
    const { chosen } = kept ?? {};
    const isOption = typeof chosen === 'number' && question.options[chosen] !== undefined;
    return kept?.of === nameOf(question) && isOption ? chosen : undefined;
  } catch {
    // Storage may be refused, as in a frame, or hold something else.
    return undefined;
  }
}

/** Keeps what was chosen for a question, or that nothing is. */
export function keepChosen(question: ClassQuestion, chosen: number | undefined): void {
  try {
    if (chosen === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ of: nameOf(question), chosen }));
  } catch {
    // It then lasts as long as the page.
  }
}

function nameOf({ text, options }: ClassQuestion): string {
  return [text, ...options].join('|');
}
