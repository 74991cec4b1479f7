/** A colour on a light page and on a dark one; sRGB as "#rrggbb". */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

/*
 * The colours of the page, each once: painters and charts import them, style sheets and index.html name them as
 * `colour(name)`, which coloursPlugin.ts replaces. Colours of classes stand in classMarks.ts, those of
 * the experiment's box in boxColours.ts, the scale of magnitudes in charts/sequential.ts.
 */

export const black = '#000000';
export const white = '#ffffff';

/** Ground of the page. */
export const paper: Shade = { light: '#faf9f6', dark: '#131519' };
/** Ground of cards and maps. */
export const panel: Shade = { light: white, dark: '#1b1e24' };
/** Text, from the most to the least prominent. */
export const ink: Shade = { light: '#1b1c1f', dark: '#eceae4' };
export const ink2: Shade = { light: '#565961', dark: '#a9adb6' };
export const ink3: Shade = { light: '#6d7078', dark: '#8f949e' };
/** Borders and lines between rows. */
export const rule: Shade = { light: '#e6e3db', dark: '#2b2f37' };
/** What is not filled of a slider or a bar. */
export const track: Shade = { light: '#dedbd2', dark: '#353a44' };
/** What is chosen, and the class-balanced curve. */
export const accent: Shade = { light: '#2b5bd7', dark: '#7aa2ff' };
/** Text on the accent. */
export const accentInk: Shade = { light: white, dark: '#0f1420' };
export const accentSoft: Shade = { light: '#eef2fd', dark: '#232c44' };
export const good = '#009e73';
export const warn: Shade = { light: '#b34a00', dark: '#ffa463' };

/** Rim of the markers on a map. */
export const rim: Shade = { light: white, dark: paper.dark };

/** Points gained and lost, in PuOr: people with colour blindness tell its halves apart. Source: ColorBrewer 2.0. */
export const gained: Shade = { light: '#542788', dark: '#b2abd2' };
export const lost: Shade = { light: '#b35806', dark: '#fdb863' };

/** Shadows of what lies over the page, by how dark they are. */
export const shadow1 = '#0001';
export const shadow2 = '#0002';
export const shadow3 = '#0003';
export const shadow4 = '#0004';
/** The page behind a dialog. */
export const veil = '#0006';
