import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { assetAddressesOfPage, assetAddressesOfStyles, isOtherOrigin, isRelative } from './build/assetAddresses.ts';
import { pageScripts } from './build/pageScripts.ts';

const dist = join(import.meta.dirname, '../../dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const files = () =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dist, path)).isFile());

/** Strings of tfjs-core and of its WebGL backend that the program reads at run time, so no minifier may change them. */
const tfjsMarks = ['tfjsflags', 'WEBGL_VERSION'];
const marksIn = (path: string) => tfjsMarks.filter((mark) => read(path).includes(mark));

test.describe('the production build', () => {
  test('has tfjs in the worker, and in no script that the page can ever load', () => {
    const { ever } = pageScripts(dist);
    const others = files().filter((path) => path.endsWith('.js') && !ever.includes(path.replaceAll('\\', '/')));
    expect(ever.filter((path) => marksIn(path).length > 0)).toEqual([]);
    expect([...new Set(others.flatMap(marksIn))].sort()).toEqual([...tfjsMarks].sort());
  });

  test('loads at most 130 kB of compressed JavaScript before anyone touches the page', () => {
    const { atOnce } = pageScripts(dist);
    const sizes = atOnce.map((path) => ({ path, bytes: gzipSync(read(path)).length }));
    expect(sizes.length).toBeGreaterThan(0);
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, sizes.map(({ path, bytes }) => `${path} ${bytes} B`).join('\n')).toBeLessThanOrEqual(130_000);
  });

  test('has workers that are small, compressed: 110 kB for WebGL, 12 kB to train without it, 25 kB to read counts, 6 kB for the truth', () => {
    const { ever } = pageScripts(dist);
    const worker = files().filter((path) => path.endsWith('.js') && !ever.includes(path.replaceAll('\\', '/')));
    const bytesOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
    const webgl = worker.filter((path) => marksIn(path).length > 0);
    const training = worker.filter((path) => path.includes('trainer.worker'));
    const reading = worker.filter((path) => /counts\.worker|papaparse/.test(path));
    expect([webgl.length, training.length, reading.length]).toEqual([1, 1, 2]);
    const truth = worker.filter((path) => /truth\.worker/.test(path));
    expect(worker.length).toBe(5);
    expect(bytesOf(truth)).toBeLessThanOrEqual(6_000);
    expect(bytesOf(webgl)).toBeLessThanOrEqual(110_000);
    expect(bytesOf(training)).toBeLessThanOrEqual(12_000);
    expect(bytesOf(reading)).toBeLessThanOrEqual(25_000);
  });

  test('loads papaparse, the views but the lab, and the code to take home only when they are wanted', () => {
    const { atOnce, ever } = pageScripts(dist);
    expect(ever.some((path) => read(path).includes('papaparse') || read(path).includes('Papa'))).toBe(false);
    expect(atOnce.filter((path) => read(path).includes('import torch'))).toEqual([]);
    expect(ever.filter((path) => read(path).includes('import torch')).length).toBe(1);
  });

  test('asks no other origin for anything in its page and its style sheets', () => {
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

  test('has no file larger than 3 MB', () => {
    const sizes = files().map((path) => ({ path, bytes: statSync(join(dist, path)).size }));
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
});
