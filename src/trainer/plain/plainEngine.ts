import { layerSpans, parameterCount } from '../../core/network.ts';
import { type Checkpoint, headStepsAt, type Objective, type Problem } from '../../protocol/problem.ts';
import { type Arithmetic, startCpuEngine } from '../cpu/cpuEngine.ts';
import { beginHeadAnew, type Model, modelsOf } from '../cpu/models.ts';
import type { Engine } from '../engine.ts';
import { moveModel } from './moveModel.ts';
import { passesOf } from './passes.ts';

/**
 * Starts the engine on typed arrays, in doubles: the last resort, where neither WebGL nor SIMD can be used, and the
 * reference that tests compare the other engines with. The same problem and steps give the same bits.
 *
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 */
export function startPlainEngine(problem: Problem, objective: Objective, from?: Checkpoint): Engine {
  return startCpuEngine('plain', problem, objective, from, arithmeticOf);
}

function arithmeticOf(problem: Problem): Arithmetic<Model<Float64Array>> {
  const models = modelsOf(problem, (_, size) => ({
    parameters: new Float64Array(size),
    first: new Float64Array(size),
    second: new Float64Array(size),
  }));
  const passes = passesOf(problem);
  const { offset: head } = layerSpans(problem.widths).at(-1)!;
  const gradient = new Float64Array(parameterCount(problem.widths));
  return {
    models,
    advance(model, objective, minimised, before, count) {
      for (let step = before + 1; step <= before + count; step += 1) {
        if (headStepsAt(minimised, step) === 1) beginHeadAnew(model, head);
        gradient.fill(0);
        passes.addGradient(model, minimised, step, gradient);
        moveModel(model, objective, minimised, gradient, step, head);
      }
    },
    loss: passes.loss,
    pulls: (minimised) => passes.pulls(models, minimised),
    logitsAt: passes.logitsAt,
  };
}
