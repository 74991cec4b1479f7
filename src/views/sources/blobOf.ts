/** Characters that are copied at a time. */
const piece = 1_000_000;

/** Whether a surrogate pair is cut at this index. */
function isInPair(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * A text as a file in memory, made in pieces with pauses in between, so that a long text does not block the page.
 *
 * @param rest - Resolves after other tasks of the page could run.
 */
export async function blobOf(
  text: string,
  rest: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let begin = 0; begin < text.length; ) {
    const wanted = Math.min(text.length, begin + piece);
    const end = isInPair(text, wanted) ? wanted + 1 : wanted;
    pieces.push(new Blob([text.slice(begin, end)]));
    begin = end;
    if (begin < text.length) await rest();
  }
  return new Blob(pieces, { type: 'text/plain' });
}
