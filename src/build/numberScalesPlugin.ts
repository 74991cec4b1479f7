import { join } from 'node:path';
import type { Plugin } from 'vite';

const replacement = join(import.meta.dirname, 'numberInterpolation.ts');

/**
 * Gives the scales of d3 interpolation between numbers alone, since every range here is a pair of positions. What they
 * interpolate colours, dates and texts with would be 5 kB, compressed, of what the page needs first: no bundler can
 * tell that it is not used.
 */
export function numberScalesPlugin(): Plugin {
  return {
    name: 'long-tail-lab:number-scales',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^d3-interpolate$/ },
      handler: (_, importer) => (/node_modules[\\/]d3-scale[\\/]/.test(importer ?? '') ? replacement : undefined),
    },
  };
}
