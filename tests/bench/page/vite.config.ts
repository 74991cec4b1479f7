import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { assemblyScriptPlugin } from '../../../src/build/assemblyScriptPlugin.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Three pages without a user interface, on which the ways are timed. They are not part of the product. */
export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [assemblyScriptPlugin()],
  worker: { format: 'es', plugins: () => [assemblyScriptPlugin()] },
  build: {
    target: 'es2023',
    outDir: at('../../../bench-results/page'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { stock: at('./stock.html'), stockWasm: at('./stockWasm.html'), own: at('./own.html') } },
  },
});
