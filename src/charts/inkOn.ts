import { black, white } from '../core/colours.ts';

/**
 * Relative luminance of a colour: 0 for black and 1 for white.
 *
 * @param colour - sRGB as "#rrggbb".
 * @throws RangeError if `colour` has another format.
 *
 * @remarks Source: WCAG 2.2, "relative luminance".
 */
export function luminanceOf(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`invalid colour; not "#rrggbb": ${colour}`);
  const [red, green, blue] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(colour.slice(start, start + 2), 16) / 255),
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/**
 * Ink for text on a colour: black or white, whichever has the higher contrast.
 *
 * The worse case of the two is where both have the same contrast, √(1.05 · 0.05) / 0.05 = 4.58, which is above the 4.5
 * that WCAG asks for. An ink less black than black would fall below it.
 *
 * @param colour - sRGB as "#rrggbb".
 * @throws RangeError as {@link luminanceOf} does.
 */
export function inkOn(colour: string): typeof black | typeof white {
  const lightness = luminanceOf(colour) + 0.05;
  return 1.05 / lightness > lightness / 0.05 ? white : black;
}
