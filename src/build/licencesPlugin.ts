import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose code the service worker holds; it is bundled apart. */
const ofServiceWorker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

/**
 * Name of the package that a module belongs to.
 *
 * @param id - Path of the module, with slashes or backslashes.
 * @returns `undefined` for a module of this project.
 */
export function packageOf(id: string): string | undefined {
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1]?.replace('\\', '/');
}

/** What a package says of its licence: its name, version and licence, and the text where it brings one. */
function licenceOf(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`invalid package; it names no licence: ${name}`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `https://spdx.org/licenses/${license}.html`;
  return `${name} ${version}: ${license}\n\n${text}`;
}

/**
 * The licence of this project, and of every package that is named.
 *
 * @param root - Folder of the project.
 * @throws Error if a package names no licence.
 */
export function licencesText(root: string, names: Iterable<string>): string {
  const own = `Long-Tail Lab\n\n${readFileSync(join(root, 'LICENSE'), 'utf8').trim()}`;
  // Helpers of the build tool, which stand in every bundle.
  const others = [...names].filter((name) => name !== 'vite').sort();
  return [own, ...others.map((name) => licenceOf(root, name))].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/**
 * Writes `licences.txt`: this project's licence, and that of every package of which the page, its workers and its
 * service worker hold code, fonts included.
 *
 * @returns Plugins for the page and for its workers.
 */
export function licencesPlugins(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const names = new Set(ofServiceWorker);
  let root = '';
  const collect = (ids: Iterable<string>) => {
    for (const id of ids) {
      const name = packageOf(id);
      if (name) names.add(name);
    }
  };
  return {
    page: {
      name: 'long-tail-lab:licences',
      apply: 'build',
      configResolved(config) {
        root = config.root;
      },
      // Workers are bundled before.
      generateBundle() {
        collect(this.getModuleIds());
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${licencesText(root, names)}\n` });
      },
    },
    worker: () => ({
      name: 'long-tail-lab:licences-of-worker',
      generateBundle() {
        collect(this.getModuleIds());
      },
    }),
  };
}
