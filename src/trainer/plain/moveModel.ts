import { headStepsAt, type ModelObjective, type Objective } from '../../protocol/problem.ts';
import { adam, biasCorrections, ratesAt } from '../adam.ts';
import type { Model } from '../cpu/models.ts';

/**
 * Takes a step of Adam with one model, at its own learning rate. Of a head that is trained anew the steps count from
 * there, and the other layers stay.
 *
 * @param minimised - What the model minimises, of the objective.
 * @param gradient - By its parameters; [P].
 * @param step - Number of the step, from 1.
 * @param head - Place of the first parameter of the last layer.
 */
export function moveModel(
  { parameters, first, second }: Model<Float64Array>,
  objective: Objective,
  minimised: ModelObjective,
  gradient: Float64Array,
  step: number,
  head: number,
): void {
  const headSteps = headStepsAt(minimised, step);
  const corrections = biasCorrections(headSteps > 0 ? headSteps : step);
  const { rate, decay } = ratesAt(objective, minimised, step);
  for (let i = headSteps > 0 ? head : 0; i < parameters.length; i += 1) {
    const slope = gradient[i]!;
    const m = adam.firstDecay * first[i]! + (1 - adam.firstDecay) * slope;
    const v = adam.secondDecay * second[i]! + (1 - adam.secondDecay) * slope * slope;
    first[i] = m;
    second[i] = v;
    parameters[i] =
      parameters[i]! * (1 - decay) -
      (rate * m * corrections.first) / (Math.sqrt(v * corrections.second) + adam.epsilon);
  }
}
