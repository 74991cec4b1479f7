import { changedHead } from '../../core/changedHead.ts';
import type { Loss } from '../../core/losses.ts';
import type { EngineKind } from '../../protocol/messages.ts';
import {
  type Checkpoint,
  gridPoints,
  type MapWindow,
  type ModelObjective,
  type Objective,
  type Problem,
} from '../../protocol/problem.ts';
import { checkedCheckpoint, checkedMaps, checkedObjective, checkedProblem } from '../checked.ts';
import { type Answers, type Engine, type Numbers, onlyMaps } from '../engine.ts';
import { recallByClass } from '../recall.ts';
import { checkpointOf, gathered, type Model, restoreModels } from './models.ts';
import { pointsOf } from './pointsOf.ts';
import { testLossesOf } from './testLosses.ts';

/** What a processor does with the models of a problem. */
export interface Arithmetic<OwnModel extends Model> {
  /** [S]. */
  readonly models: readonly OwnModel[];
  /**
   * Takes `count` steps with one model.
   *
   * @param before - Steps taken before.
   */
  advance(model: OwnModel, objective: Objective, minimised: ModelObjective, before: number, count: number): void;
  /**
   * What a model minimises, over its training set, with the weights of a step. Samples that are drawn are weighted by
   * their mean number of draws.
   */
  loss(model: OwnModel, minimised: ModelObjective, step: number): number;
  /** How much each training sample of each model pulls, see `Frame.pulls`; [S, n], 0 for padding. */
  pulls(minimised: readonly ModelObjective[]): Float32Array;
  /**
   * Logits of K models at `count` points from `begin` on; each model's are those of `beginOf` it. Their parameters need
   * not be those of {@link Arithmetic.models}. [K, count, C].
   */
  logitsAt(
    models: readonly OwnModel[],
    points: Float32Array,
    count: number,
    beginOf: (model: OwnModel) => number,
  ): Float32Array;
  /** See {@link Engine.evaluate}. */
  evaluate?(parameters: Numbers, points: Float64Array): Float32Array;
}

/**
 * Starts an engine on the processor: the bookkeeping that its kinds share, over the arithmetic of one. The same problem
 * and steps give the same bits.
 *
 * @param start - Makes the arithmetic of the checked problem.
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 */
export function startCpuEngine<OwnModel extends Model>(
  kind: EngineKind,
  problem: Problem,
  objective: Objective,
  from: Checkpoint | undefined,
  start: (problem: Problem) => Arithmetic<OwnModel>,
): Engine {
  const { widths, testPoints, testLabels, datasets } = checkedProblem(problem);
  let current = checkedObjective(objective, problem);
  const classes = widths.at(-1)!;
  const tests = testLabels.length / datasets;
  const arithmetic = start(problem);
  const { models } = arithmetic;
  let step = 0;

  function restore(checkpoint: Checkpoint): void {
    restoreModels(models, checkedCheckpoint(checkpoint, problem));
    step = checkpoint.step;
  }

  if (from) restore(from);

  return {
    kind,
    reweight(objective) {
      current = checkedObjective(objective, problem);
    },
    step(count) {
      models.forEach((model, index) => {
        if (model.frozen === undefined) arithmetic.advance(model, current, current.models[index]!, step, count);
      });
      step += count;
    },
    async settle() {},
    async answer(
      view: MapWindow,
      wanted = onlyMaps,
      trainedWith: readonly Loss['kind'][] = current.models.map(({ loss }) => loss.kind),
    ): Promise<Answers> {
      const maps = checkedMaps(wanted.maps, models.length);
      const answering = models.map((model, index): OwnModel => {
        const { after } = current.models[index]!;
        return after ? { ...model, parameters: changedHead(model.parameters, widths, after) } : model;
      });
      const mapped = maps.map((model) => answering[model]!);
      const grid = gridPoints(view);
      const testLogits = arithmetic.logitsAt(answering, testPoints, tests, ({ dataset }) => dataset * tests);
      const datasetOf = models.map(({ dataset }) => dataset);
      const scored = wanted.losses === false ? [] : models;
      return {
        maps,
        logits: arithmetic.logitsAt(mapped, grid, grid.length / 2, () => 0),
        recall: recallByClass(testLogits, testLabels, models.length, classes),
        losses: Float32Array.from(scored, (model, index) => arithmetic.loss(model, current.models[index]!, step + 1)),
        testLosses:
          scored.length === 0
            ? new Float32Array()
            : testLossesOf(testLogits, testLabels, datasetOf, trainedWith, classes),
        ...(wanted.tests && { tests: pointsOf(testLogits, classes, trainedWith) }),
        ...(wanted.testLogits && { testLogits }),
        ...(wanted.pulls && { pulls: arithmetic.pulls(current.models) }),
        checkpoint: checkpointOf(models, step),
      };
    },
    restore,
    async readParameters() {
      return Float32Array.from(gathered(models, 'parameters'));
    },
    ...(arithmetic.evaluate && { evaluate: arithmetic.evaluate }),
    dispose() {},
  };
}
