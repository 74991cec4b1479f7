import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses, so that one build runs from any folder of any static host; `vite build --base /x/` still overrides it.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
  preview: { port: 4173, host: '127.0.0.1' },
  // On two cores vitest would take one of them.
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'node_modules/**'], maxWorkers: 2 },
});
