import * as tf from '@tensorflow/tfjs-core';
import type { Loss } from '../../core/losses.ts';

/** The labels of the training set, in the forms that gradients need. */
export interface LabelTensors {
  /** 1 for the true class, else 0; [1, n, C]. */
  readonly oneHot: tf.Tensor3D;
  /** 1 for the true class, else −1; [1, n, C]. */
  readonly signs: tf.Tensor3D;
  /** Weight of each sample's class over n, by model; [S, n, 1]. */
  readonly sampleWeights: tf.Tensor3D;
}

/**
 * Gradient of the weighted loss by the logits, in closed form: what `replaceByGradient` in `core/losses.ts` does, on tensors.
 *
 * - softmax: w (softmax(z) − onehot).
 * - sigmoid: −w t sigmoid(−s), with t = ±1 and s = t z.
 * - focal: −w t m (gamma sigmoid(s) softplus(−s) + sigmoid(−s)), with m = exp(−gamma softplus(s)).
 *
 * @param logits - float32 [S, n, C].
 * @returns float32 [S, n, C].
 */
export function lossGradient(
  loss: Loss,
  logits: tf.Tensor3D,
  { oneHot, signs, sampleWeights }: LabelTensors,
): tf.Tensor3D {
  if (loss.kind === 'softmax') return tf.mul(tf.sub(tf.softmax(logits), oneHot), sampleWeights);
  const s = tf.mul(logits, signs);
  const opposite = tf.neg(s);
  // w t, negated once here instead of at the end.
  const signedWeights = tf.neg(tf.mul(signs, sampleWeights));
  if (loss.kind === 'sigmoid') return tf.mul(tf.sigmoid(opposite), signedWeights);
  const modulator = tf.exp(tf.mul(tf.softplus(s), -loss.gamma));
  const fromModulator = tf.mul(tf.mul(tf.sigmoid(s), tf.softplus(opposite)), loss.gamma);
  return tf.mul(tf.mul(tf.add(fromModulator, tf.sigmoid(opposite)), modulator), signedWeights);
}
