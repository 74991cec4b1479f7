/** Places on the scale of cividis, in steps of its 256 colours, and the colours there. */
const stops: readonly (readonly [step: number, red: number, green: number, blue: number])[] = [
  [0, 0x00, 0x22, 0x4e],
  [21, 0x00, 0x31, 0x70],
  [23, 0x01, 0x32, 0x71],
  [28, 0x12, 0x35, 0x70],
  [34, 0x1e, 0x3a, 0x6f],
  [52, 0x36, 0x46, 0x6c],
  [147, 0x8f, 0x8a, 0x78],
  [179, 0xae, 0xa3, 0x71],
  [205, 0xc9, 0xb9, 0x65],
  [232, 0xe7, 0xd1, 0x50],
  [251, 0xfd, 0xe3, 0x34],
  [255, 0xfe, 0xe8, 0x38],
];

/**
 * Colour of a magnitude on cividis: from dark blue at 0 through grey to yellow at 1. It looks nearly the same to people
 * with and without colour blindness, and its lightness increases evenly.
 *
 * @param share - Scalar; what lies outside [0, 1] takes the colour of the nearer end.
 * @returns sRGB as "#rrggbb".
 * @throws RangeError if `share` is NaN.
 *
 * @remarks
 * Source: Nuñez, Anderton and Renslow, "Optimizing colormaps with consideration for color vision deficiency", PLOS ONE
 * 13(7), 2018, doi:10.1371/journal.pone.0199239, in the 256 colours that matplotlib publishes. Twelve of them, with
 * straight lines between, come within 3 of 255 of all; they stand closest where the blue bends.
 */
export function cividis(share: number): string {
  if (Number.isNaN(share)) throw new RangeError(`invalid share; not a number: ${share}`);
  const step = 255 * Math.min(1, Math.max(0, share));
  const above = Math.max(
    1,
    stops.findIndex(([place]) => place >= step),
  );
  const [from, ...low] = stops[above - 1]!;
  const [to, ...high] = stops[above]!;
  const part = (step - from) / (to - from);
  const channels = low.map((channel, index) => Math.round(channel + part * (high[index]! - channel)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
