/** A part of a file as it is shown: lines, or the number of lines left out. */
export type PreviewPart =
  | { readonly kind: 'lines'; readonly text: string }
  | { readonly kind: 'omitted'; readonly lines: number };

/** A line of a long list of numbers. */
const numbersOnly = /^\s*(-?[\d.e+]+,\s*)+(-?[\d.e+]+)?\s*$/;

/** Lines of a list of numbers that are shown at its beginning; a list a little longer is shown whole. */
const shownOfList = 3;

/**
 * Preview of a file: without the middle of long lists of numbers, and cut to `most` lines.
 *
 * @param most - Maximum number of lines.
 */
export function previewOf(text: string, most: number): PreviewPart[] {
  const lines = text.split('\n');
  const parts: PreviewPart[] = [];
  let shown: string[] = [];
  let left = most;
  let at = 0;
  const flush = () => {
    if (shown.length > 0) parts.push({ kind: 'lines', text: shown.join('\n') });
    shown = [];
  };
  while (at < lines.length && left > 0) {
    let end = at;
    while (end < lines.length && numbersOnly.test(lines[end]!)) end += 1;
    const isLong = end - at > 2 * shownOfList;
    const take = Math.min(left, isLong ? shownOfList : Math.max(1, end - at));
    shown.push(...lines.slice(at, at + take));
    left -= take;
    at += take;
    if (isLong && left > 0) {
      flush();
      parts.push({ kind: 'omitted', lines: end - at });
      at = end;
    }
  }
  flush();
  if (at < lines.length) parts.push({ kind: 'omitted', lines: lines.length - at });
  return parts;
}
