import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A page without a user interface, on which tests run the engines by hand. It is not part of the product. */
export default defineConfig({
  root: folder,
  build: { target: 'es2023', outDir: `${repository}dist-harness`, emptyOutDir: true, chunkSizeWarningLimit: 1000 },
});
