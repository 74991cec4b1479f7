import { accent, ink2, type Shade } from './colours.ts';

/* The box of the effective-number experiment; a file of its own, since its view loads later than the page. */

export const boxEmpty: Shade = { light: '#f1efe8', dark: '#252a32' };
export const boxCovered: Shade = { light: '#b9c9f3', dark: '#3a4f86' };
export const boxFresh: Shade = { light: accent.light, dark: '#9dbbff' };
export const boxSpent: Shade = { light: '#8b8f98', dark: ink2.dark };
