import { positiveWeightPart, positiveWeightsPart } from './equivalents.ts';
import { pythonFloat, pythonInteger } from './python.ts';
import { headPart } from './pythonHead.ts';
import { gammaPart } from './pythonParts.ts';
import { positiveWeightsOf, samplesOf, type TakeHome } from './request.ts';
import type { SamplerFormat } from './samplerFiles.ts';
import { multiLabelVector, testLogitPython, testTargetPython } from './testVector.ts';

/** First line of the docstring by framework. */
const titles: Readonly<Record<SamplerFormat, string>> = {
  pytorch: 'Weights of positive terms where a sample may have several labels, for PyTorch.',
  tensorflow: 'Weights of positive terms where a sample may have several labels, for TensorFlow / Keras.',
  jax: 'Weights of positive terms where a sample may have several labels, for JAX.',
  sklearn: 'Weights of each label as class_weight, where a sample may have several labels.',
};

/**
 * A Python module for samples that may have several labels: weights of the positive term of each label, losses with
 * them, probabilities with the weights undone, and their comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table, or has more positives of a label than samples.
 */
export function multiLabelFile(format: SamplerFormat, request: TakeHome): string {
  const { gamma } = request;
  const weights = positiveWeightsOf(request);
  const samples = pythonInteger(samplesOf(request));
  const { loss, focal, undone } = multiLabelVector(weights, gamma);
  return `${headPart(request, titles[format], 'Samples of the whole training set that have each label: positives.')}

# Samples in all. They may be fewer than the positives together, but not than those of a label.
SAMPLES = ${samples}

# The paper weighs a sample by its class. With several labels a sample has no one class, so each label is
# a classification of its own into samples that have it and samples that have it not, and the formula
# weighs these two. FOCAL_ALPHA is the same ratio, written for a focal loss; each label's terms are then
# divided by its own 1 + POS_WEIGHT, so that rare labels count less beside others.
${positiveWeightPart(request)}

${positiveWeightsPart(request, 'SAMPLES')}
${gammaPart(request)}


${parts[format]}

if __name__ == "__main__":
    # Five samples; the numbers are those of Long-Tail Lab.
    LOGITS = [[${testLogitPython} for j in range(len(COUNTS))] for i in range(5)]
    TARGETS = [[${testTargetPython} for j in range(len(COUNTS))] for i in range(5)]
    LOSS, FOCAL_LOSS, UNDONE = ${[loss, focal, undone].map(pythonFloat).join(', ')}
${runs[format]}
    print("weights and losses agree with Long-Tail Lab")
`;
}

const undoText = `Probability of each label at its frequency in training, from a model trained with pos_weight.

    The odds are divided by pos_weight. Exact for multi_label_loss as far as the model fits, not for the focal
    loss. For fewest errors compare them with 1/2; for the best mean of the recalls of positives and
    negatives with the label's share of the samples.`;

/** The losses of each framework. */
const parts: Readonly<Record<SamplerFormat, string>> = {
  pytorch: `import torch
import torch.nn.functional as F

# pos_weight = torch.tensor(POS_WEIGHT), alpha = torch.tensor(FOCAL_ALPHA)
# criterion = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POS_WEIGHT)) is the loss below divided by
# the number of labels: it takes the mean over labels, not their sum.


def check_shapes(logits, targets):
    if logits.ndim != 2 or logits.shape != targets.shape:
        raise ValueError(
            "invalid shapes; not logits [batch, labels] and targets [batch, labels]: "
            f"logits {list(logits.shape)}, targets {list(targets.shape)}"
        )


def multi_label_loss(logits, targets, pos_weight):
    """Binary cross-entropy summed over labels, mean over the batch; targets 0 or 1, pos_weight [labels]."""
    check_shapes(logits, targets)
    losses = F.binary_cross_entropy_with_logits(
        logits, targets.to(logits), pos_weight=pos_weight.to(logits), reduction="none"
    )
    return losses.sum(dim=-1).mean()


def multi_label_focal_loss(logits, targets, alpha, gamma=GAMMA):
    """alpha * (1 - p_t)**gamma * -log(p_t) on positive terms, 1 - alpha on negative ones; alpha [labels]."""
    check_shapes(logits, targets)
    truth = targets.bool()
    s = torch.where(truth, logits, -logits)  # p_t = sigmoid(s)
    # A power of 1 - p_t would have NaN gradients for gamma < 1.
    terms = torch.exp(gamma * F.logsigmoid(-s)) * -F.logsigmoid(s)
    return (torch.where(truth, alpha.to(logits), 1 - alpha.to(logits)) * terms).sum(dim=-1).mean()


def undo_weights(logits, pos_weight):
    """${undoText}
    """
    return torch.sigmoid(logits - pos_weight.log())
`,
  tensorflow: `import tensorflow as tf

# model.compile(optimizer="sgd", loss=multi_label_loss)  # the last layer gives logits: no activation


def multi_label_loss(y_true, y_pred):
    """Binary cross-entropy summed over labels, [batch]; targets 0 or 1 and logits, both [batch, labels]."""
    logits = tf.convert_to_tensor(y_pred)
    targets = tf.cast(y_true, logits.dtype)
    tf.debugging.assert_equal(tf.shape(targets), tf.shape(logits), "invalid shapes; not both [batch, labels]")
    weights = tf.constant(POS_WEIGHT, logits.dtype)
    return tf.reduce_sum(tf.nn.weighted_cross_entropy_with_logits(targets, logits, weights), axis=-1)


def multi_label_focal_loss(y_true, y_pred, gamma=GAMMA):
    """alpha * (1 - p_t)**gamma * -log(p_t) on positive terms, 1 - alpha on negative ones, summed; [batch]."""
    logits = tf.convert_to_tensor(y_pred)
    truth = tf.cast(y_true, tf.bool)
    tf.debugging.assert_equal(tf.shape(truth), tf.shape(logits), "invalid shapes; not both [batch, labels]")
    alpha = tf.constant(FOCAL_ALPHA, logits.dtype)
    s = tf.where(truth, logits, -logits)  # p_t = sigmoid(s)
    # A power of 1 - p_t would have NaN gradients for gamma < 1.
    terms = tf.exp(-gamma * tf.nn.softplus(s)) * tf.nn.softplus(-s)
    return tf.reduce_sum(tf.where(truth, alpha, 1 - alpha) * terms, axis=-1)


def undo_weights(logits):
    """${undoText}
    """
    return tf.sigmoid(logits - tf.math.log(tf.constant(POS_WEIGHT, logits.dtype)))
`,
  jax: `import jax
import jax.numpy as jnp

# pos_weight = jnp.asarray(POS_WEIGHT), alpha = jnp.asarray(FOCAL_ALPHA)


def check_shapes(logits, targets):
    if jnp.ndim(logits) != 2 or jnp.shape(logits) != jnp.shape(targets):
        raise ValueError(
            "invalid shapes; not logits [batch, labels] and targets [batch, labels]: "
            f"logits {jnp.shape(logits)}, targets {jnp.shape(targets)}"
        )


def multi_label_loss(logits, targets, pos_weight):
    """Binary cross-entropy summed over labels, mean over the batch; targets 0 or 1, pos_weight [labels]."""
    check_shapes(logits, targets)
    terms = jnp.where(targets > 0, pos_weight * jax.nn.softplus(-logits), jax.nn.softplus(logits))
    return jnp.mean(jnp.sum(terms, axis=-1))


def multi_label_focal_loss(logits, targets, alpha, gamma=GAMMA):
    """alpha * (1 - p_t)**gamma * -log(p_t) on positive terms, 1 - alpha on negative ones; alpha [labels]."""
    check_shapes(logits, targets)
    s = jnp.where(targets > 0, logits, -logits)  # p_t = sigmoid(s)
    # A power of 1 - p_t would have NaN gradients for gamma < 1.
    terms = jnp.exp(-gamma * jax.nn.softplus(s)) * jax.nn.softplus(-s)
    return jnp.mean(jnp.sum(jnp.where(targets > 0, alpha, 1 - alpha) * terms, axis=-1))


def undo_weights(logits, pos_weight):
    """${undoText}
    """
    return jax.nn.sigmoid(logits - jnp.log(pos_weight))
`,
  sklearn: `# from sklearn.linear_model import LogisticRegression
#
# models = [LogisticRegression(class_weight=weight, max_iter=1000).fit(X, Y[:, label])
#           for label, weight in enumerate(CLASS_WEIGHTS)]  # Y [samples, labels], 0 or 1
#
# Labels that all samples have, or none, cannot be fitted: leave them out. The mean weight of a sample
# differs by label, and with it how much the penalty counts: C=1 / mean weight undoes that.
CLASS_WEIGHTS = [{0: 1.0, 1: weight} for weight in POS_WEIGHT]


def undo_weights(probability, label):
    """${undoText}

    For example [undo_weights(p, label) for p in models[label].predict_proba(X)[:, 1]].
    """
    return probability / (probability + (1 - probability) * POS_WEIGHT[label])
`,
};

/** The checks of each framework, in a block. */
const runs: Readonly<Record<SamplerFormat, string>> = {
  pytorch: `    logits = torch.tensor(LOGITS, dtype=torch.float64)
    targets = torch.tensor(TARGETS)
    weights = torch.tensor(POS_WEIGHT, dtype=torch.float64)
    alpha = torch.tensor(FOCAL_ALPHA, dtype=torch.float64)
    check("loss", multi_label_loss(logits, targets, weights).item(), LOSS, 1e-9)
    check("focal loss", multi_label_focal_loss(logits, targets, alpha).item(), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", undo_weights(logits, weights).mean().item(), UNDONE, 1e-9)`,
  tensorflow: `    logits = tf.constant(LOGITS, tf.float64)
    check("loss", float(tf.reduce_mean(multi_label_loss(TARGETS, logits))), LOSS, 1e-9)
    check("focal loss", float(tf.reduce_mean(multi_label_focal_loss(TARGETS, logits))), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", float(tf.reduce_mean(undo_weights(logits))), UNDONE, 1e-9)`,
  jax: `    precision = jax.config.jax_enable_x64
    jax.config.update("jax_enable_x64", True)  # float64, for this comparison only
    logits = jnp.asarray(LOGITS, jnp.float64)
    targets = jnp.asarray(TARGETS)
    weights = jnp.asarray(POS_WEIGHT, jnp.float64)
    alpha = jnp.asarray(FOCAL_ALPHA, jnp.float64)
    check("loss", float(jax.jit(multi_label_loss)(logits, targets, weights)), LOSS, 1e-9)
    check("focal loss", float(multi_label_focal_loss(logits, targets, alpha)), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", float(jnp.mean(undo_weights(logits, weights))), UNDONE, 1e-9)
    jax.config.update("jax_enable_x64", precision)`,
  sklearn: `    def softplus(x):
        return max(x, 0.0) + math.log1p(math.exp(-abs(x)))

    terms = [
        CLASS_WEIGHTS[j][target] * softplus(-z if target else z)
        for row, targets in zip(LOGITS, TARGETS)
        for j, (z, target) in enumerate(zip(row, targets))
    ]
    check("loss", math.fsum(terms) / 5, LOSS, 1e-9)
    undone = [undo_weights(1 / (1 + math.exp(-z)), j) for row in LOGITS for j, z in enumerate(row)]
    check("mean of undone probabilities", math.fsum(undone) / len(undone), UNDONE, 1e-9)`,
};
