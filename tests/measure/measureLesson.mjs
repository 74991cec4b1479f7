import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../tools/runTool.mjs';
import { bundled, cache, runJobs } from './jobPool.mjs';

/*
 * Measures what the lesson says of other seeds, and prints on how many of them each claim holds.
 *
 *   npm run measure:lesson                    writes public/lesson-seeds.json, seeds 1 to 60
 *   npm run measure:lesson -- --from 61 --to 80   other seeds; nothing is written
 *   npm run measure:lesson -- --workers 1     one process at a time
 */
const { values: options } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, workers: { type: 'string' } },
});
const isOfFile = options.from === undefined && options.to === undefined;
const [first, last] = [Number(options.from ?? 1), Number(options.to ?? 60)];
if (!(Number.isSafeInteger(first) && Number.isSafeInteger(last) && first <= last)) {
  throw new RangeError(`invalid seeds; not whole and in order: ${options.from}, ${options.to}`);
}

const about =
  'Made by `npm run measure:lesson`, which says what is measured; lists as LessonRow in ' +
  'src/core/lesson/lessonSeeds.ts says. Recalls by class, head first, of none, 1/n, class-balanced at beta 0.99 ' +
  '(and 1/sqrt n after them in noisy300) on the test set after 100 or 300 steps; noisy and clean pinwheel, clean ' +
  'rings. Pulls with the focal loss without weights: trained 300 steps at gamma 0; the same network at gamma 2; ' +
  'trained on for 200 steps at gamma 2. Typed arrays, 2-16-16-C, tanh, Adam at a constant 0.02.';

const script = await bundled('lessonJob');
// Rows of an interrupted call are kept, but not those of other code.
const code = createHash('sha256').update(readFileSync(script)).digest('hex').slice(0, 12);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const jobs = seeds.map((seed) => ({
  name: `seed ${seed}`,
  args: [seed],
  path: join(cache, `lesson-${code}`, `${seed}.json`),
}));
const rules = await import(await bundled('lessonRules'));
await runJobs(script, jobs, options.workers && Number(options.workers));

const texts = jobs.map(({ path }) => readFileSync(path, 'utf8'));
const { rows } = rules.readLessonSeeds({ about, rows: texts.map((text) => JSON.parse(text)) });
// A line a seed, so that a difference names its seed.
const file = `{"about":${JSON.stringify(about)},"rows":[\n${texts.join(',\n')}\n]}\n`;
if (isOfFile) writeFileSync(join(repository, 'public/lesson-seeds.json'), file);

for (const name of Object.keys(rules.lessonMeasures)) {
  const { mean, deviation } = rules.seedSummary(rules.lessonValues(rows, name));
  console.log(`${name}: ${mean.toFixed(2)} ± ${deviation.toFixed(2)}`);
}
for (const name of Object.keys(rules.lessonClaims)) {
  console.log(`${name}: ${rules.seedsThatHold(rows, name)} of ${rows.length}`);
}
