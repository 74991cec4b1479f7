import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses, so that one build runs from any folder of any static host;
  // `vite build --base /x/` still overrides it.
  base: './',
  plugins: [react()],
  worker: {
    format: 'es',
    // All but the entry itself is a chunk of its own, so that chunks that load later import nothing from the
    // entry: JavaScriptCore would evaluate it a second time for them. It is imported at once, so no message comes
    // before the entry listens.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'worker-code', tags: ['$initial'], test: /^(?!.*\.worker\.ts)/ }] },
      },
    },
  },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    // What the page needs at once is one chunk: in a dozen small ones, cut by who else uses a module
    // later, it compresses worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  preview: { port: 4173, host: '127.0.0.1' },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    // On two cores vitest would take one of them.
    maxWorkers: 2,
    // A property of a thousand cases takes a second, and many more where others use the cores.
    testTimeout: 30_000,
  },
});
