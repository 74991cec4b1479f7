/**
 * Makes a handler that throws an error on only if it concerns the engine that trains. A run that was replaced may fail
 * on tensors that are gone, and one that was lost on fences; of both the page has been told.
 *
 * @param isCurrent - Whether the engine that failed is still the one that trains.
 */
export function unlessReplaced(isCurrent: () => boolean): (error: unknown) => undefined {
  return (error) => {
    if (isCurrent()) throw error;
    return undefined;
  };
}
