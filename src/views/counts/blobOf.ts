/** Characters that are copied at a time. */
const piece = 1_000_000;

/** Whether a pair of units that make one character is cut before this place. */
function isInPair(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * A text as a file in memory, made piece by piece with rests in between, so that the page goes on
 * answering however long it is.
 *
 * @param rest - Resolves when others have had their turn.
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
