import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Renders all views in Node, from a bundle of their own that is thrown away. Style attributes, which a strict policy
 * forbids, become `data-style`; React writes the attribute so and quotes in texts as entities.
 */
export async function viewMarkups(root: string): Promise<Record<string, string>> {
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
  const markups: Record<string, string> = await prerenderedViews();
  return Object.fromEntries(
    Object.entries(markups).map(([view, markup]) => [view, markup.replaceAll(' style="', ' data-style="')]),
  );
}
