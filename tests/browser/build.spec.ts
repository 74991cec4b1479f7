import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { moduleReferences } from '../architecture/moduleReferences.ts';
import { assetAddressesOfPage, assetAddressesOfStyles, isOtherOrigin, isRelative } from './build/assetAddresses.ts';
import { pageScripts } from './build/pageScripts.ts';
import { workerScripts } from './build/workerScripts.ts';

const dist = join(import.meta.dirname, '../../dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const files = () =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dist, path)).isFile());

/** Strings of tfjs-core and of its WebGL backend that the program reads at run time, so no minifier may change them. */
const tfjsMarks = ['tfjsflags', 'WEBGL_VERSION'];
const marksIn = (path: string) => tfjsMarks.filter((mark) => read(path).includes(mark));

/** The workers of the build; read once, since parsing all scripts takes seconds. */
const builtWorkers = () => (foundWorkers ??= workerScripts(dist));
let foundWorkers: ReturnType<typeof workerScripts> | undefined;

/** The workers that the sources open, by the first part of their file's name. */
function workersOfSources(): string[] {
  const sources = join(import.meta.dirname, '../../src');
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => moduleReferences(path, readFileSync(join(sources, path), 'utf8')))
    .flatMap(({ kind, specifier }) => (kind === 'worker' ? basename(specifier).split('.')[0]! : []))
    .sort();
}

test.describe('the production build', () => {
  test('has tfjs in the worker, and in no script that the page can ever load', () => {
    const { ever } = pageScripts(dist);
    const others = files().filter((path) => path.endsWith('.js') && !ever.includes(path.replaceAll('\\', '/')));
    expect(ever.filter((path) => marksIn(path).length > 0)).toEqual([]);
    expect([...new Set(others.flatMap(marksIn))].sort()).toEqual([...tfjsMarks].sort());
  });

  test('loads at most 130 kB of compressed JavaScript before any interaction, and 2.5 kB of it before its first paint', () => {
    const { atOnce } = pageScripts(dist);
    const inHead = /^assets.head-/;
    const sizes = atOnce
      .filter((path) => !inHead.test(path))
      .map((path) => ({ path, bytes: gzipSync(read(path)).length }));
    expect(sizes.length).toBeGreaterThan(0);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, sizes.map(({ path, bytes }) => `${path} ${bytes} B`).join('\n')).toBeLessThanOrEqual(130_000);
    // What blocks the first paint, beside the style sheet.
    const blocking = atOnce.filter((path) => inHead.test(path)).map((path) => gzipSync(read(path)).length);
    expect(blocking).toHaveLength(1);
    expect(blocking[0]).toBeLessThanOrEqual(2_500);
  });

  test('has workers that are small, compressed: 110 kB for WebGL, 16.5 kB to train without it, 25 kB to read counts, 6 kB for the truth', () => {
    const workers = builtWorkers();
    const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
    const { atOnce: training, ever: trainer } = workers.get('trainer')!;
    const webgl = trainer.filter((path) => marksIn(path).length > 0);
    expect(webgl.length).toBe(1);
    expect(training).not.toContain(webgl[0]);
    expect(bytesOf(webgl)).toBeLessThanOrEqual(110_000);
    // A worker loads what SIMD takes after it has heard that it is to train.
    const withSimd = trainer.filter((path) => /(openSimd|simdEngine|cpuEngine)-/.test(path));
    expect(withSimd.length).toBe(3);
    expect(bytesOf([...training, ...withSimd])).toBeLessThanOrEqual(16_500);
    expect(bytesOf(trainer)).toBeLessThanOrEqual(130_000);
    const inText = trainer.flatMap((path) => read(path).match(/(?<=atob\([`'"])[\w+/=]+/g) ?? []);
    expect(inText.length).toBe(1);
    const wasm = Buffer.from(inText[0]!, 'base64');
    expect(wasm.subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect(gzipSync(wasm).length).toBeLessThanOrEqual(5_000);
    expect(bytesOf(workers.get('counts')!.ever)).toBeLessThanOrEqual(25_000);
    expect(bytesOf(workers.get('truth')!.ever)).toBeLessThanOrEqual(6_000);
    const { ever } = pageScripts(dist);
    const others = files().filter(
      (path) => path.endsWith('.js') && path !== 'sw.js' && !ever.includes(path.replaceAll('\\', '/')),
    );
    expect([...workers.values()].flatMap((worker) => worker.ever).sort()).toEqual(others.sort());
  });

  // JavaScriptCore keeps a worker's entry apart from a module of the same address: a chunk that imports the entry
  // evaluates it again, and what it sets, such as `self.onmessage`, is set twice.
  test('has no chunk that imports the entry of a worker', () => {
    const workers = builtWorkers();
    expect([...workers.keys()].sort()).toEqual(workersOfSources());
    expect([...workers].filter(([, { importers }]) => importers.length > 0)).toEqual([]);
  });

  test('loads papaparse, the views but the lab, and the code to take home only when they are wanted', () => {
    const { atOnce, ever } = pageScripts(dist);
    expect(ever.some((path) => read(path).includes('papaparse') || read(path).includes('Papa'))).toBe(false);
    expect(atOnce.filter((path) => read(path).includes('import torch'))).toEqual([]);
    // Class weights are written by a chunk of one view, the run of the lab by another.
    expect(ever.filter((path) => read(path).includes('import torch')).length).toBe(2);
  });

  test('has one page, the same as one file, and nothing of the gallery that pictures are taken of', () => {
    const views = files().filter((path) =>
      /^assets.(atlas|counts|effective-number|lesson|paper|questions)-\w+\.html$/.test(path),
    );
    const pages = files().filter((path) => path.endsWith('.html') && !views.includes(path));
    expect(pages.sort()).toEqual(['index.html', 'long-tail-lab.html']);
    expect(views).toHaveLength(6);
    expect(files().filter((path) => /gallery/i.test(path))).toEqual([]);
    const scripts = files().filter((path) => path.endsWith('.js'));
    expect(scripts.filter((path) => read(path).includes('What it says of the models, in a sentence or two.'))).toEqual(
      [],
    );
  });

  test('requests nothing from another origin in its page and its style sheets', () => {
    const styles = files().filter((path) => path.endsWith('.css'));
    const addresses = [
      ...assetAddressesOfPage(read('index.html')),
      ...styles.flatMap((path) => assetAddressesOfStyles(read(path))),
    ];
    expect(addresses.filter(isOtherOrigin)).toEqual([]);
  });

  test('runs from any folder: every asset that index.html names is relative', () => {
    const addresses = assetAddressesOfPage(read('index.html'));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !isRelative(address))).toEqual([]);
  });

  test('has no file larger than 3 MB, but the page as one file of at most 6 MB', () => {
    expect(statSync(join(dist, 'long-tail-lab.html')).size).toBeLessThanOrEqual(6_000_000);
    const others = files().filter((path) => path !== 'long-tail-lab.html');
    const sizes = others.map((path) => ({ path, bytes: statSync(join(dist, path)).size }));
    expect(sizes.filter(({ bytes }) => bytes > 3_000_000)).toEqual([]);
  });
});

test.describe('the checks of the build', () => {
  test('see what a page and a style sheet request, and not what they only mention', () => {
    const page = `
      <link rel="canonical" href="https://a.example/"> <meta property="og:image" content="https://b.example/b.png">
      <a href="https://c.example/">c</a> <!-- <img src="https://d.example/"> -->
      <script type="module" crossorigin src="./assets/e.js"></script> <link href=//f.example/f.css rel=stylesheet>
      <img srcset="g.png 1x, /h.png 2x" alt="a > b"> <style>p { background: url(https://i.example/i.png) }</style>`;
    const addresses = assetAddressesOfPage(page);
    expect(addresses).toEqual(['./assets/e.js', '//f.example/f.css', 'g.png', '/h.png', 'https://i.example/i.png']);
    expect(addresses.filter(isOtherOrigin)).toEqual(['//f.example/f.css', 'https://i.example/i.png']);
    expect(addresses.filter(isRelative)).toEqual(['./assets/e.js', 'g.png']);
    expect(
      assetAddressesOfStyles(`@import 'a.css'; b { mask: url( "data:image/svg+xml,<svg xmlns='http://x'/>" ) }`),
    ).toEqual(['a.css', `data:image/svg+xml,<svg xmlns='http://x'/>`]);
  });

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from an object pattern which fixtures a test needs.
  test('follow imports from chunk to chunk, on demand too, and leave workers out', ({}, testInfo) => {
    const made = testInfo.outputPath('dist');
    mkdirSync(join(made, 'assets'), { recursive: true });
    const write = (path: string, text: string) => writeFileSync(join(made, path), text);
    write('index.html', '<script type="module" src="./assets/entry.js"></script>');
    write(
      'assets/entry.js',
      'import{a}from"./shared.js";import(`./later.js`);new Worker(new URL("worker.js",import.meta.url));',
    );
    write('assets/shared.js', 'export const a=1;');
    write('assets/later.js', 'import{a}from"./shared.js";import"./deep.js";');
    write('assets/deep.js', '');
    write('assets/worker.js', '');
    const { atOnce, ever } = pageScripts(made);
    expect(atOnce).toEqual(['assets/entry.js', 'assets/shared.js']);
    expect(ever).toEqual(['assets/entry.js', 'assets/shared.js', 'assets/later.js', 'assets/deep.js']);
  });

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from an object pattern which fixtures a test needs.
  test('see what a worker loads, and who imports its entry at once or on demand', ({}, testInfo) => {
    const made = testInfo.outputPath('dist');
    mkdirSync(join(made, 'assets'), { recursive: true });
    const write = (path: string, text: string) => writeFileSync(join(made, path), text);
    write('assets/page.js', 'new Worker(new URL(new URL(`a.worker-1.js`,import.meta.url).href,``+import.meta.url));');
    write('assets/a.worker-1.js', 'import{r}from"./code.js";export const s=r;');
    write('assets/code.js', 'export const r=()=>import(`./later.js`);');
    write('assets/later.js', 'import{s}from"./a.worker-1.js";import(`./deep.js`);');
    write('assets/deep.js', 'import(`./a.worker-1.js`);');
    expect([...workerScripts(made)]).toEqual([
      [
        'a',
        {
          entry: 'assets/a.worker-1.js',
          atOnce: ['assets/a.worker-1.js', 'assets/code.js'],
          ever: ['assets/a.worker-1.js', 'assets/code.js', 'assets/later.js', 'assets/deep.js'],
          importers: expect.arrayContaining(['assets/later.js', 'assets/deep.js']),
        },
      ],
    ]);
  });
});
