import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assemblyScriptPlugin } from './src/build/assemblyScriptPlugin.ts';
import { coloursPlugin } from './src/build/coloursPlugin.ts';
import { licencesPlugins } from './src/build/licencesPlugin.ts';
import { numberScalesPlugin } from './src/build/numberScalesPlugin.ts';
import { offlinePlugin } from './src/build/offlinePlugin.ts';
import { plainImportsPlugin } from './src/build/plainImportsPlugin.ts';
import { prerenderPlugin } from './src/build/prerenderPlugin.ts';
import { singleFilePlugin } from './src/build/singleFilePlugin.ts';

const licences = licencesPlugins();

export default defineConfig({
  // Relative addresses, so that one build runs from any folder of any static host;
  // `vite build --base /x/` still overrides it.
  base: './',
  plugins: [
    coloursPlugin(),
    react(),
    prerenderPlugin(),
    plainImportsPlugin(),
    numberScalesPlugin(),
    assemblyScriptPlugin(),
    licences.page,
    singleFilePlugin(),
    offlinePlugin(),
  ],
  worker: {
    format: 'es',
    plugins: () => [assemblyScriptPlugin(), licences.worker()],
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
    // What is opened by its address is preloaded by the page itself, see prerenderPlugin.ts, and the rest at leisure.
    modulePreload: false,
    // One style sheet: a view that is opened by its address is styled from its first paint on.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // The second is what `main.tsx` imports at once, in a task of its own.
      input: ['index.html', 'src/start.tsx'],
      output: {
        codeSplitting: {
          groups: [
            // Vite's helper would end up in the chunk of the page, and the entry would wait for it.
            { name: 'load', test: /preload-helper/, priority: 2 },
            { name: 'react', tags: ['$initial'], test: /node_modules.(react|react-dom|scheduler)\b/, priority: 1 },
            // What the page needs at once is one chunk: in a dozen small ones, cut by who else uses a module
            // later, it compresses worse.
            { name: 'page', tags: ['$initial'], test: /(node_modules|src)\b(?!.*\bmain\.tsx)/ },
          ],
        },
      },
    },
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
