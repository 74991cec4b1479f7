/**
 * Makes a function that calls back at the next painting, with the milliseconds that the page took from the painting of
 * the call before to the next one; 0 at first.
 *
 * @param onNextPaint - Calls back before the browser paints next, with the time in milliseconds.
 */
export function createPaintTimer(
  onNextPaint: (callback: (time: number) => void) => void,
): (painted: (interval: number) => void) => void {
  let interval = 0;
  return (painted) =>
    onNextPaint((time) => {
      painted(interval);
      onNextPaint((next) => {
        interval = next - time;
      });
    });
}
