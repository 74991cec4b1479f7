/**
 * Makes a function that has something painted before the browser paints next and, as long as a part of it is left,
 * again before each painting after that. Calls while a painting is due change nothing.
 *
 * @param onNextPaint - Calls back before the browser paints next.
 * @param paint - Paints a part of what is not up to date; tells whether nothing is left.
 */
export function createPaintLoop(onNextPaint: (callback: () => void) => void, paint: () => boolean): () => void {
  let isDue = false;

  function schedule(): void {
    if (isDue) return;
    isDue = true;
    onNextPaint(() => {
      isDue = false;
      if (!paint()) schedule();
    });
  }

  return schedule;
}
