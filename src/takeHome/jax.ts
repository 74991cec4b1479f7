import { comment, docstring } from './comments.ts';
import { equivalentsPart, undoneEnds } from './equivalents.ts';
import type { FileTexts } from './fileTexts.ts';
import { pythonString } from './python.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for JAX and optax: class weights, three losses that can be jitted, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function jaxFile(request: TakeHome, texts: FileTexts): string {
  const { losses } = texts;
  return `${weightsPart(request, texts, texts.titles.loss.jax)}${equivalentsPart(request, texts)}
import jax
import jax.numpy as jnp
import optax

${gammaPart(request, texts)}

# weights = jnp.asarray(WEIGHTS)
# loss, gradient = jax.jit(jax.value_and_grad(softmax_loss))(logits, labels, weights)


def check_shapes(logits, labels, weights):
${docstring(losses.shapes)}
    shapes = [list(jnp.shape(array)) for array in (logits, labels, weights)]
    if len(shapes[0]) != 2 or shapes[1:] != [shapes[0][:1], shapes[0][1:]]:
        raise ValueError(
            "invalid shapes; not logits [batch, C], labels [batch], weights [C]: "
            f"logits {shapes[0]}, labels {shapes[1]}, weights {shapes[2]}"
        )


def batch_mean(losses, labels, weights):
${docstring(losses.mean.jax)}
    return jnp.sum(jnp.asarray(weights, losses.dtype)[labels] * losses) / labels.shape[0]


def softmax_loss(logits, labels, weights):
${docstring(losses.softmax)}
    check_shapes(logits, labels, weights)
    losses = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
    return batch_mean(losses, labels, weights)


def sigmoid_loss(logits, labels, weights):
${docstring(losses.sigmoid)}
    check_shapes(logits, labels, weights)
    truth = jax.nn.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
    losses = jnp.sum(optax.sigmoid_binary_cross_entropy(logits, truth), axis=-1)
    return batch_mean(losses, labels, weights)


def focal_loss(logits, labels, weights, gamma=GAMMA):
${docstring(losses.focal)}
    check_shapes(logits, labels, weights)
    truth = jax.nn.one_hot(labels, logits.shape[-1], dtype=bool)
    s = jnp.where(truth, logits, -logits)  # p_t = sigmoid(s)
${comment(losses.powerOfOptax, '    ')}
    terms = jnp.exp(-gamma * jax.nn.softplus(s)) * jax.nn.softplus(-s)
    return batch_mean(jnp.sum(terms, axis=-1), labels, weights)


${comment(losses.withBias)}
# flax.linen.Dense(C, bias_init=flax.linen.initializers.constant(initial_bias(C)))
${initialBiasPart(texts)}


def undo_weights(probabilities, weights):
${docstring(`${texts.undo.batch}\n\n${texts.undo.how}`)}
    present = weights > 0
    undone = jnp.where(present, probabilities / jnp.where(present, weights, 1), 0)
    return undone / jnp.sum(undone, axis=-1, keepdims=True)


if __name__ == "__main__":
${testVectorPart(request, texts)}
    precision = jax.config.jax_enable_x64
    jax.config.update("jax_enable_x64", True)  # ${losses.doubles}
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
    print(${pythonString(texts.agree.losses)})
`;
}
