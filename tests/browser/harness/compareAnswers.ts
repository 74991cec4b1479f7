import { changedHeads } from '../../../src/core/changedHead.ts';
import { parameterCount } from '../../../src/core/network.ts';
import { type MapWindow, type Problem, rowOf } from '../../../src/protocol/problem.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { logitsAt } from '../../trainer/reference.ts';
import { runOf, type Setting, type StartEngine } from './runOf.ts';

/** Below it a GPU's exponential underflows: exp(−82) is 0 on some. */
const floor = 1e-30;

/** The largest error of numbers, relative to those expected or, where these are below a limit, to that. */
function largestError(actual: ArrayLike<number>, expected: ArrayLike<number>, least: number): number {
  let largest = actual.length === expected.length ? 0 : Infinity;
  for (let i = 0; i < expected.length; i += 1) {
    const error = Math.abs(actual[i]! - expected[i]!) / Math.max(Math.abs(expected[i]!), least);
    // Written so that a NaN is an error too.
    if (!(error <= largest)) largest = Number.isNaN(error) ? Infinity : error;
  }
  return largest;
}

/**
 * How far the largest logit of a model is above the next one at one of its test points, by the
 * definition of the network.
 */
function leadAt(problem: Problem, parameters: ArrayLike<number>, model: number, test: number): number {
  const { widths, activation, models, datasets, testPoints, testLabels } = problem;
  const size = parameterCount(widths);
  const own = Array.from(parameters).slice(model * size, (model + 1) * size);
  const at = 2 * (rowOf(model, models, datasets) * (testLabels.length / datasets) + test);
  const point = [testPoints[at]!, testPoints[at + 1]!];
  const [first, second] = logitsAt(own, widths, point, activation).toSorted((a, b) => b - a) as [number, number];
  return first - second;
}

/** Recall of each model and class that follows from the classes predicted; [S, C]. */
function recallOf(predicted: Uint8Array, { models, widths, testLabels, datasets }: Problem): number[] {
  const classes = widths.at(-1)!;
  const tests = testLabels.length / datasets;
  const hits = new Array<number>(models * classes).fill(0);
  const counts = new Array<number>(models * classes).fill(0);
  predicted.forEach((named, point) => {
    const model = Math.floor(point / tests);
    const label = testLabels[rowOf(model, models, datasets) * tests + (point % tests)]!;
    const row = model * classes + label;
    counts[row] = counts[row]! + 1;
    if (named === label) hits[row] = hits[row]! + 1;
  });
  return hits.map((hit, row) => hit / counts[row]!);
}

/**
 * Trains on typed arrays, gives the models to another engine as well, and compares everything that they answer.
 *
 * @returns The largest errors of that engine's answers: relative ones, but those of confidences, recalls and
 * predictions. Of a prediction it is the lead of the largest logit where the engines name different classes.
 */
export async function compareAnswers(start: StartEngine, setting: Setting, steps: number, view: MapWindow) {
  const { problem, objective } = runOf(setting);
  const plain = startPlainEngine(problem, objective);
  plain.step(steps);
  const wanted = { maps: 'all', tests: true, testLogits: true, pulls: true } as const;
  const expected = await plain.answer(view, wanted);
  const other = start(problem, objective, expected.checkpoint);
  const actual = await other.answer(view, wanted);
  other.step(2);
  const unasked = [await plain.answer(view), await other.answer(view)] as const;
  const later = unasked[1].checkpoint;
  other.dispose();

  const changes = objective.models.map(({ after }) => after);
  const answering = changedHeads(expected.checkpoint.parameters, problem.widths, changes);
  const { predicted, confidence } = actual.tests!;
  const tests = predicted.length / problem.models;
  const leads = Array.from(predicted, (named, point) =>
    named === expected.tests!.predicted[point]
      ? 0
      : leadAt(problem, answering, Math.floor(point / tests), point % tests),
  );
  const asked = [
    actual.losses,
    actual.testLosses,
    confidence,
    actual.pulls!,
    later.parameters,
    later.first,
    later.second,
  ];
  return {
    losses: largestError(actual.losses, expected.losses, floor),
    testLosses: largestError(actual.testLosses, expected.testLosses, floor),
    pulls: largestError(actual.pulls!, expected.pulls!, floor),
    absolutePulls: largestError(actual.pulls!, expected.pulls!, 1),
    testLogits: largestError(actual.testLogits!, expected.testLogits!, 1),
    confidence: Math.max(...confidence.map((sure, point) => Math.abs(sure - expected.tests!.confidence[point]!))),
    lead: Math.max(...leads),
    recall: largestError(actual.recall, recallOf(predicted, problem), 1),
    classes: new Set(predicted).size,
    largestLogit: Math.max(...actual.logits.map(Math.abs)),
    areFinite: asked.every((numbers) => numbers.every(Number.isFinite)),
    areOnlyWanted: unasked.every((answer) => !('tests' in answer || 'testLogits' in answer || 'pulls' in answer)),
  };
}
