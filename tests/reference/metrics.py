"""Makes metrics.json: classification metrics by scikit-learn, calibration errors and adjusted losses by PyTorch.

Run it where scikit-learn, PyTorch and SciPy are installed: python3 tests/reference/metrics.py
The same libraries write the same file; their versions are in it under "versions".
"""

import decimal
import json
import pathlib
import platform
import warnings

import numpy as np
import scipy
import sklearn
import torch
import torch.nn.functional as F
from scipy.stats import gmean
from sklearn.metrics import balanced_accuracy_score, confusion_matrix, f1_score, precision_score, recall_score

NO_PREDICTION = 255


def confusion_case(name, classes, labels, predicted):
    """Metrics over the labels 0 to C - 1. A point without a prediction names a class beyond these, so it is a miss."""
    wanted = list(range(classes))
    common = {"labels": wanted, "zero_division": 0}
    recall = recall_score(labels, predicted, average=None, **common)
    with warnings.catch_warnings():
        # Of classes that are predicted and have no test points; they are left out of the mean.
        warnings.simplefilter("ignore", UserWarning)
        balanced_accuracy = balanced_accuracy_score(labels, predicted)
    with np.errstate(divide="ignore"):
        # The last line of imbalanced-learn's geometric_mean_score with average="multiclass" and correction=0.
        geometric_mean = gmean(recall)
    return {
        "name": name,
        "classes": classes,
        "labels": labels.tolist(),
        "predicted": predicted.tolist(),
        "confusion": confusion_matrix(labels, predicted, labels=[*wanted, NO_PREDICTION])[:classes].tolist(),
        "recall": recall.tolist(),
        "precision": precision_score(labels, predicted, average=None, **common).tolist(),
        "f1": f1_score(labels, predicted, average=None, **common).tolist(),
        "balancedAccuracy": float(balanced_accuracy),
        "macroF1": float(f1_score(labels, predicted, average="macro", **common)),
        "geometricMean": float(geometric_mean),
    }


def confusion_cases(random):
    cases = []
    for classes in (2, 5, 10):
        labels = random.integers(0, classes, 24 * classes)
        labels[:classes] = np.arange(classes)
        is_right = random.random(labels.size) < 0.6
        predicted = np.where(is_right, labels, random.integers(0, classes, labels.size))
        predicted[:classes] = np.arange(classes)
        tail = classes - 1
        wrong = (labels + 1) % classes
        cases.append(confusion_case("some of every class are found", classes, labels, predicted))
        never_predicted = np.where(predicted == tail, 0, predicted)
        cases.append(confusion_case("the last class is never predicted", classes, labels, never_predicted))
        never_found = np.where(labels == tail, wrong, predicted)
        cases.append(confusion_case("the last class is predicted but never found", classes, labels, never_found))
        without = np.where(random.random(labels.size) < 0.2, NO_PREDICTION, predicted)
        cases.append(confusion_case("a fifth of the points have no prediction", classes, labels, without))
        is_kept = labels != tail
        cases.append(confusion_case("the last class has no test points", classes, labels[is_kept], predicted[is_kept]))
        cases.append(confusion_case("every point is right", classes, labels, labels))
        cases.append(confusion_case("no point has a prediction", classes, labels, np.full(labels.size, NO_PREDICTION)))
    return cases


def torchmetrics_bins(confidence, hits, sums):
    """_binning_bucketize of torchmetrics: 15 edges and 1 open a bin each, the last for a confidence of exactly 1.

    Bins are found in float32, as there. Sums are in the precision of `sums`; torchmetrics' is float32 too.
    """
    edges = torch.linspace(0, 1, 16, dtype=torch.float32)
    index = torch.bucketize(confidence, edges, right=True) - 1
    bins = [torch.zeros(16, dtype=sums) for _ in range(3)]
    for total, terms in zip(bins, (torch.ones_like(confidence), confidence, hits)):
        total.scatter_add_(0, index, terms.to(sums))
    return bins


def l1_error(count, confidence_sum, hits):
    """_ce_compute of torchmetrics with norm="l1"."""
    accuracy = torch.nan_to_num(hits / count)
    confidence = torch.nan_to_num(confidence_sum / count)
    return torch.sum(torch.abs(accuracy - confidence) * (count / count.sum())).item()


def calibration_case(name, confidence, predicted, labels):
    """Calibration error of points by torchmetrics' formula, in float32 as it is and with sums in float64."""
    confidence = torch.as_tensor(confidence, dtype=torch.float32)
    hits = torch.as_tensor(predicted == labels).float()
    exact = torchmetrics_bins(confidence, hits, torch.float64)
    closed = [torch.cat([part[:14], part[14:].sum(0, keepdim=True)]) for part in exact]
    return {
        "name": name,
        "confidence": confidence.double().tolist(),
        "predicted": predicted.tolist(),
        "labels": labels.tolist(),
        "bins": torch.stack(closed, dim=1).tolist(),
        "expected": l1_error(*closed),
        "torchmetrics": l1_error(*exact),
        "torchmetricsFloat32": l1_error(*torchmetrics_bins(confidence, hits, torch.float32)),
    }


def calibration_cases(random):
    cases = []
    edges = torch.linspace(0, 1, 16, dtype=torch.float32).numpy()
    for classes, sharpness in ((2, 2.0), (5, 2.0), (10, 4.0)):
        labels = random.integers(0, classes, 160)
        logits = random.normal(size=(labels.size, classes))
        logits[np.arange(labels.size), labels] += 1
        top = torch.softmax(torch.tensor(sharpness * logits), dim=1).max(dim=1)
        name = f"{classes} classes, logits {sharpness} times too large"
        cases.append(calibration_case(name, top.values.float(), top.indices.numpy(), labels))
    near = np.concatenate([edges[:-1], np.nextafter(edges[1:], np.float32(0)), np.nextafter(edges[:-1], np.float32(1))])
    simple = np.arange(15, dtype=np.float32) / np.float32(15)
    confidence = np.concatenate([near, simple])
    labels = random.integers(0, 3, confidence.size)
    predicted = np.where(random.random(labels.size) < 0.5, labels, (labels + 1) % 3)
    cases.append(calibration_case("confidences on the edges and a float32 beside them", confidence, predicted, labels))
    confidence = np.concatenate([np.ones(30), random.uniform(14 / 15, 1, 30)])
    labels = random.integers(0, 3, confidence.size)
    predicted = np.where(random.random(labels.size) < np.repeat([0.9, 1.0], 30), labels, (labels + 1) % 3)
    cases.append(calibration_case("half the confidences exactly 1", confidence, predicted, labels))
    return cases


def cross_entropy_case(kind, logits, label):
    """-log of the true class's probability in decimals, by the definition."""
    with decimal.localcontext() as context:
        # 60 digits of the answer, and as many more as exp(1000) and exp(-1000) are apart.
        context.prec = 60 + 870
        powers = [decimal.Decimal(logit).exp() for logit in logits]
        terms = powers if kind == "softmax" else [power / (1 + power) for power in powers]
        total = sum(terms)
        return {
            "kind": kind,
            "logits": logits,
            "label": label,
            "expected": float((total / terms[label]).ln()),
            "probabilities": [float(term / total) for term in terms],
        }


def cross_entropy_cases(random):
    rows = [random.normal(scale=scale, size=classes).tolist() for classes in (2, 5, 10) for scale in (1, 10, 30)]
    rows += [[1000.0, -1000.0], [-1000.0, -1000.0, -990.0], [1000.0, 900.0, -1000.0], [40.0, 0.0, -5.0], [0.0] * 4]
    return [
        cross_entropy_case(kind, row, label)
        for kind in ("softmax", "sigmoid")
        for row in rows
        for label in sorted({0, 1, len(row) - 1})
    ]


def cross_entropy(logits, labels, weights):
    """F.cross_entropy without its cancellation of log-sum-exp and z_y, which costs it five digits of a loss of 1e-5."""
    is_own = F.one_hot(labels, logits.shape[1]).bool()
    own = logits.gather(1, labels[:, None])
    losses = weights[labels] * torch.log1p((logits - own).exp().masked_fill(is_own, 0).sum(1))
    torch.testing.assert_close(losses, F.cross_entropy(logits, labels, weights, reduction="none"), rtol=1e-10, atol=0)
    return losses


def balanced_softmax(counts):
    """BalancedSoftmaxLoss of jiawei-ren/BalancedMetaSoftmax."""
    return lambda logits, labels, weights: cross_entropy(logits + counts.log(), labels, weights)


def logit_adjustment(counts, tau):
    """build_loss_fn of google-research's logit_adjustment/utils.py, in float64."""
    shares = counts / counts.sum()
    return lambda logits, labels, weights: cross_entropy(logits + torch.log(shares**tau + 1e-12), labels, weights)


def ldam(counts, largest):
    """LDAMLoss of kaidic/LDAM-DRW with s = 1, in float64."""
    margins = 1 / torch.sqrt(torch.sqrt(counts))
    margins = margins * (largest / margins.max())

    def loss(logits, labels, weights):
        is_own = F.one_hot(labels, logits.shape[1]).bool()
        return cross_entropy(torch.where(is_own, logits - margins[labels, None], logits), labels, weights)

    return loss


def adjustment_case(rule, parameter, counts, random):
    """Losses of the samples of a batch and the gradient of their sum by the logits, by autograd."""
    classes = len(counts)
    n = torch.tensor(counts, dtype=torch.float64)
    rules = {"balanced-softmax": balanced_softmax, "logit-adjustment": logit_adjustment, "ldam": ldam}
    loss = rules[rule](n) if parameter is None else rules[rule](n, parameter)
    weights = torch.tensor(random.uniform(0.2, 3, classes))
    labels = torch.tensor(np.concatenate([[0, classes - 1], random.integers(0, classes, 4)]))
    logits = torch.tensor(random.normal(scale=1.5, size=(labels.numel(), classes)), requires_grad=True)
    losses = loss(logits, labels, weights)
    losses.sum().backward()
    return {
        "rule": rule,
        "parameter": parameter,
        "counts": counts,
        "logits": logits.tolist(),
        "labels": labels.tolist(),
        "classWeights": weights.tolist(),
        "expected": losses.tolist(),
        "gradient": logits.grad.tolist(),
    }


def adjustment_cases(random):
    rules = [("balanced-softmax", None)]
    rules += [("logit-adjustment", tau) for tau in (0.5, 1, 2)]
    rules += [("ldam", largest) for largest in (0.5, 5)]
    many_counts = ([500, 20], [300, 120, 47, 19, 8], [5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50], [40, 40, 40])
    return [adjustment_case(rule, parameter, counts, random) for rule, parameter in rules for counts in many_counts]


def main():
    random = np.random.default_rng(1906)
    cases = {
        "versions": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "scipy": scipy.__version__,
            "scikit-learn": sklearn.__version__,
            "torch": torch.__version__,
        },
        "confusion": confusion_cases(random),
        "calibrationEdges": torch.linspace(0, 1, 16, dtype=torch.float32).double().tolist()[:15],
        "calibration": calibration_cases(random),
        "crossEntropy": cross_entropy_cases(random),
        "adjustments": adjustment_cases(random),
    }
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(cases, separators=(",", ":"), allow_nan=False) + "\n")


main()
