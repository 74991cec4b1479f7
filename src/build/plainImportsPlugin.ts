import type { Plugin } from 'vite';

/**
 * What stands for Vite's helper of `import()`. While the page preloads at leisure, nobody waits for what fails;
 * otherwise the page may have been deployed anew, see `met` in `src/opening.d.ts`.
 */
const helper = `export const __vitePreload = (load) => {
  const { isAtLeisure, met } = window.opening;
  const loading = load();
  return isAtLeisure ? loading : loading.catch(met);
};`;

/**
 * Replaces Vite's helper of `import()`, which preloads what a chunk imports and its style sheet: the page has one style
 * sheet, and preloads at leisure what it may need. The helper is a kilobyte of what the page needs first.
 */
export function plainImportsPlugin(): Plugin {
  return {
    name: 'long-tail-lab:plain-imports',
    enforce: 'pre',
    load: { filter: { id: /vite\/preload-helper/ }, handler: () => helper },
  };
}
