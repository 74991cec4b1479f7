import { join } from 'node:path';
import { defineConfig } from 'vite';
import { singleFilePlugin } from './singleFilePlugin.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the page as one file and nothing else, `dist-single/long-tail-lab.html`. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [singleFilePlugin(true)],
  build: { outDir: 'dist-single', emptyOutDir: true, rolldownOptions: { input: join(root, 'src/core/languages.ts') } },
});
