import type { Activation } from '../../core/network.ts';
import type { Schedule } from '../../core/schedule.ts';
import type { EngineChoice, Pace } from '../../protocol/messages.ts';
import { type Bounds, flag, number, option, type ParametersOf } from './parameter.ts';

/** The network, how it is trained, and how fast training is shown. */
export interface TrainingInputs {
  readonly learningRate: number;
  /** Whether the learning rate falls to 0 along a cosine, which ends the run, or stays. */
  readonly schedule: Schedule['kind'];
  /** T, the steps within which it falls; whole. */
  readonly until: number;
  /** λ of decoupled weight decay; ≥ 0. */
  readonly weightDecay: number;
  /** Hidden layers; whole. */
  readonly depth: number;
  /** Units of each hidden layer; whole. */
  readonly width: number;
  readonly activation: Activation;
  readonly pace: Pace;
  /** Whether training at a constant rate rests when the balanced accuracies have been flat for a while. */
  readonly restsWhenFlat: boolean;
  readonly engine: EngineChoice;
}

/** Bounds of the numbers of training. */
export const trainingBounds = {
  learningRate: { min: 0.001, max: 0.3 },
  until: { min: 100, max: 4000 },
  weightDecay: { min: 0, max: 1 },
  depth: { min: 1, max: 3 },
  width: { min: 4, max: 64 },
} as const satisfies Record<string, Bounds>;

/** Parameters of training. */
export const trainingParameters: ParametersOf<TrainingInputs> = {
  learningRate: number(
    'lr',
    () => 0.02,
    () => trainingBounds.learningRate,
  ),
  schedule: option('schedule', 'cosine', ['cosine', 'constant']),
  until: number(
    'until',
    () => 600,
    () => trainingBounds.until,
    true,
  ),
  weightDecay: number(
    'decay',
    () => 0,
    () => trainingBounds.weightDecay,
  ),
  depth: number(
    'layers',
    () => 2,
    () => trainingBounds.depth,
    true,
  ),
  width: number(
    'width',
    () => 16,
    () => trainingBounds.width,
    true,
  ),
  activation: option('unit', 'tanh', ['tanh', 'relu']),
  pace: option('pace', 'normal', ['slow', 'normal', 'full']),
  restsWhenFlat: flag('rest', true),
  engine: option('engine', 'auto', ['auto', 'webgl', 'simd', 'plain']),
};
