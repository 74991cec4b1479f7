/** A percentage without its sign, whether or not its language has a space before that; other texts as they are. */
export function bareNumber(text: string): string {
  return text.replace(/\s?%$/, '');
}
