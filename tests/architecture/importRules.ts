import { posix } from 'node:path';
import { moduleReferences } from './moduleReferences.ts';

/**
 * Folder of src -> the folders that it may import from besides itself. `main.tsx` stands for the files directly in src.
 * What stands in `build` runs in Node while the page is built, and may import the page.
 */
const folderImports: Record<string, readonly string[]> = {
  core: [],
  protocol: ['core'],
  schemes: ['protocol', 'core'],
  trainer: ['protocol', 'core'],
  reader: ['protocol', 'core'],
  truth: ['protocol', 'core'],
  store: ['schemes', 'protocol', 'core'],
  bridge: ['store', 'schemes', 'protocol', 'core'],
  canvas: ['protocol', 'core'],
  charts: ['core', 'words'],
  controls: ['core', 'words'],
  words: ['schemes', 'core'],
  takeHome: ['core'],
  views: ['charts', 'controls', 'canvas', 'store', 'schemes', 'protocol', 'core', 'words', 'takeHome'],
  app: ['views', 'store', 'charts', 'controls', 'words', 'protocol', 'core'],
  platform: [],
  build: ['main.tsx', 'app', 'platform', 'store', 'core'],
  'main.tsx': [
    'app',
    'platform',
    'views',
    'bridge',
    'store',
    'charts',
    'controls',
    'canvas',
    'words',
    'protocol',
    'core',
  ],
};

/** Folder of src -> the folders that it may import types from, and nothing that runs. */
const folderTypeImports: Record<string, readonly string[]> = {};

/** Folder of src -> the folders that it may start as a worker with `new Worker(new URL(…, import.meta.url))`. */
const folderWorkers: Record<string, readonly string[]> = { platform: ['trainer', 'reader', 'truth'] };

/**
 * Package, or the start of its name -> the folders that may import it. A package that is not here
 * may be imported nowhere.
 */
const packageImporters: Record<string, readonly string[]> = {
  '@tensorflow/tfjs-': ['trainer/webgl'],
  react: ['app', 'views', 'charts', 'controls', 'build', 'main.tsx'],
  'react-dom': ['app', 'views', 'charts', 'controls', 'build', 'main.tsx'],
  vite: ['build'],
  'vite-plugin-pwa': ['build'],
  '@vitejs/plugin-react': ['build'],
  'node:': ['build'],
  assemblyscript: ['build'],
  zustand: ['store', 'views', 'app', 'main.tsx'],
  papaparse: ['reader'],
  'lean-qr': ['views/classroom'],
  d3: ['charts', 'views'],
  '@fontsource-variable/': ['app', 'main.tsx'],
};

/**
 * What a module of src imports against the tables above, one message each.
 *
 * @param path - Of the module, relative to src, with forward slashes.
 */
export function importViolations(path: string, code: string): string[] {
  const folder = folderOf(path);
  return moduleReferences(path, code).flatMap(({ kind, specifier }) => {
    const rule = specifier.startsWith('.')
      ? brokenFolderRule(
          folder,
          specifier.endsWith('?code') ? 'worker' : kind,
          posix.join(posix.dirname(path), specifier),
        )
      : brokenPackageRule(path, specifier);
    const verb = kind === 'worker' ? 'starts the worker' : 'imports';
    return rule ? [`src/${path} ${verb} '${specifier}'; ${rule}`] : [];
  });
}

/** The first folder of a path inside src, or `main.tsx` for a file directly in src. */
function folderOf(path: string): string {
  const [first = ''] = path.split('/');
  return first === path && first.includes('.') ? 'main.tsx' : first;
}

function brokenFolderRule(folder: string, kind: string, target: string): string | undefined {
  if (target.startsWith('..')) return 'modules of src import nothing outside src';
  const importable = folderImports[folder];
  if (!importable) return `no rule for the folder ${folder}`;
  const targetFolder = folderOf(target);
  if (kind === 'worker') {
    const startable = folderWorkers[folder] ?? [];
    return startable.includes(targetFolder) ? undefined : `${folder} may start as a worker ${list(startable)}`;
  }
  if (targetFolder === folder || importable.includes(targetFolder)) return undefined;
  const types = folderTypeImports[folder] ?? [];
  if (kind === 'type' && types.includes(targetFolder)) return undefined;
  return `${folder} may import ${list([...importable, ...types.map((name) => `types of ${name}`)])} besides itself`;
}

function brokenPackageRule(path: string, specifier: string): string | undefined {
  const named = Object.keys(packageImporters).find(
    (name) => specifier === name || specifier.startsWith(/[-/:]$/.test(name) ? name : `${name}/`),
  );
  if (named === undefined) return 'no rule allows this package';
  const importers = packageImporters[named] ?? [];
  const folder = folderOf(path);
  if (importers.some((importer) => folder === importer || path.startsWith(`${importer}/`))) return undefined;
  return `only ${importers.join(', ')} may import ${named}`;
}

function list(names: readonly string[]): string {
  return names.length > 0 ? `only ${names.join(', ')}` : 'nothing';
}
