import type { MapWindow, ModelObjective, Objective } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { runOf, type StartEngine } from './runOf.ts';

/**
 * The parameters of an engine some steps after a switch, and what its models minimise just before and just
 * after the step of the switch.
 */
interface Course {
  readonly parameters: Float32Array;
  readonly losses: readonly [Float32Array, Float32Array];
}

const stepsAfter = 3;

/** Trains up to a step, calls back, and trains on until {@link stepsAfter} steps after the switch. */
async function courseOf(
  engine: Engine,
  view: MapWindow,
  switched: number,
  step: number,
  atStep: () => void,
): Promise<Course> {
  engine.step(step - 1);
  const { losses: before } = await engine.answer(view);
  engine.step(1);
  atStep();
  const { losses: after } = await engine.answer(view);
  engine.step(switched + stepsAfter - step);
  const parameters = await engine.readParameters();
  engine.dispose();
  return { parameters, losses: [before, after] };
}

function areSame(a: Float32Array, b: Float32Array): boolean {
  return a.every((value, index) => Object.is(value, b[index]));
}

/**
 * Trains models that change their weights after some steps, and others whose weights are changed by `reweight`: a step
 * too early, on time, and a step too late.
 *
 * @param switched - The last step with the first weights; ≥ 3.
 * @returns Whether parameters are the same to the last bit some steps after the switch, for each time of the change;
 * and whether what the models minimise is equal, where it was changed on time.
 */
export async function compareDeferred(start: StartEngine, switched: number, view: MapWindow) {
  const { problem, objective } = runOf({ hidden: [8], models: 2, deferred: [switched] });
  const byHand = (weightsOf: (model: ModelObjective) => readonly number[]): Objective => ({
    ...objective,
    models: objective.models.map((model) => ({ loss: model.loss, weights: weightsOf(model) })),
  });
  const expected = await courseOf(start(problem, objective), view, switched, switched, () => {});
  const courses: Course[] = [];
  for (const step of [switched - 1, switched, switched + 1]) {
    const engine = start(
      problem,
      byHand(({ before }) => before!.weights),
    );
    courses.push(await courseOf(engine, view, switched, step, () => engine.reweight(byHand(({ weights }) => weights))));
  }
  return {
    parameters: courses.map(({ parameters }) => areSame(parameters, expected.parameters)),
    losses: courses[1]!.losses.map((losses, index) => areSame(losses, expected.losses[index]!)),
  };
}
