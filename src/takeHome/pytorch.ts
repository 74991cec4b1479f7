import { equivalentsPart, undoneEnds, undoText } from './equivalents.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for PyTorch: class weights, three losses as functions and as one `nn.Module`, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function pytorchFile(request: TakeHome): string {
  return `${weightsPart(request, 'Class weights and the softmax, sigmoid and focal loss, for PyTorch.')}${equivalentsPart(request)}
import torch
import torch.nn.functional as F

${gammaPart(request)}


def check_shapes(logits, labels, weights):
    """Raises if a shape is another: labels [batch, 1] would be broadcast to a wrong loss, silently."""
    shapes = [list(tensor.shape) for tensor in (logits, labels, weights)]
    if logits.ndim != 2 or shapes[1:] != [shapes[0][:1], shapes[0][1:]]:
        raise ValueError(
            "invalid shapes; not logits [batch, C], labels [batch], weights [C]: "
            f"logits {shapes[0]}, labels {shapes[1]}, weights {shapes[2]}"
        )


# nn.CrossEntropyLoss(weight=...) divides by the sum of the weights in the batch when labels are class
# indices. A batch of one class then ignores its weight, and a tail sample's step depends on its
# neighbours. The paper divides by the batch size, so that a weight scales its sample's gradient.
def batch_mean(losses, labels, weights):
    """Sum of the weighted losses / batch size; losses [batch], labels [batch], weights [C]."""
    return (weights.to(losses)[labels] * losses).sum() / labels.numel()


def softplus(x):
    """log(1 + exp(x)); F.softplus drops the logarithm above x = 20."""
    return -F.logsigmoid(-x)


def signed(logits, labels):
    """s [batch, C]: the logit of the true class, minus the logit of the others; p_t = sigmoid(s)."""
    truth = F.one_hot(labels, logits.shape[-1]).bool()
    return torch.where(truth, logits, -logits)


def softmax_loss(logits, labels, weights):
    """Softmax cross-entropy; logits [batch, C], integer labels [batch], weights [C]."""
    check_shapes(logits, labels, weights)
    return batch_mean(F.cross_entropy(logits, labels, reduction="none"), labels, weights)


def sigmoid_loss(logits, labels, weights):
    """Sigmoid cross-entropy: the sum over all classes, not their mean."""
    check_shapes(logits, labels, weights)
    return batch_mean(softplus(-signed(logits, labels)).sum(dim=-1), labels, weights)


def focal_loss(logits, labels, weights, gamma=GAMMA):
    """Sum over classes of (1 - p_t)**gamma * -log(p_t), times the weight of the true class."""
    check_shapes(logits, labels, weights)
    s = signed(logits, labels)
    # A power of 1 - p_t would have NaN gradients for gamma < 1.
    terms = torch.exp(-gamma * softplus(s)) * softplus(-s)
    return batch_mean(terms.sum(dim=-1), labels, weights)


${initialBiasPart}

def undo_weights(probabilities, weights):
    """Probabilities at the class frequencies of training; [batch, C], from those of a weighted model.
${undoText}
    undone = torch.where(weights > 0, probabilities / weights, torch.zeros_like(probabilities))
    return undone / undone.sum(dim=-1, keepdim=True)


class ClassBalancedLoss(torch.nn.Module):
    """One of the losses with these weights; use it as criterion(logits, labels).

    Under autocast pass logits.float(). With "sigmoid" or "focal" start the last layer at
    torch.nn.init.constant_(last_layer.bias, initial_bias(len(WEIGHTS))).
    """

    def __init__(self, kind="softmax", weights=WEIGHTS, gamma=GAMMA):
        super().__init__()
        if kind not in ("softmax", "sigmoid", "focal"):
            raise ValueError(f"invalid loss; not softmax, sigmoid or focal: {kind}")
        self.kind = kind
        self.gamma = gamma
        # Moves with the model to its device, but stays out of its checkpoints.
        self.register_buffer("weights", torch.tensor(weights), persistent=False)

    def forward(self, logits, labels):
        if self.kind == "softmax":
            return softmax_loss(logits, labels, self.weights)
        if self.kind == "sigmoid":
            return sigmoid_loss(logits, labels, self.weights)
        return focal_loss(logits, labels, self.weights, self.gamma)


if __name__ == "__main__":
${testVectorPart(request)}
    labels = torch.tensor(LABELS)
    logits = torch.tensor(LOGITS, dtype=torch.float64)
    weights = torch.tensor(WEIGHTS, dtype=torch.float64)
    check("softmax loss", softmax_loss(logits, labels, weights).item(), LOSSES["softmax"], 1e-9)
    check("sigmoid loss", sigmoid_loss(logits, labels, weights).item(), LOSSES["sigmoid"], 1e-9)
    check("focal loss", focal_loss(logits, labels, weights).item(), LOSSES["focal"], 1e-9)
    for kind, expected in LOSSES.items():
        in_float32 = ClassBalancedLoss(kind)(logits.float(), labels).item()
        check(f"{kind} loss in float32", in_float32, expected, 1e-5)
    undone = undo_weights(torch.full((1, len(COUNTS)), 1 / len(COUNTS), dtype=torch.float64), weights)[0]
${undoneEnds(request)
  .map(({ what, label, p }) => `    check("undone probability of the ${what}", undone[${label}].item(), ${p}, 1e-9)`)
  .join('\n')}
    print("weights and losses agree with Long-Tail Lab")
`;
}
