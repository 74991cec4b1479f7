import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two pages without a user interface, on which the ways are timed. They are not part of the product. */
export default defineConfig({
  root: at('.'),
  base: './',
  build: {
    target: 'es2023',
    outDir: at('../../../bench-results/page'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { stock: at('./stock.html'), own: at('./own.html') } },
  },
});
