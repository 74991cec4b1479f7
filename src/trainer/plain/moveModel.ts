import type { ModelObjective, Objective } from '../../protocol/problem.ts';
import { adam, biasCorrections, ratesAt } from '../adam.ts';
import type { Model } from '../cpu/models.ts';

/**
 * Takes a step of Adam with one model, at its own learning rate.
 *
 * @param minimised - What the model minimises, of the objective.
 * @param gradient - By its parameters; [P].
 * @param step - Number of the step, from 1.
 */
export function moveModel(
  { parameters, first, second }: Model<Float64Array>,
  objective: Objective,
  minimised: ModelObjective,
  gradient: Float64Array,
  step: number,
): void {
  const corrections = biasCorrections(step);
  const { rate, decay } = ratesAt(objective, minimised, step);
  for (let i = 0; i < parameters.length; i += 1) {
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
