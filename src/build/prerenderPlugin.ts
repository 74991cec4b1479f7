import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { languageNames } from '../core/languages.ts';
import { firstView } from '../store/views.ts';

/** What a view needs besides the page's first chunks; addresses are relative to the page. */
interface ViewFiles {
  /** Its markup as it opens. */
  readonly markup: string;
  /** The modules of its chunk. */
  readonly modules: readonly string[];
}

/**
 * Renders the views at build time: the first into the root of `index.html`, each other one into a file of its own,
 * which the script in the head of the page fetches before the page's modules are there. It finds the files' names in
 * place of `__VIEWS__`, which on the development server names no file. The tags of the page's modules go into a
 * template, whose content the same script puts into the page after the first paint.
 */
export function prerenderPlugin(): Plugin {
  let root = '';
  let base = './';
  let shown = '';
  let font = '';
  let preloads = '';
  const files: Record<string, ViewFiles | null> = { [firstView]: null };
  return {
    name: 'long-tail-lab:prerender',
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    // Before the page itself is written, which names the files.
    async generateBundle(_, bundle) {
      const markups = await render(root);
      shown = markups[firstView]!;
      const latin = Object.keys(bundle).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
      if (!latin) throw new Error('invalid build; the font of Latin letters is not in it');
      font = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${latin}">`;
      // The entry imports these as soon as it runs.
      preloads = chunksOf(/[\\/]src[\\/]start\.tsx$/, bundle)
        .map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`)
        .join('');
      for (const [view, markup] of Object.entries(markups)) {
        if (view === firstView) continue;
        const name = `assets/${view}-${createHash('sha256').update(markup).digest('hex').slice(0, 8)}.html`;
        this.emitFile({ type: 'asset', fileName: name, source: markup });
        files[view] = { markup: base + name, modules: viewModules(view, bundle).map((file) => base + file) };
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        // The development server's page loads its entry itself.
        const entry = bundle && /<script type="module"[^>]*><\/script>/.exec(html)?.[0];
        if (bundle && !entry) throw new Error('invalid build; the page has no entry');
        return html
          .replace(entry ?? '', '')
          .replace('<div id="root">', (tag) =>
            entry ? `<template id="code">${entry}${preloads}</template>${tag}` : tag,
          )
          .replace('__LANGUAGES__', JSON.stringify(languageNames))
          .replace('__VIEWS__', () => JSON.stringify(files))
          .replace('</head>', () => `${font}</head>`)
          .replace('<div id="root"></div>', () => `<div id="root">${shown}</div>`);
      },
    },
  };
}

/** Renders all views in Node, from a bundle of their own that is thrown away. */
async function render(root: string): Promise<Record<string, string>> {
  const outDir = join(root, 'node_modules/.cache/prerender');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    build: { ssr: 'src/build/prerenderedViews.tsx', outDir, emptyOutDir: true, target: 'es2023' },
  });
  const { prerenderedViews } = await import(pathToFileURL(join(outDir, 'prerenderedViews.js')).href);
  return prerenderedViews();
}

/** Names of the chunk of a view and of those that it imports, without those that the page has at once. */
function viewModules(view: string, bundle: Rolldown.OutputBundle): string[] {
  const atOnce = chunksOf(/[\\/]src[\\/]start\.tsx$/, bundle);
  const modules = chunksOf(new RegExp(`[\\\\/]views[\\\\/]${view}[\\\\/][A-Z]\\w*View\\.tsx$`), bundle);
  return modules.filter((file) => !atOnce.includes(file));
}

/**
 * Names of the chunk that holds a module, and of all that it imports.
 *
 * @throws Error if no chunk holds such a module.
 */
function chunksOf(module: RegExp, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id)));
  if (!entry) throw new Error(`invalid name of a module; no chunk holds it: ${module.source}`);
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    chunks.find(({ fileName }) => fileName === file)?.imports.forEach(visit);
  };
  visit(entry.fileName);
  return [...found];
}
