import { parseSync } from 'vite';

/** Characters that a line with a comment may have, its indentation included. */
export const longestComment = 120;

/**
 * The lines of a module that hold a comment, or a part of one, and have more than {@link longestComment} characters.
 *
 * @param path - Its ending says which language `code` is in; the messages begin with it.
 * @returns One message a line, in the order of the source.
 * @throws Error if `code` does not parse.
 */
export function longComments(path: string, code: string): string[] {
  const { comments, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);

  const lines = code.split('\n');
  const lineOf = (offset: number) => code.slice(0, offset).split('\n').length - 1;
  const commented = new Set<number>();
  for (const { start, end } of comments) {
    const last = lineOf(end);
    for (let line = lineOf(start); line <= last; line++) commented.add(line);
  }
  return [...commented].flatMap((line) => {
    const characters = Array.from(lines[line]!.replace(/\r$/, '')).length;
    return characters > longestComment ? [`${path}:${line + 1} has ${characters} characters`] : [];
  });
}
