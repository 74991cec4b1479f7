import { describe, expect, test } from 'vitest';
import type { ModelObjective, Objective, Problem } from '../../src/protocol/problem.ts';
import { objectiveOf, type Tile } from '../../src/schemes/tile.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { afterPaper, volumesOf } from '../core/afterPaper.ts';
import { largestRelativeError } from '../core/relativeError.ts';

const { problem: given } = afterPaper;
const all = { volume: 100, loss: 'softmax', gamma: 1, schedule: 'cosine', until: given.end } as const;
/** A grid whose points the answers are not compared at. */
const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };

const problem: Problem = {
  widths: given.widths,
  activation: 'tanh',
  initial: Float32Array.from(given.initial),
  models: 1,
  datasets: 1,
  points: Float32Array.from(given.points),
  labels: Uint8Array.from(given.labels),
  testPoints: Float32Array.from(given.testPoints),
  testLabels: new Uint8Array(given.testPoints.length / 2),
};

/** What a tile minimises in the run of the reference. */
function objective(tile: Tile): Objective {
  const model: ModelObjective = objectiveOf(tile, all, given.counts);
  const { learningRate, weightDecay, end } = given;
  return { models: [model], learningRate, weightDecay, schedule: { kind: 'cosine', steps: end } };
}

/** The plain engine after the steps of the reference. */
async function trained(tile: Tile) {
  const engine = startPlainEngine(problem, objective(tile));
  engine.step(given.steps);
  return engine.answer(view, { maps: [], tests: true, pulls: false, testLogits: true });
}

/** The relative distance that float64 leaves after 20 steps. */
const closeness = 1e-9;

const apart = (actual: ArrayLike<number>, expected: readonly number[]) =>
  largestRelativeError(Array.from(actual), expected);

describe('the plain engine reaches what NumPy reaches', () => {
  test('with no re-weighting, and with schemes that act after training: their steps are those of none', async () => {
    for (const tile of [
      { scheme: 'none' },
      { scheme: 'post-hoc-adjustment', own: 2.5 },
      { scheme: 'tau-normalised' },
    ]) {
      const { checkpoint } = await trained(tile as Tile);
      expect(apart(checkpoint.parameters, afterPaper.plain)).toBeLessThan(closeness);
    }
  });

  test('with N by class', async () => {
    const { volumes, weights, parameters } = afterPaper.classVolumes;
    const tile: Tile = { scheme: 'class-volumes', volumes: volumesOf(volumes) };
    expect(largestRelativeError(objective(tile).models[0]!.weights, weights)).toBeLessThan(1e-13);
    const { checkpoint } = await trained(tile);
    expect(apart(checkpoint.parameters, parameters)).toBeLessThan(closeness);
  });

  test('with a head that is trained anew on drawn samples: parameters and Adam’s moments', async () => {
    const { after, parameters, first, second } = afterPaper.retrainedHead;
    const { checkpoint } = await trained({ scheme: 'retrained-head', own: after });
    expect(apart(checkpoint.parameters, parameters)).toBeLessThan(closeness);
    expect(apart(checkpoint.first, first)).toBeLessThan(closeness);
    expect(apart(checkpoint.second, second)).toBeLessThan(closeness);
    // A step earlier or later is another run.
    const { checkpoint: other } = await trained({ scheme: 'retrained-head', own: after + 1 });
    expect(apart(other.parameters, parameters)).toBeGreaterThan(1e-3);
  });
});

test.each(afterPaper.answers)(
  'it answers with NumPy’s logits to the precision of a frame: $kind, tau $tau',
  async ({ kind, tau, logits }) => {
    const scheme = kind === 'post-hoc' ? 'post-hoc-adjustment' : 'tau-normalised';
    const { testLogits } = await trained({ scheme, own: tau });
    logits.flat().forEach((logit, at) => {
      // Frames have 32-bit floats.
      expect(Math.abs(testLogits![at]! - logit)).toBeLessThan(2e-7 * Math.max(1, Math.abs(logit)));
    });
  },
);
