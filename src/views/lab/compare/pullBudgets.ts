import type { PullRow } from '../../../charts/PullShares.tsx';
import type { Frame } from '../../../protocol/messages.ts';
import { drawsAt, type Objective, weightsAt } from '../../../protocol/problem.ts';
import { remember } from '../../../store/remember.ts';

/**
 * Shares of the classes in the pull on each model. The pull of a class is its number of samples, times their weight,
 * times their mean modulator; for samples that are drawn, the weight includes the mean number of draws.
 *
 * @param pulls - See `Frame.pulls`; [S, n].
 * @param labels - [n].
 * @returns By model, or nothing where the frame is of other data or models; [S].
 */
export const pullBudgets = remember(
  (
    { losses, step }: Frame,
    pulls: Float32Array,
    { models }: Objective,
    labels: Uint8Array,
    classes: number,
  ): readonly Omit<PullRow, 'name'>[] | undefined => {
    const samples = labels.length;
    if (pulls.length !== losses.length * samples || models.length !== losses.length) return undefined;
    return models.map((minimised, model) => {
      const weights = weightsAt(minimised, step + 1);
      const rates = drawsAt(minimised, step + 1);
      const counts = new Float64Array(classes);
      const sums = new Float64Array(classes);
      for (let i = 0; i < samples; i += 1) {
        const label = labels[i]!;
        counts[label] = counts[label]! + 1;
        sums[label] = sums[label]! + pulls[model * samples + i]!;
      }
      const parts = Array.from(counts, (count, index) => ({
        count,
        weight: weights[index]! * (rates?.[index] ?? 1),
        modulator: count === 0 ? 0 : sums[index]! / count,
      }));
      const pull = parts.map(({ count, weight, modulator }) => count * weight * modulator);
      const total = pull.reduce((sum, own) => sum + own, 0);
      return { parts, shares: pull.map((own) => (total > 0 ? own / total : 0)) };
    });
  },
);
