"""Makes afterPaper.json: what schemes that came after the paper reach and answer, in float64 by NumPy.

Run it where NumPy is installed: python3 tests/reference/afterPaper.py
Networks are trained here by their definition, with matrices and a gradient written out by hand; nothing is taken from
the code that it is compared with. Its versions are in the file under "versions".
"""

import decimal
import json
import math
import pathlib
import platform

import numpy as np

CLASSES = 3
HIDDEN = 5
RATE = 0.05
DECAY = 0.02
END = 40
STEPS = 20
COUNTS = [12, 6, 3]


def problem():
    """Points around three centres, a start and test points, all of them exact in float32."""
    random = np.random.default_rng(20260)
    centres = np.array([[0.6, 0.1], [-0.4, 0.5], [0.0, -0.6]])
    labels = np.repeat(np.arange(CLASSES), COUNTS)
    points = centres[labels] + random.normal(0, 0.35, (labels.size, 2))
    start = random.normal(0, 0.6, 3 * HIDDEN + (HIDDEN + 1) * CLASSES)
    tests = random.normal(0, 0.7, (8, 2))
    single = lambda numbers: numbers.astype(np.float32).astype(np.float64)
    return single(points), labels, single(start), single(tests)


POINTS, LABELS, START, TESTS = problem()
HEAD = 3 * HIDDEN


def split(parameters):
    """Each layer is a matrix [inputs + 1, outputs] by rows, whose last row is the bias."""
    first = parameters[:HEAD].reshape(3, HIDDEN)
    last = parameters[HEAD:].reshape(HIDDEN + 1, CLASSES)
    return first[:2], first[2], last[:HIDDEN], last[HIDDEN]


def features(parameters, points):
    w, b, _, _ = split(parameters)
    return np.tanh(points @ w + b)


def softmax(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def gradient(parameters, sample_weights):
    """Of the sum of weighted cross-entropies over n."""
    _, _, v, c = split(parameters)
    h = features(parameters, POINTS)
    delta = softmax(h @ v + c)
    delta[np.arange(LABELS.size), LABELS] -= 1
    delta *= (sample_weights / LABELS.size)[:, None]
    below = (delta @ v.T) * (1 - h * h)
    return np.concatenate([
        np.vstack([POINTS.T @ below, below.sum(axis=0)]).ravel(),
        np.vstack([h.T @ delta, delta.sum(axis=0)]).ravel(),
    ])


def hashed(value):
    x = value & 0xFFFFFFFF
    x = ((x ^ (x >> 16)) * 0x7FEB352D) & 0xFFFFFFFF
    x = ((x ^ (x >> 15)) * 0x846CA68B) & 0xFFFFFFFF
    return x ^ (x >> 16)


def times_drawn(rate, sample, step):
    """A Poisson number by inversion, from a hash of the sample and the step; its terms are rounded to float32."""
    single = np.float32
    draws = math.ceil(single(rate) / 16)
    part = single(single(rate) / draws)
    times = 0
    for draw in range(draws):
        uniform = (hashed(hashed(hashed(sample) ^ (step * 64 + draw))) >> 8) / 2**24
        term = single(math.exp(-float(part)))
        total = term
        drawn = 0
        while uniform >= total and term >= 2.0**-25:
            drawn += 1
            term = single(term * single(part / single(drawn)))
            total = single(total + term)
        times += drawn
    return times


def trained(weights, retrained_after=None):
    """Adam with a rate that falls along a cosine, and decoupled weight decay; the head begun anew after some steps."""
    p = START.copy()
    m = np.zeros_like(p)
    v = np.zeros_like(p)
    rates = [LABELS.size / (CLASSES * count) for count in COUNTS]
    for step in range(1, STEPS + 1):
        rate = RATE * (1 + math.cos(math.pi * (step - 1) / END)) / 2
        is_anew = retrained_after is not None and step > retrained_after
        if is_anew and step == retrained_after + 1:
            p[HEAD:], m[HEAD:], v[HEAD:] = START[HEAD:], 0, 0
        sample_weights = np.array(weights)[LABELS]
        if is_anew:
            sample_weights = sample_weights * [times_drawn(rates[y], i, step) for i, y in enumerate(LABELS)]
        g = gradient(p, sample_weights)
        t = step - retrained_after if is_anew else step
        moving = slice(HEAD, None) if is_anew else slice(None)
        m[moving] = 0.9 * m[moving] + 0.1 * g[moving]
        v[moving] = 0.999 * v[moving] + 0.001 * g[moving] ** 2
        move = rate * (m[moving] / (1 - 0.9**t)) / (np.sqrt(v[moving] / (1 - 0.999**t)) + 1e-8)
        p[moving] = p[moving] * (1 - rate * DECAY) - move
    return p, m, v


def class_weights(counts, volumes):
    """(1 − β) / (1 − β^n) with β = 1 − 1/N, scaled to sum to the classes that have samples, at 60 digits."""
    decimal.getcontext().prec = 60
    one = decimal.Decimal(1)

    def inverse(count, volume):
        if count == 0:
            return decimal.Decimal(0)
        if volume is None:
            return one / count
        beta = one - one / decimal.Decimal(volume)
        return (one - beta) / (one - beta**count)

    inverses = [inverse(*pair) for pair in zip(counts, volumes)]
    present = sum(1 for count in counts if count > 0)
    return [float(weight * present / sum(inverses)) for weight in inverses]


def answer_cases(parameters):
    _, _, v, c = split(parameters)
    h = features(parameters, TESTS)
    prior = np.array(COUNTS) / sum(COUNTS)
    cases = []
    for tau in (0.0, 0.5, 1.0, 2.5):
        cases.append({"kind": "post-hoc", "tau": tau, "logits": (h @ v + c - tau * np.log(prior)).tolist()})
    for tau in (0.0, 0.3, 1.0, 1.7):
        scaled = v / np.linalg.norm(v, axis=0) ** tau
        cases.append({"kind": "tau-normalised", "tau": tau, "logits": (h @ scaled).tolist()})
    return cases


def undone_case(name, classes, points, factors, shares):
    """Probabilities divided by what favours their class, and how well calibrated they are where classes have shares."""
    random = np.random.default_rng(classes + points)
    logits = random.normal(0, 2, (points, classes)).astype(np.float32)
    labels = random.integers(0, classes, points)
    labels[:classes] = np.arange(classes)
    q = softmax(logits.astype(np.float64))
    p = q / np.array(factors)
    p /= p.sum(axis=1, keepdims=True)
    frequency = np.bincount(labels, minlength=classes) / points
    sample_weights = (np.array(shares) / frequency)[labels]

    def error(probabilities):
        top = probabilities.argmax(axis=1)
        sure = probabilities.max(axis=1)
        bins = np.minimum((sure * 15).astype(int), 14)
        gap = 0.0
        for index in range(15):
            inside = bins == index
            hits = (sample_weights * (top == labels))[inside].sum()
            gap += abs(hits - (sample_weights * sure)[inside].sum())
        return gap / sample_weights.sum()

    return {
        "name": name,
        "classes": classes,
        "logits": [float(z) for z in logits.ravel()],
        "labels": labels.tolist(),
        "factors": list(factors),
        "shares": list(shares),
        "undone": p.ravel().tolist(),
        "predicted": p.argmax(axis=1).tolist(),
        "error": error(q),
        "undoneError": error(p),
    }


def main():
    plain, _, _ = trained([1, 1, 1])
    volumes = [4, None, 2.5]
    weights = class_weights(COUNTS, volumes)
    weighted, _, _ = trained(weights)
    anew, first, second = trained([1, 1, 1], retrained_after=8)
    long_tail = [1000, 316, 100, 32, 10]
    result = {
        "versions": {"python": platform.python_version(), "numpy": np.__version__},
        "problem": {
            "widths": [2, HIDDEN, CLASSES],
            "counts": COUNTS,
            "points": POINTS.ravel().tolist(),
            "labels": LABELS.tolist(),
            "initial": START.tolist(),
            "testPoints": TESTS.ravel().tolist(),
            "learningRate": RATE,
            "weightDecay": DECAY,
            "end": END,
            "steps": STEPS,
        },
        "plain": plain.tolist(),
        "answers": answer_cases(plain),
        "classVolumes": {"volumes": volumes, "weights": weights, "parameters": weighted.tolist()},
        "retrainedHead": {
            "after": 8,
            "parameters": anew.tolist(),
            "first": first.tolist(),
            "second": second.tolist(),
        },
        "classWeights": [
            {"counts": counts, "volumes": volumes, "expected": class_weights(counts, volumes)}
            for counts, volumes in [
                (long_tail, [100, 100, 100, 100, 100]),
                (long_tail, [1000, 100, 10, None, 1]),
                (long_tail, [None, None, None, 5, 2]),
                ([50, 0, 7], [20, 20, 1000000]),
            ]
        ],
        "undone": [
            undone_case("weights of a long tail", 5, 400, [0.1, 0.3, 0.6, 1.2, 2.8], [0.6, 0.25, 0.1, 0.04, 0.01]),
            undone_case("no weights", 3, 200, [1, 1, 1], [1 / 3, 1 / 3, 1 / 3]),
            undone_case("a class that never occurs", 3, 150, [1.5, 0.5, 1], [0.7, 0.3, 0]),
        ],
    }
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(result, separators=(",", ":"), allow_nan=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
