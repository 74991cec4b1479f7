import type { Plugin } from 'vite';

/**
 * Replaces Vite's helper of `import()`, which preloads what a chunk imports and its style sheet: the page has one style
 * sheet, and preloads at leisure what it may need. The helper is a kilobyte of what the page needs first.
 */
export function plainImportsPlugin(): Plugin {
  return {
    name: 'long-tail-lab:plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
