/** Points at which a colour is at its end; the worst mean of five losses is a little less. */
const most = 12;

/** Orange to purple in equal steps. Source: ColorBrewer 2.0, PuOr of 11 classes. */
const stops = [
  [0x7f, 0x3b, 0x08],
  [0xb3, 0x58, 0x06],
  [0xe0, 0x82, 0x14],
  [0xfd, 0xb8, 0x63],
  [0xfe, 0xe0, 0xb6],
  [0xf7, 0xf7, 0xf7],
  [0xd8, 0xda, 0xeb],
  [0xb2, 0xab, 0xd2],
  [0x80, 0x73, 0xac],
  [0x54, 0x27, 0x88],
  [0x2d, 0x00, 0x4b],
] as const;

/**
 * Colour of points gained, purple, or lost, orange. Its strength grows with the root of the points, so that small gains
 * differ in colour, too.
 *
 * @returns sRGB as "#rrggbb".
 */
export function gainColour(gain: number): string {
  const strength = Math.sqrt(Math.min(1, Math.abs(gain) / most));
  const place = (stops.length - 1) * (0.5 + 0.5 * Math.sign(gain) * strength);
  const below = Math.min(stops.length - 2, Math.floor(place));
  const channels = stops[below]!.map((low, index) => {
    const value = Math.round(low + (place - below) * (stops[below + 1]![index]! - low));
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
