/** Cores beyond which more workers gain little: the memory that they share is busy then. */
const most = 8;
/** Of a phone's cores few are fast, and all of them drain its battery. */
const mostOnPhone = 2;

/**
 * Processor cores that training may use.
 *
 * @param available - As the browser names them: some name fewer than there are, and some none, which is NaN here.
 * @param isPhone - Whether fingers are what the page is used with.
 * @param left - Cores that are left to the page, which it draws with.
 * @returns ≥ 1.
 */
export function trainingCores(available: number, isPhone: boolean, left: number): number {
  return Math.max(1, Math.min((available || 1) - left, isPhone ? mostOnPhone : most));
}
