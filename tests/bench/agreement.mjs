import { relativeDistance } from './statistics.mjs';

const models = 4;
const steps = 20;
/** Relative distance of parameters beyond which two implementations do not train the same model. */
const limit = 1e-3;
/** The same of the first gradient, which the object graph holds in doubles and gives in floats. */
const gradientLimit = 1e-5;
/** How far training must have moved the parameters for an agreement to be meaningful. */
const leastMoved = 0.1;

/**
 * Checks that all ways train the same models; otherwise their timings could not be compared.
 *
 * @param call - Calls a function of a way's page.
 * @returns What was found.
 * @throws Error naming the way that differs.
 */
export async function checkAgreement(call) {
  const start = await call('plain', 'train', 'plain', models, 0);
  const reference = await call('plain', 'train', 'plain', models, steps);
  const moved = relativeDistance(reference, start);
  if (!(moved > leastMoved)) throw new Error(`typed arrays moved by no more than ${moved} in ${steps} steps`);
  const distances = {};
  for (const way of ['usual', 'stacked', 'webgl', 'wasm', 'simd', 'shared']) {
    const parameters = await call(way, 'train', way, models, steps);
    distances[way] = relativeDistance(parameters, reference);
    if (!(distances[way] < limit)) {
      throw new Error(`${way} trains something else; after ${steps} steps it is ${distances[way]} off typed arrays`);
    }
  }
  const playground = await call('playground', 'checkPlayground', models, steps);
  if (!(playground.gradient < gradientLimit)) {
    throw new Error(`the object graph's gradient is ${playground.gradient} off that of typed arrays`);
  }
  if (!playground.after.every((loss, model) => loss < playground.before[model])) {
    throw new Error(`the object graph's loss does not fall: ${playground.before} became ${playground.after}`);
  }
  return { models, steps, moved, distances, playground };
}
