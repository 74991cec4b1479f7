import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../tools/runTool.mjs';
import { bundled, cache, runJobs } from './jobPool.mjs';

const results = join(repository, 'public/seed-runs');
const { parts, measuredSeeds, sceneNames } = await import(await bundled('jobs'));
const script = await bundled('job');

const pathOf = ({ scene, part, seed }) => join(cache, 'jobs', `${scene}-${part}-${seed}.json`);
const jobs = parts.flatMap((_, part) =>
  sceneNames.flatMap((scene) => measuredSeeds.map((seed) => ({ scene, part, seed }))),
);

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

await runJobs(
  script,
  jobs.map((job) => {
    const { scene, part, seed } = job;
    return { name: `${scene}, part ${part}, seed ${seed}`, args: [scene, part, seed], path: pathOf(job) };
  }),
  process.argv[2] && Number(process.argv[2]),
);
for (const scene of sceneNames) write(scene);
