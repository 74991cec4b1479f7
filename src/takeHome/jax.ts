import { equivalentsPart, undoneEnds, undoText } from './equivalents.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for JAX and optax: class weights, three losses that can be jitted, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function jaxFile(request: TakeHome): string {
  return `${weightsPart(request, 'Class weights and the softmax, sigmoid and focal loss, for JAX with optax.')}${equivalentsPart(request)}
import jax
import jax.numpy as jnp
import optax

${gammaPart(request)}

# weights = jnp.asarray(WEIGHTS)
# loss, gradient = jax.jit(jax.value_and_grad(softmax_loss))(logits, labels, weights)


def check_shapes(logits, labels, weights):
    """Raises if a shape is another: labels [batch, 1] would be broadcast to a wrong loss, silently."""
    shapes = [list(jnp.shape(array)) for array in (logits, labels, weights)]
    if len(shapes[0]) != 2 or shapes[1:] != [shapes[0][:1], shapes[0][1:]]:
        raise ValueError(
            "invalid shapes; not logits [batch, C], labels [batch], weights [C]: "
            f"logits {shapes[0]}, labels {shapes[1]}, weights {shapes[2]}"
        )


def batch_mean(losses, labels, weights):
    """Sum of the weighted losses / batch size, not / sum of the weights; weights [C]."""
    return jnp.sum(jnp.asarray(weights, losses.dtype)[labels] * losses) / labels.shape[0]


def softmax_loss(logits, labels, weights):
    """Softmax cross-entropy; logits [batch, C], integer labels [batch], weights [C]."""
    check_shapes(logits, labels, weights)
    losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
    return batch_mean(losses, labels, weights)


def sigmoid_loss(logits, labels, weights):
    """Sigmoid cross-entropy: the sum over all classes, not their mean."""
    check_shapes(logits, labels, weights)
    truth = jax.nn.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
    losses = jnp.sum(optax.sigmoid_binary_cross_entropy(logits, truth), axis=-1)
    return batch_mean(losses, labels, weights)


def focal_loss(logits, labels, weights, gamma=GAMMA):
    """Sum over classes of (1 - p_t)**gamma * -log(p_t), times the weight of the true class."""
    check_shapes(logits, labels, weights)
    truth = jax.nn.one_hot(labels, logits.shape[-1], dtype=bool)
    s = jnp.where(truth, logits, -logits)  # p_t = sigmoid(s)
    # A power of 1 - p_t, as in optax.sigmoid_focal_loss, has NaN gradients for gamma < 1.
    terms = jnp.exp(-gamma * jax.nn.softplus(s)) * jax.nn.softplus(-s)
    return batch_mean(jnp.sum(terms, axis=-1), labels, weights)


# With sigmoid_loss or focal_loss:
# flax.linen.Dense(C, bias_init=flax.linen.initializers.constant(initial_bias(C)))
${initialBiasPart}


def undo_weights(probabilities, weights):
    """Probabilities at the class frequencies of training; [batch, C], from those of a weighted model.
${undoText}
    present = weights > 0
    undone = jnp.where(present, probabilities / jnp.where(present, weights, 1), 0)
    return undone / jnp.sum(undone, axis=-1, keepdims=True)


if __name__ == "__main__":
${testVectorPart(request)}
    precision = jax.config.jax_enable_x64
    jax.config.update("jax_enable_x64", True)  # float64, for this comparison only
    labels = jnp.asarray(LABELS)
    logits = jnp.asarray(LOGITS, jnp.float64)
    weights = jnp.asarray(WEIGHTS, jnp.float64)
    for kind, loss in (("softmax", softmax_loss), ("sigmoid", sigmoid_loss), ("focal", focal_loss)):
        batch_loss = float(jax.jit(loss)(logits, labels, weights))
        check(f"{kind} loss", batch_loss, LOSSES[kind], 1e-9)
    undone = undo_weights(jnp.full((1, len(COUNTS)), 1 / len(COUNTS), jnp.float64), weights)[0]
${undoneEnds(request)
  .map(({ what, label, p }) => `    check("undone probability of the ${what}", float(undone[${label}]), ${p}, 1e-9)`)
  .join('\n')}
    jax.config.update("jax_enable_x64", precision)
    print("weights and losses agree with Long-Tail Lab")
`;
}
