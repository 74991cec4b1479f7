import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { repository } from '../tools/runTool.mjs';
import { readRenderer } from './benchPage.mjs';
import { launchBrowser } from './browser.mjs';
import { compareWays } from './compareWays.mjs';
import { describeMachine } from './machine.mjs';
import { measurePage, measureViews } from './measurePage.mjs';
import { ratiosOf } from './ratios.mjs';
import { isolation, serve } from './serve.mjs';
import { tablesOf } from './tables.mjs';

// Eight ways to take a training step, timed side by side, and what the page costs its main thread.
// Results go to bench-results/.
//   npm run bench
//   npm run bench -- --only engines     the ways alone; `--only page` the page alone
//   npm run bench -- --headed           with a window, which is how a browser finds a graphics card
//   npm run bench -- --rounds 9         more rounds, 5 if left out
//   npm run bench -- --built            dist/ as it is, instead of a new build
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    headed: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    built: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
if (![undefined, 'engines', 'page'].includes(options.only)) {
  throw new RangeError(`invalid --only; not "engines" or "page": ${options.only}`);
}
if (!(Number.isInteger(rounds) && rounds >= 1)) {
  throw new RangeError(`invalid --rounds; not a whole number ≥ 1: ${options.rounds}`);
}

const begin = performance.now();
const tell = (line) => console.error(`${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const results = join(repository, 'bench-results');

const [load] = loadavg();
if (load > availableParallelism() / 2)
  tell(`something else runs on this machine, its load is ${load.toFixed(1)}: the times will be too long`);
tell('building');
process.chdir(repository);
await build({ configFile: 'tests/bench/page/vite.config.ts', logLevel: 'warn' });
if (options.only !== 'engines' && !options.built) await build({ logLevel: 'warn' });

const benchServer = await serve(join(results, 'page'), isolation);
// As any static host serves it, without headers of its own.
const pageServer = await serve(join(repository, 'dist'));
const browser = await launchBrowser(options.headed);
try {
  const renderer = await readRenderer(browser, benchServer.address);
  const report = {
    date: new Date().toISOString(),
    browser: browser.version(),
    renderer: renderer.name,
    machine: describeMachine(renderer),
    loadBefore: load,
  };
  if (options.only !== 'page') {
    const compared = await compareWays(browser, benchServer.address, rounds, tell);
    report.engines = { ...compared, ratios: ratiosOf(compared.results) };
  }
  if (options.only !== 'engines') {
    report.page = [];
    for (const engine of ['plain', 'simd', 'webgl']) {
      report.page.push(await measurePage(browser, `${pageServer.address}index.html`, engine, tell));
    }
    report.views = await measureViews(browser, `${pageServer.address}index.html`, tell);
  }
  report.seconds = Math.round((performance.now() - begin) / 1000);

  const tables = tablesOf(report);
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(results, 'latest.md'), `${tables}\n`);
  console.log(`\n${tables}\n\nIt took ${report.seconds} s; all numbers are in bench-results/latest.json.`);
} finally {
  await browser.close();
  await Promise.all([benchServer.close(), pageServer.close()]);
}
