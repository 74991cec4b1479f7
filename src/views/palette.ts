import { accent, ink, panel, rim } from '../core/colours.ts';

/** What painters need to know of the page's look. */
export interface Palette {
  readonly isDark: boolean;
  /** Ground of cards and maps. */
  readonly panel: string;
  readonly ink: string;
  readonly accent: string;
  /** Rim of markers. */
  readonly rim: string;
  /** Share of white mixed into markers, so that they stand out from their own region. */
  readonly lift: number;
  /** Share of a class's colour in its region, from no confidence to certainty. */
  readonly opacity: readonly [weakest: number, strongest: number];
}

const coloursOn = (scheme: 'light' | 'dark') => ({
  panel: panel[scheme],
  ink: ink[scheme],
  accent: accent[scheme],
  rim: rim[scheme],
});

export const lightPalette: Palette = { isDark: false, ...coloursOn('light'), lift: 0, opacity: [0.09, 0.46] };
export const darkPalette: Palette = { isDark: true, ...coloursOn('dark'), lift: 0.3, opacity: [0.1, 0.48] };
