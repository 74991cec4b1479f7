import { type NoiseBand, noiseBands } from '../../core/paper/noiseBands.ts';
import { option, optional, type ParametersOf } from './parameter.ts';

/** Losses of the paper's runs, as the address writes them, in the order of `measuredLosses`. */
export const paperLosses = ['softmax', 'sigmoid', 'focal-0.5', 'focal-1', 'focal-2'] as const;

/** β of the paper's runs, as the address writes them, in the order of their N. */
export const paperBetas = ['0', '0.9', '0.99', '0.999', '0.9999'] as const;

/** What the view on the paper's results shows. */
export interface PaperInputs {
  /** The loss in focus; none is all five. */
  readonly paperLoss: (typeof paperLosses)[number] | undefined;
  readonly paperBeta: (typeof paperBetas)[number];
  /** Whether panels show errors, or gains over the same loss without weights. */
  readonly paperShow: 'error' | 'gain';
  readonly paperNoise: NoiseBand;
}

/** Parameters of the view on the paper's results. */
export const paperParameters: ParametersOf<PaperInputs> = {
  paperLoss: optional(option('paperloss', paperLosses[0], paperLosses)),
  paperBeta: option('paperbeta', '0.9999', paperBetas),
  paperShow: option('papershow', 'error', ['error', 'gain']),
  paperNoise: option('paperband', 'own', noiseBands),
};
