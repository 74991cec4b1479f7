import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Pictures for those who link to the page, and a file to take away; the page itself shows none of them. */
const unused = ['lab.png', 'social.png', 'long-tail-lab.html'];

/**
 * Writes the service worker, `sw.js`, which stores every file that the page may need: views, workers, languages, fonts,
 * counts, points and runs. The page registers it itself, see `src/app/followVersions.ts`.
 */
export function offlinePlugin(): PluginOption {
  return VitePWA({
    injectRegister: false,
    // It stands in public/.
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{html,js,css,json,svg,png,woff2,webmanifest,txt}'],
      globIgnores: unused,
      // Names of these files change with their content.
      dontCacheBustURLsMatching: /assets\//,
      // A page that was opened before it took over may load what it stores, too.
      clientsClaim: true,
      // A later version waits until the reader takes it.
      skipWaiting: false,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      // All state stands after the #. With the input "fresh" the page asks what the server has, see src/head.ts.
      ignoreURLParametersMatching: [/^(?!fresh$)/],
      navigateFallback: null,
    },
  });
}
