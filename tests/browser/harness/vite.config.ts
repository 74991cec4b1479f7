import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { coloursPlugin } from '../../../src/build/coloursPlugin.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Pages of the tests alone, no part of the product: one without a user interface, on which they run the engines by
 * hand, a gallery of charts, controls and a map from fixed numbers, of which they take pictures, and bars for guesses.
 */
export default defineConfig({
  root: folder,
  base: './',
  plugins: [coloursPlugin()],
  build: {
    target: 'es2023',
    outDir: `${repository}dist-harness`,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index.html', 'gallery.html', 'guessBars.html'].map((page) => `${folder}${page}`) },
  },
});
