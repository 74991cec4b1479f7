import type { Plugin } from 'vite';
import { singleFile } from './singleFile.ts';

/** Name of the page as one file. */
const fileName = 'long-tail-lab.html';

/**
 * Writes the page as one file beside what is built.
 *
 * @param isAlone - Whether nothing else of the build is kept.
 */
export function singleFilePlugin(isAlone = false): Plugin {
  let root = '';
  return {
    name: 'long-tail-lab:single-file',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle(_, bundle) {
      if (isAlone) for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName, source: await singleFile(root) });
    },
  };
}
