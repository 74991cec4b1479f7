import { compensatedSum } from './sum.ts';

/**
 * Probabilities at the class frequencies of training, from those of a model that was trained with class weights:
 * p_c ∝ q_c / w_c.
 *
 * @param probabilities - q, of one sample; [C], summing to 1.
 * @param weights - w, what the loss of a sample of each class was multiplied by; [C], ≥ 0.
 * @returns p; [C], summing to 1. A class of weight 0, which has no samples, gets 0.
 *
 * @remarks
 * A weighted loss is the unweighted one under class frequencies multiplied by the weights, so this is a change of prior
 * (Saerens, Latinne, Decaestecker, Neural Computation 14, 2002). It is exact, as far as the model fits, for softmax
 * cross-entropy and for sigmoid cross-entropy with the weight of the true class on all terms: both are least at
 * q_c ∝ p_c w_c. It is not for the focal loss, which is least elsewhere.
 *
 * @example undoneWeights([0.5, 0.5], [1.8, 0.2]) // [0.1, 0.9]
 */
export function undoneWeights(probabilities: readonly number[], weights: readonly number[]): number[] {
  const shares = probabilities.map((probability, label) => {
    const weight = weights[label]!;
    return weight === 0 ? 0 : probability / weight;
  });
  const sum = compensatedSum(shares);
  return shares.map((share) => share / sum);
}
