import { comment, docstring } from './comments.ts';
import { equivalentsPart, undoneEnds } from './equivalents.ts';
import type { FileTexts } from './fileTexts.ts';
import { pythonString } from './python.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for TensorFlow / Keras: class weights, three losses for `model.compile`, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function tensorflowFile(request: TakeHome, texts: FileTexts): string {
  const { losses } = texts;
  return `${weightsPart(request, texts, texts.titles.loss.tensorflow)}${equivalentsPart(request, texts)}
import tensorflow as tf

${gammaPart(request, texts)}

# model.compile(optimizer="sgd", loss=softmax_loss)  # ${losses.others}
#
${comment(texts.keras)}


def sparse(y_true, y_pred):
${docstring(losses.sparse)}
    labels, logits = tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred)
    message = "invalid shapes; not labels [batch] or [batch, 1] and logits [batch, C]: "
    message += f"labels {labels.shape}, logits {logits.shape}"
    tf.debugging.assert_equal(tf.shape(logits)[1:], [len(WEIGHTS)], message)
    tf.debugging.assert_equal(tf.size(labels), tf.shape(logits)[0], message)
    tf.debugging.assert_equal(tf.shape(labels)[0], tf.shape(logits)[0], message)
    return tf.reshape(tf.cast(labels, tf.int32), [-1]), logits


def weighted(losses, labels):
${docstring(losses.weighted)}
    return tf.gather(tf.constant(WEIGHTS, losses.dtype), labels) * losses


def signed(logits, labels):
${docstring(losses.signed)}
    truth = tf.one_hot(labels, tf.shape(logits)[-1], on_value=True, off_value=False)
    return tf.where(truth, logits, -logits)


def softmax_loss(y_true, y_pred):
${docstring(losses.softmaxBatch)}
    labels, logits = sparse(y_true, y_pred)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return weighted(losses, labels)


def sigmoid_loss(y_true, y_pred):
${docstring(losses.sigmoidBatch)}
    labels, logits = sparse(y_true, y_pred)
    return weighted(tf.reduce_sum(tf.nn.softplus(-signed(logits, labels)), axis=-1), labels)


def focal_loss(y_true, y_pred, gamma=GAMMA):
${docstring(losses.focalBatch)}
    labels, logits = sparse(y_true, y_pred)
    s = signed(logits, labels)
${comment(losses.power, '    ')}
    terms = tf.exp(-gamma * tf.nn.softplus(s)) * tf.nn.softplus(-s)
    return weighted(tf.reduce_sum(terms, axis=-1), labels)


${comment(losses.withBias)}
# Dense(C, bias_initializer=tf.keras.initializers.Constant(initial_bias(C)))
${initialBiasPart(texts)}


def undo_weights(probabilities):
${docstring(`${texts.undo.batch}\n\n${texts.undo.how}`)}
    weights = tf.constant(WEIGHTS, probabilities.dtype)
    undone = tf.math.divide_no_nan(probabilities, weights)
    return undone / tf.reduce_sum(undone, axis=-1, keepdims=True)


if __name__ == "__main__":
${testVectorPart(request, texts)}
    logits = tf.constant(LOGITS, tf.float64)
    for kind, loss in (("softmax", softmax_loss), ("sigmoid", sigmoid_loss), ("focal", focal_loss)):
        batch_loss = float(tf.reduce_mean(loss(LABELS, logits)))
        check(f"{kind} loss", batch_loss, LOSSES[kind], 1e-9)
    undone = undo_weights(tf.fill([1, len(COUNTS)], tf.constant(1 / len(COUNTS), tf.float64)))[0]
${undoneEnds(request)
  .map(({ what, label, p }) => `    check("undone probability of the ${what}", float(undone[${label}]), ${p}, 1e-9)`)
  .join('\n')}
    print(${pythonString(texts.agree.losses)})
`;
}
