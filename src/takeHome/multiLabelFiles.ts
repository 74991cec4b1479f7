import { comment, docstring } from './comments.ts';
import { positiveWeightPart, positiveWeightsPart } from './equivalents.ts';
import type { FileTexts, Framework } from './fileTexts.ts';
import { pythonFloat, pythonInteger, pythonString } from './python.ts';
import { headPart } from './pythonHead.ts';
import { gammaPart } from './pythonParts.ts';
import { positiveWeightsOf, samplesOf, type TakeHome } from './request.ts';
import { multiLabelVector, testLogitPython, testTargetPython } from './testVector.ts';

/**
 * A Python module for samples that may have several labels: weights of the positive term of each label, losses with
 * them, probabilities with the weights undone, and their comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table, or has more positives of a label than samples.
 */
export function multiLabelFile(framework: Framework, request: TakeHome, texts: FileTexts): string {
  const { gamma } = request;
  const { labels } = texts;
  const weights = positiveWeightsOf(request);
  const samples = pythonInteger(samplesOf(request));
  const { loss, focal, undone } = multiLabelVector(weights, gamma);
  return `${headPart(request, texts, texts.titles.labels[framework], 'labels')}

${comment(labels.samples)}
SAMPLES = ${samples}

${comment(labels.each)}
${positiveWeightPart(request, texts)}

${positiveWeightsPart(request, 'SAMPLES')}
${gammaPart(request, texts)}


${parts[framework](texts)}

if __name__ == "__main__":
${comment(labels.testVector, '    ')}
    LOGITS = [[${testLogitPython} for j in range(len(COUNTS))] for i in range(5)]
    TARGETS = [[${testTargetPython} for j in range(len(COUNTS))] for i in range(5)]
    LOSS, FOCAL_LOSS, UNDONE = ${[loss, focal, undone].map(pythonFloat).join(', ')}
${runs[framework](texts)}
    print(${pythonString(texts.agree.losses)})
`;
}

/** The losses of each framework. */
const parts: Readonly<Record<Framework, (texts: FileTexts) => string>> = {
  pytorch: ({ labels, losses }) => `import torch
import torch.nn.functional as F

# pos_weight = torch.tensor(POS_WEIGHT), alpha = torch.tensor(FOCAL_ALPHA)
${comment(labels.criterion)}


def check_shapes(logits, targets):
    if logits.ndim != 2 or logits.shape != targets.shape:
        raise ValueError(
            "invalid shapes; not logits [batch, labels] and targets [batch, labels]: "
            f"logits {list(logits.shape)}, targets {list(targets.shape)}"
        )


def multi_label_loss(logits, targets, pos_weight):
${docstring(labels.loss)}
    check_shapes(logits, targets)
    losses = F.binary_cross_entropy_with_logits(
        logits, targets.to(logits), pos_weight=pos_weight.to(logits), reduction="none"
    )
    return losses.sum(dim=-1).mean()


def multi_label_focal_loss(logits, targets, alpha, gamma=GAMMA):
${docstring(labels.focal)}
    check_shapes(logits, targets)
    truth = targets.bool()
    s = torch.where(truth, logits, -logits)  # p_t = sigmoid(s)
${comment(losses.power, '    ')}
    terms = torch.exp(gamma * F.logsigmoid(-s)) * -F.logsigmoid(s)
    return (torch.where(truth, alpha.to(logits), 1 - alpha.to(logits)) * terms).sum(dim=-1).mean()


def undo_weights(logits, pos_weight):
${docstring(labels.undo)}
    return torch.sigmoid(logits - pos_weight.log())
`,
  tensorflow: ({ labels, losses }) => `import tensorflow as tf

# model.compile(optimizer="sgd", loss=multi_label_loss)  # ${labels.lastLayer}


def multi_label_loss(y_true, y_pred):
${docstring(labels.lossBatch)}
    logits = tf.convert_to_tensor(y_pred)
    targets = tf.cast(y_true, logits.dtype)
    tf.debugging.assert_equal(tf.shape(targets), tf.shape(logits), "invalid shapes; not both [batch, labels]")
    weights = tf.constant(POS_WEIGHT, logits.dtype)
    return tf.reduce_sum(tf.nn.weighted_cross_entropy_with_logits(targets, logits, weights), axis=-1)


def multi_label_focal_loss(y_true, y_pred, gamma=GAMMA):
${docstring(labels.focalBatch)}
    logits = tf.convert_to_tensor(y_pred)
    truth = tf.cast(y_true, tf.bool)
    tf.debugging.assert_equal(tf.shape(truth), tf.shape(logits), "invalid shapes; not both [batch, labels]")
    alpha = tf.constant(FOCAL_ALPHA, logits.dtype)
    s = tf.where(truth, logits, -logits)  # p_t = sigmoid(s)
${comment(losses.power, '    ')}
    terms = tf.exp(-gamma * tf.nn.softplus(s)) * tf.nn.softplus(-s)
    return tf.reduce_sum(tf.where(truth, alpha, 1 - alpha) * terms, axis=-1)


def undo_weights(logits):
${docstring(labels.undo)}
    return tf.sigmoid(logits - tf.math.log(tf.constant(POS_WEIGHT, logits.dtype)))
`,
  jax: ({ labels, losses }) => `import jax
import jax.numpy as jnp

# pos_weight = jnp.asarray(POS_WEIGHT), alpha = jnp.asarray(FOCAL_ALPHA)


def check_shapes(logits, targets):
    if jnp.ndim(logits) != 2 or jnp.shape(logits) != jnp.shape(targets):
        raise ValueError(
            "invalid shapes; not logits [batch, labels] and targets [batch, labels]: "
            f"logits {jnp.shape(logits)}, targets {jnp.shape(targets)}"
        )


def multi_label_loss(logits, targets, pos_weight):
${docstring(labels.loss)}
    check_shapes(logits, targets)
    terms = jnp.where(targets > 0, pos_weight * jax.nn.softplus(-logits), jax.nn.softplus(logits))
    return jnp.mean(jnp.sum(terms, axis=-1))


def multi_label_focal_loss(logits, targets, alpha, gamma=GAMMA):
${docstring(labels.focal)}
    check_shapes(logits, targets)
    s = jnp.where(targets > 0, logits, -logits)  # p_t = sigmoid(s)
${comment(losses.power, '    ')}
    terms = jnp.exp(-gamma * jax.nn.softplus(s)) * jax.nn.softplus(-s)
    return jnp.mean(jnp.sum(jnp.where(targets > 0, alpha, 1 - alpha) * terms, axis=-1))


def undo_weights(logits, pos_weight):
${docstring(labels.undo)}
    return jax.nn.sigmoid(logits - jnp.log(pos_weight))
`,
  sklearn: ({ labels }) => `# from sklearn.linear_model import LogisticRegression
#
# models = [LogisticRegression(class_weight=weight, max_iter=1000).fit(X, Y[:, label])
#           for label, weight in enumerate(CLASS_WEIGHTS)]  # ${labels.targets}
#
${comment(labels.unfitted)}
CLASS_WEIGHTS = [{0: 1.0, 1: weight} for weight in POS_WEIGHT]


def undo_weights(probability, label):
${docstring(`${labels.undo}\n\n${labels.example('[undo_weights(p, label) for p in models[label].predict_proba(X)[:, 1]]')}`)}
    return probability / (probability + (1 - probability) * POS_WEIGHT[label])
`,
};

/** The checks of each framework, in a block. */
const runs: Readonly<Record<Framework, (texts: FileTexts) => string>> = {
  pytorch: () => `    logits = torch.tensor(LOGITS, dtype=torch.float64)
    targets = torch.tensor(TARGETS)
    weights = torch.tensor(POS_WEIGHT, dtype=torch.float64)
    alpha = torch.tensor(FOCAL_ALPHA, dtype=torch.float64)
    check("loss", multi_label_loss(logits, targets, weights).item(), LOSS, 1e-9)
    check("focal loss", multi_label_focal_loss(logits, targets, alpha).item(), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", undo_weights(logits, weights).mean().item(), UNDONE, 1e-9)`,
  tensorflow: () => `    logits = tf.constant(LOGITS, tf.float64)
    check("loss", float(tf.reduce_mean(multi_label_loss(TARGETS, logits))), LOSS, 1e-9)
    check("focal loss", float(tf.reduce_mean(multi_label_focal_loss(TARGETS, logits))), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", float(tf.reduce_mean(undo_weights(logits))), UNDONE, 1e-9)`,
  jax: ({ losses }) => `    precision = jax.config.jax_enable_x64
    jax.config.update("jax_enable_x64", True)  # ${losses.doubles}
    logits = jnp.asarray(LOGITS, jnp.float64)
    targets = jnp.asarray(TARGETS)
    weights = jnp.asarray(POS_WEIGHT, jnp.float64)
    alpha = jnp.asarray(FOCAL_ALPHA, jnp.float64)
    check("loss", float(jax.jit(multi_label_loss)(logits, targets, weights)), LOSS, 1e-9)
    check("focal loss", float(multi_label_focal_loss(logits, targets, alpha)), FOCAL_LOSS, 1e-9)
    check("mean of undone probabilities", float(jnp.mean(undo_weights(logits, weights))), UNDONE, 1e-9)
    jax.config.update("jax_enable_x64", precision)`,
  sklearn: () => `    def softplus(x):
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
