import { comment, docstring } from './comments.ts';
import { equivalentsPart, undoneEnds } from './equivalents.ts';
import type { FileTexts } from './fileTexts.ts';
import { pythonString } from './python.ts';
import { gammaPart, initialBiasPart, testVectorPart, weightsPart } from './pythonParts.ts';
import type { TakeHome } from './request.ts';

/**
 * A Python module for PyTorch: class weights, three losses as functions and as one `nn.Module`, and their
 * comparison with the lab's.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function pytorchFile(request: TakeHome, texts: FileTexts): string {
  const { losses } = texts;
  return `${weightsPart(request, texts, texts.titles.loss.pytorch)}${equivalentsPart(request, texts)}
import torch
import torch.nn.functional as F

${gammaPart(request, texts)}


def check_shapes(logits, labels, weights):
${docstring(losses.shapes)}
    shapes = [list(tensor.shape) for tensor in (logits, labels, weights)]
    if logits.ndim != 2 or shapes[1:] != [shapes[0][:1], shapes[0][1:]]:
        raise ValueError(
            "invalid shapes; not logits [batch, C], labels [batch], weights [C]: "
            f"logits {shapes[0]}, labels {shapes[1]}, weights {shapes[2]}"
        )


${comment(losses.division)}
def batch_mean(losses, labels, weights):
${docstring(losses.mean.pytorch)}
    return (weights.to(losses)[labels] * losses).sum() / labels.numel()


def softplus(x):
${docstring(losses.softplus)}
    return -F.logsigmoid(-x)


def signed(logits, labels):
${docstring(losses.signed)}
    truth = F.one_hot(labels, logits.shape[-1]).bool()
    return torch.where(truth, logits, -logits)


def softmax_loss(logits, labels, weights):
${docstring(losses.softmax)}
    check_shapes(logits, labels, weights)
    return batch_mean(F.cross_entropy(logits, labels, reduction="none"), labels, weights)


def sigmoid_loss(logits, labels, weights):
${docstring(losses.sigmoid)}
    check_shapes(logits, labels, weights)
    return batch_mean(softplus(-signed(logits, labels)).sum(dim=-1), labels, weights)


def focal_loss(logits, labels, weights, gamma=GAMMA):
${docstring(losses.focal)}
    check_shapes(logits, labels, weights)
    s = signed(logits, labels)
${comment(losses.power, '    ')}
    terms = torch.exp(-gamma * softplus(s)) * softplus(-s)
    return batch_mean(terms.sum(dim=-1), labels, weights)


${initialBiasPart(texts)}

def undo_weights(probabilities, weights):
${docstring(`${texts.undo.batch}\n\n${texts.undo.how}`)}
    undone = torch.where(weights > 0, probabilities / weights, torch.zeros_like(probabilities))
    return undone / undone.sum(dim=-1, keepdim=True)


class ClassBalancedLoss(torch.nn.Module):
${docstring(losses.module)}

    def __init__(self, kind="softmax", weights=WEIGHTS, gamma=GAMMA):
        super().__init__()
        if kind not in ("softmax", "sigmoid", "focal"):
            raise ValueError(f"invalid loss; not softmax, sigmoid or focal: {kind}")
        self.kind = kind
        self.gamma = gamma
${comment(losses.buffer, '        ')}
        self.register_buffer("weights", torch.tensor(weights), persistent=False)

    def forward(self, logits, labels):
        if self.kind == "softmax":
            return softmax_loss(logits, labels, self.weights)
        if self.kind == "sigmoid":
            return sigmoid_loss(logits, labels, self.weights)
        return focal_loss(logits, labels, self.weights, self.gamma)


if __name__ == "__main__":
${testVectorPart(request, texts)}
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
    print(${pythonString(texts.agree.losses)})
`;
}
