import { join } from 'node:path';
import type { Plugin } from 'vite';

const replacements: Readonly<Record<string, string>> = {
  'd3-interpolate': join(import.meta.dirname, 'numberInterpolation.ts'),
  'd3-format': join(import.meta.dirname, 'noFormat.ts'),
};

/**
 * Gives the scales of d3 interpolation between numbers alone, since every range here is a pair of positions, and no
 * formats, since every number is written in the language of the page. What they interpolate colours, dates and texts
 * with, and format numbers with, would be 8 kB, compressed, of what the page needs first: no bundler can tell that it
 * is not used.
 */
export function numberScalesPlugin(): Plugin {
  return {
    name: 'long-tail-lab:number-scales',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^d3-(interpolate|format)$/ },
      handler: (name, importer) =>
        /node_modules[\\/]d3-scale[\\/]/.test(importer ?? '') ? replacements[name] : undefined,
    },
  };
}
