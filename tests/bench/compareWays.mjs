import { checkAgreement } from './agreement.mjs';
import { openBenchPage } from './benchPage.mjs';
import { median } from './statistics.mjs';
import { modelCounts, ways } from './ways.mjs';

const names = Object.keys(ways);

/** Target duration of a batch of steps in milliseconds, and batches of a way in a round. */
const batchTime = 300;
const roundTime = 700;
/** The median of the thread's time needs several batches, however long they take. */
const leastBatches = 2;

/**
 * Steps in a batch. At least ten, since the first call after a wait wakes the GPU's process, which takes as long as
 * several steps of seven programs do, and the lab, too, asks for many steps at once. Not with hundreds of programs a
 * step: the wake-up is then negligible, and ten steps would fill the queue, so that the thread waits for the GPU.
 */
function stepsInBatch({ estimate, programs }) {
  const least = programs > 500 ? 1 : 10;
  return Math.min(40, Math.max(least, Math.round(batchTime / estimate)));
}

/**
 * Times all ways side by side, for each number of models.
 *
 * The ways take turns, in several rounds that each begin with another way, so that other load on the
 * machine affects all of them.
 *
 * @param address - Of the built pages.
 * @param tell - Called with a line of progress.
 */
export async function compareWays(browser, address, rounds, tell) {
  const context = await browser.newContext();
  const pages = {};
  for (const name of new Set(names.map((way) => ways[way].page))) {
    pages[name] = await openBenchPage(context, `${address}${name}.html`);
  }
  const call = (way, member, ...given) =>
    pages[ways[way].page].evaluate(([key, args]) => window.bench[key](...args), [member, given]);

  tell('do all ways train the same?');
  const agreement = await checkAgreement(call);
  const results = [];
  for (const models of modelCounts) {
    tell(`${models} ${models === 1 ? 'model' : 'models'}: compiling and warming up`);
    const runs = [];
    for (const way of names.filter((name) => models >= (ways[name].leastModels ?? 1))) {
      const ready = await call(way, 'prepare', way, models);
      const steps = stepsInBatch(ready);
      const batches = Math.max(leastBatches, Math.round(roundTime / (ready.estimate * steps)));
      runs.push({ way, ...ready, steps, batches, thread: [], whole: [] });
    }
    for (let round = 0; round < rounds; round += 1) {
      tell(`${models} ${models === 1 ? 'model' : 'models'}: round ${round + 1} of ${rounds}`);
      for (let turn = 0; turn < runs.length; turn += 1) {
        const run = runs[(turn + round) % runs.length];
        const { thread, whole } = await call(run.way, 'time', run.way, run.batches, run.steps);
        run.thread.push(...thread);
        run.whole.push(...whole);
      }
    }
    for (const { way, programs, held, steps, thread, whole } of runs) {
      await call(way, 'stop', way);
      results.push({
        way,
        models,
        programs,
        threadMs: median(thread),
        leastThreadMs: Math.min(...thread),
        wholeMs: median(whole),
        leastWholeMs: Math.min(...whole),
        tensors: held?.tensors ?? null,
        gpuBytes: held?.bytes ?? null,
        batches: thread.length,
        stepsInBatch: steps,
      });
    }
  }
  tell('maps');
  const maps = await pages.own.evaluate((count) => window.bench.timeMaps(count), rounds);
  const task = await pages.own.evaluate(() => window.bench.describeTask());
  await context.close();
  return { task, rounds, agreement, results, maps };
}
