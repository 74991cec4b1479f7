import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { repository } from '../tools/runTool.mjs';

const cache = join(repository, 'node_modules/.cache/measure');
const results = join(repository, 'public/seed-runs');

/**
 * Bundles a module of this folder for Node, which runs the inner loops faster than modules that are loaded one by one.
 */
async function bundled(name) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: repository,
    build: { ssr: `tests/measure/${name}.ts`, outDir: join(cache, 'code', name), minify: false, emptyOutDir: true },
  });
  return join(cache, 'code', name, `${name}.js`);
}

const { parts, measuredSeeds, sceneNames } = await import(await bundled('jobs'));
const script = await bundled('job');

const pathOf = ({ scene, part, seed }) => join(cache, 'jobs', `${scene}-${part}-${seed}.json`);
const jobs = parts.flatMap((_, part) =>
  sceneNames.flatMap((scene) => measuredSeeds.map((seed) => ({ scene, part, seed }))),
);

/** Runs jobs until none is left; results of an earlier, interrupted call are kept. */
async function work(left) {
  for (let job = left.shift(); job; job = left.shift()) {
    const { scene, part, seed } = job;
    await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [script, scene, part, seed, pathOf(job)], { stdio: 'inherit' });
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${scene}, part ${part}, seed ${seed}`))));
    });
    console.log(`${scene}, part ${part}, seed ${seed}: ${left.length} left`);
  }
}

/** A share as a whole number of ten-thousandths; the finest step of a balanced accuracy here is five of them. */
const shortened = (share) => (share === null ? null : Math.round(1e4 * share));

function write(scene) {
  const runs = parts.map(({ loss, schedule, schemes, steps }, part) => {
    const bySeed = measuredSeeds.map((seed) => JSON.parse(readFileSync(pathOf({ scene, part, seed }), 'utf8')));
    const accuracies = schemes.map((_, s) => steps.map((_, k) => bySeed.map((rows) => shortened(rows[s][k]))));
    return { loss, schedule, schemes, steps, accuracies };
  });
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${scene}.json`), `${JSON.stringify({ seeds: measuredSeeds, runs })}\n`);
}

const left = jobs.filter((job) => !existsSync(pathOf(job)));
const workers = Number(process.argv[2] ?? availableParallelism());
await Promise.all(Array.from({ length: workers }, () => work(left)));
for (const scene of sceneNames) write(scene);
