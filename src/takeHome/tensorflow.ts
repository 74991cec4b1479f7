import { equivalentsPart, undoneEnds, undoText } from './equivalents.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for TensorFlow / Keras: class weights, three losses for `model.compile`, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function tensorflowFile(request: TakeHome): string {
  return `${weightsPart(request, 'Class weights and the softmax, sigmoid and focal loss, for TensorFlow / Keras.')}${equivalentsPart(request)}
import tensorflow as tf

${gammaPart(request)}

# model.compile(optimizer="sgd", loss=softmax_loss)  # or sigmoid_loss, or focal_loss
#
# Labels are class indices, [batch] or [batch, 1]; the last layer gives logits: no activation. A loss
# returns [batch] weighted losses, and Keras takes their sum / batch size, as the paper does. Pass no
# class_weight to model.fit besides: it would weigh each sample twice.


def sparse(y_true, y_pred):
    """Labels [batch] as int32 and logits [batch, C]; Keras hands labels over as floats.

    Raises if a shape is another: one-hot labels or logits [batch, 1, C] would be broadcast, silently.
    """
    labels, logits = tf.convert_to_tensor(y_true), tf.convert_to_tensor(y_pred)
    message = "invalid shapes; not labels [batch] or [batch, 1] and logits [batch, C]: "
    message += f"labels {labels.shape}, logits {logits.shape}"
    tf.debugging.assert_equal(tf.shape(logits)[1:], [len(WEIGHTS)], message)
    tf.debugging.assert_equal(tf.size(labels), tf.shape(logits)[0], message)
    tf.debugging.assert_equal(tf.shape(labels)[0], tf.shape(logits)[0], message)
    return tf.reshape(tf.cast(labels, tf.int32), [-1]), logits


def weighted(losses, labels):
    """Losses [batch] times the weight of the true class."""
    return tf.gather(tf.constant(WEIGHTS, losses.dtype), labels) * losses


def signed(logits, labels):
    """s [batch, C]: the logit of the true class, minus the logit of the others; p_t = sigmoid(s)."""
    truth = tf.one_hot(labels, tf.shape(logits)[-1], on_value=True, off_value=False)
    return tf.where(truth, logits, -logits)


def softmax_loss(y_true, y_pred):
    """Softmax cross-entropy; [batch]."""
    labels, logits = sparse(y_true, y_pred)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return weighted(losses, labels)


def sigmoid_loss(y_true, y_pred):
    """Sigmoid cross-entropy: the sum over all classes, not their mean; [batch]."""
    labels, logits = sparse(y_true, y_pred)
    return weighted(tf.reduce_sum(tf.nn.softplus(-signed(logits, labels)), axis=-1), labels)


def focal_loss(y_true, y_pred, gamma=GAMMA):
    """Sum over classes of (1 - p_t)**gamma * -log(p_t), times the true class's weight; [batch]."""
    labels, logits = sparse(y_true, y_pred)
    s = signed(logits, labels)
    # A power of 1 - p_t would have NaN gradients for gamma < 1.
    terms = tf.exp(-gamma * tf.nn.softplus(s)) * tf.nn.softplus(-s)
    return weighted(tf.reduce_sum(terms, axis=-1), labels)


# With sigmoid_loss or focal_loss:
# Dense(C, bias_initializer=tf.keras.initializers.Constant(initial_bias(C)))
${initialBiasPart}


def undo_weights(probabilities):
    """Probabilities at the class frequencies of training; [batch, C], from those of a weighted model.
${undoText}
    weights = tf.constant(WEIGHTS, probabilities.dtype)
    undone = tf.math.divide_no_nan(probabilities, weights)
    return undone / tf.reduce_sum(undone, axis=-1, keepdims=True)


if __name__ == "__main__":
${testVectorPart(request)}
    logits = tf.constant(LOGITS, tf.float64)
    for kind, loss in (("softmax", softmax_loss), ("sigmoid", sigmoid_loss), ("focal", focal_loss)):
        batch_loss = float(tf.reduce_mean(loss(LABELS, logits)))
        check(f"{kind} loss", batch_loss, LOSSES[kind], 1e-9)
    undone = undo_weights(tf.fill([1, len(COUNTS)], tf.constant(1 / len(COUNTS), tf.float64)))[0]
${undoneEnds(request)
  .map(({ what, label, p }) => `    check("undone probability of the ${what}", float(undone[${label}]), ${p}, 1e-9)`)
  .join('\n')}
    print("weights and losses agree with Long-Tail Lab")
`;
}
