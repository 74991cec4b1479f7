import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { firstView } from '../store/views.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import { headScript } from './headScript.ts';
import { viewMarkups } from './viewMarkups.ts';

/** Address of the script in the head on the development server. */
const developedHead = '/head.js';

/**
 * Renders the views at build time: the first into the root of `index.html`, each other one into a file of its own,
 * which the script in the head of the page fetches before the page's modules are there. That script, `src/head.ts`,
 * knows the files' names, and on the development server none. The tags of the page's modules go into a template, whose
 * content the same script puts into the page after the first paint. The built page has a strict policy.
 */
export function prerenderPlugin(): Plugin {
  let root = '';
  let base = './';
  let shown = '';
  let font = '';
  let preloads = '';
  let head = developedHead;
  return {
    name: 'long-tail-lab:prerender',
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    configureServer({ middlewares }) {
      middlewares.use(developedHead, (_, response, next) => {
        headScript(root, { [firstView]: null }).then(
          (code) => response.setHeader('content-type', 'text/javascript').end(code),
          (error: unknown) => next(error),
        );
      });
    },
    // Before the page itself is written, which names the files.
    async generateBundle(_, bundle) {
      const markups = await viewMarkups(root);
      shown = markups[firstView]!;
      const latin = Object.keys(bundle).find((file) => /inter-latin-wght-normal.*\.woff2$/.test(file));
      if (!latin) throw new Error('invalid build; the font of Latin letters is not in it');
      font = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${latin}">`;
      // The entry imports these as soon as it runs.
      preloads = chunksOf(/[\\/]src[\\/]start\.tsx$/, bundle)
        .map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}">`)
        .join('');
      const emit = (name: string, extension: string, source: string) => {
        const fileName = `assets/${name}-${digestOf(source)}.${extension}`;
        this.emitFile({ type: 'asset', fileName, source });
        return base + fileName;
      };
      const views = Object.entries(markups).map(([view, markup]) => {
        if (view === firstView) return [view, null];
        const modules = viewModules(view, bundle).map((file) => base + file);
        return [view, { markup: emit(view, 'html', markup), modules }];
      });
      head = emit('head', 'js', await headScript(root, Object.fromEntries(views)));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        // The development server's page loads its entry itself.
        const entry = bundle && /<script type="module"[^>]*><\/script>/.exec(html)?.[0];
        if (bundle && !entry) throw new Error('invalid build; the page has no entry');
        const policy = bundle ? `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />` : '';
        return html
          .replace(entry ?? '', '')
          .replace('<div id="root">', (tag) =>
            entry ? `<template id="code">${entry}${preloads}</template>${tag}` : tag,
          )
          .replace('<meta charset="utf-8" />', (tag) => `${tag}${policy}<script src="${head}"></script>`)
          .replace('</head>', () => `${font}</head>`)
          .replace('<div id="root"></div>', () => `<div id="root">${shown}</div>`);
      },
    },
  };
}

/** The part of a file's name by which caches tell contents apart. */
const digestOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8);

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
