import { enSchemes, type SchemeText } from './enSchemes.ts';

/** The catalogue of what is said of schemes, which loads with the box of a tile. */
export type SchemeTexts = Readonly<Record<keyof typeof enSchemes, SchemeText>>;

/** The one in use. */
export const schemeWords: SchemeTexts = enSchemes;
