import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { firstView } from '../store/views.ts';
import { assemblyScriptPlugin } from './assemblyScriptPlugin.ts';
import { coloursPlugin, withColours } from './coloursPlugin.ts';
import { singleFilePolicy } from './contentSecurityPolicy.ts';
import { headScript } from './headScript.ts';
import { licencesText, packageOf } from './licencesPlugin.ts';
import { numberScalesPlugin } from './numberScalesPlugin.ts';
import { plainImportsPlugin } from './plainImportsPlugin.ts';
import { viewMarkups } from './viewMarkups.ts';

/** What every build here has in common: everything in one chunk, in memory, with fonts in the style sheet. */
const options = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  mode: 'production',
} as const;
const buildOptions = {
  write: false,
  target: 'es2023',
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  chunkSizeWarningLimit: 5_000,
} as const;

/**
 * Bundles a script with all that it imports, also on demand, and its style sheet.
 *
 * @param packages - Gets the name of every package of which the bundle holds code.
 */
async function bundled(root: string, input: string, format: 'es' | 'iife', plugins: Plugin[], packages: Set<string>) {
  const ids: string[] = [];
  const collect: Plugin = {
    name: 'long-tail-lab:packages',
    generateBundle() {
      ids.push(...this.getModuleIds());
    },
  };
  const { output } = (await build({
    ...options,
    root,
    plugins: [assemblyScriptPlugin(), ...plugins, collect],
    build: { ...buildOptions, rolldownOptions: { input, output: { format, codeSplitting: false } } },
  })) as Rolldown.RolldownOutput;
  const scripts = output.filter((file) => file.type === 'chunk');
  const [script] = scripts;
  if (!script || scripts.length > 1) throw new Error(`invalid bundle; not one script: ${scripts.length} of ${input}`);
  for (const name of ids.map(packageOf)) if (name) packages.add(name);
  const styles = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : [],
  );
  return { code: script.code, style: styles.map(String).join('') };
}

/** Puts the platform of one file in the place of the served one, and code of workers where it is asked for. */
function singlePlatformPlugin(root: string, packages: Set<string>): Plugin {
  return {
    name: 'long-tail-lab:single-platform',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/platform\/served\.ts$/ },
      handler: () => join(root, 'src/platform/single.ts'),
    },
    load: {
      filter: { id: /\.worker\.ts\?code$/ },
      async handler(id) {
        const { code } = await bundled(root, id.replace(/\?code$/, ''), 'iife', [], packages);
        return `export default ${JSON.stringify(code)};`;
      },
    },
  };
}

/** A script as it may stand in a page: what ends it, or begins a comment of HTML in it, is written in another way. */
const inPage = (code: string) => code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');

/** A text as a comment of a page, which it cannot end. */
const asComment = (text: string) => `<!--\n${text.replaceAll('-->', '-- >').replaceAll('--!>', '--! >')}\n-->`;

/**
 * The whole page as one file that asks for nothing: scripts, workers, styles, fonts, counts, points and runs inside. It
 * opens from a disk by double click. At its end stand the licences of what it holds.
 *
 * @param root - Folder of the project.
 * @returns HTML.
 */
export async function singleFile(root: string): Promise<string> {
  const packages = new Set<string>();
  const plugins = [
    coloursPlugin(),
    ...react(),
    plainImportsPlugin(),
    numberScalesPlugin(),
    singlePlatformPlugin(root, packages),
  ] as Plugin[];
  const { code, style } = await bundled(root, join(root, 'src/main.tsx'), 'es', plugins, packages);
  const head = inPage(await headScript(root, { [firstView]: null }));
  const main = inPage(code);
  const icon = await readFile(join(root, 'public/icon.svg'), 'utf8');
  const markup = (await viewMarkups(root))[firstView]!;
  const policy = singleFilePolicy([head, main], [style]);
  return withColours(await readFile(join(root, 'index.html'), 'utf8'))
    .replaceAll(/ *<(?:link|meta property|meta name="twitter)[^>]*>\n/g, '')
    .replace(/ *<script type="module"[^>]*><\/script>\n/, '')
    .replace(
      '<meta charset="utf-8" />',
      (tag) =>
        `${tag}<meta http-equiv="Content-Security-Policy" content="${policy}" /><script>${head}</script><link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(icon)}" />`,
    )
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(
      '<div id="root"></div>',
      () => `<template id="code"><script type="module">${main}</script></template><div id="root">${markup}</div>`,
    )
    .replace('</body>', (tag) => `${tag}${asComment(licencesText(root, packages))}`);
}
