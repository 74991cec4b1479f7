import type { Plugin } from 'vite';
import * as colours from '../core/colours.ts';

const named: Readonly<Record<string, string | colours.Shade>> = colours;

/**
 * Replaces each `colour(name)` in a style sheet or in HTML by that colour of `src/core/colours.ts`; a shade becomes
 * `light-dark(…)`, or one of its two colours if it is asked for as `colour(name, light)`.
 *
 * @throws RangeError if there is no colour of that name, or if two colours are asked for where there is one.
 */
export function withColours(text: string): string {
  return text.replace(/\bcolour\((\w+)(?:, (light|dark))?\)/g, (asked, name: string, scheme?: 'light' | 'dark') => {
    const colour = named[name];
    if (colour === undefined) throw new RangeError(`invalid colour; not in src/core/colours.ts: ${name}`);
    if (typeof colour !== 'string') return scheme ? colour[scheme] : `light-dark(${colour.light}, ${colour.dark})`;
    if (scheme) throw new RangeError(`invalid colour; the same on light and on dark: ${asked}`);
    return colour;
  });
}

/** Vite plugin: {@link withColours} for every style sheet of src, and for index.html. */
export function coloursPlugin(): Plugin {
  return {
    name: 'colours',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      handler: (code) => ({ code: withColours(code), map: null }),
    },
    transformIndexHtml: { order: 'pre', handler: withColours },
  };
}
