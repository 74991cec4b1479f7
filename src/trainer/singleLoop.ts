/**
 * Makes a function that sees to it that a loop runs while work is left, and that it never runs twice at a time.
 *
 * @param isWorkLeft - Asked after the loop has ended: work that came when it was about to end starts it again.
 * @param loop - Works until none is left; may be called when there is none.
 * @param fail - Told what the loop threw. It must see to it that the same work is not left again.
 * @returns Starts the loop, if it does not run.
 */
export function createSingleLoop(
  isWorkLeft: () => boolean,
  loop: () => Promise<void>,
  fail: (error: unknown) => void,
): () => void {
  let isLooping = false;

  function wake(): void {
    if (isLooping) return;
    isLooping = true;
    loop()
      .catch(fail)
      .finally(() => {
        isLooping = false;
        if (isWorkLeft()) wake();
      });
  }

  return wake;
}
