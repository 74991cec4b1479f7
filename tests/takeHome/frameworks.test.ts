import { describe, expect, test } from 'vitest';
import { readCounts } from '../../src/reader/readCounts.ts';
import type { FormatName } from '../../src/takeHome/formats.ts';
import { formats } from './englishFormats.ts';
import { computedBy, type PackageName, pythonWith, runPython, withFiles } from './python.ts';
import { longTailedCifar, requests } from './requests.ts';

/**
 * A framework, and in Python `extremes(kind, gamma, logits, labels)` -> (loss in float32, its gradients by the logits),
 * and `loss_of(kind, logits, labels)` -> the loss of a batch with the file's own weights.
 */
interface Framework {
  readonly format: FormatName;
  readonly needs: readonly PackageName[];
  readonly extremes: string;
  readonly lossOf: string;
}

const frameworks: readonly Framework[] = [
  {
    format: 'pytorch',
    needs: ['torch'],
    extremes: `
def extremes(kind, gamma, logits, labels):
    logits = torch.tensor(logits, requires_grad=True)
    loss = ClassBalancedLoss(kind, gamma=gamma)(logits, torch.tensor(labels))
    loss.backward()
    return loss.item(), logits.grad.flatten().tolist()
`,
    lossOf: `
def loss_of(kind, logits, labels):
    return ClassBalancedLoss(kind)(torch.tensor(logits), torch.tensor(labels)).item()
`,
  },
  {
    format: 'tensorflow',
    needs: ['tensorflow'],
    extremes: `
def extremes(kind, gamma, logits, labels):
    losses = {"softmax": softmax_loss, "sigmoid": sigmoid_loss, "focal": lambda y, z: focal_loss(y, z, gamma)}
    logits = tf.Variable(logits)

    @tf.function
    def run():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(losses[kind](tf.constant(labels), logits))
        return loss, tape.gradient(loss, logits)

    loss, gradient = run()
    return float(loss), gradient.numpy().flatten().tolist()
`,
    lossOf: `
def loss_of(kind, logits, labels):
    losses = {"softmax": softmax_loss, "sigmoid": sigmoid_loss, "focal": focal_loss}
    return float(tf.reduce_mean(losses[kind](labels, tf.constant(logits))))
`,
  },
  {
    format: 'jax',
    needs: ['jax', 'optax'],
    extremes: `
def extremes(kind, gamma, logits, labels):
    losses = {"softmax": softmax_loss, "sigmoid": sigmoid_loss, "focal": lambda *batch: focal_loss(*batch, gamma)}
    step = jax.jit(jax.value_and_grad(losses[kind]))
    loss, gradient = step(jnp.asarray(logits), jnp.asarray(labels), jnp.asarray(WEIGHTS))
    return float(loss), gradient.flatten().tolist()
`,
    lossOf: `
def loss_of(kind, logits, labels):
    losses = {"softmax": softmax_loss, "sigmoid": sigmoid_loss, "focal": focal_loss}
    return float(losses[kind](jnp.asarray(logits), jnp.asarray(labels), jnp.asarray(WEIGHTS)))
`,
  },
];

/**
 * Two classes of one weight, 1, at logits of ±1000 and label 0. Right is (1000, −1000), wrong (−1000, 1000), their
 * losses in nats: softmax 0 and 2000; sigmoid and focal 0 and 1000 + 1000 whatever gamma, because 1 − p is 0 or 1. The
 * mean is 1000. Gradients of the right sample are 0 and of the wrong one −1 and 1, halved.
 */
const extremeCheck = `
for kind, gamma in (("softmax", 0.0), ("sigmoid", 0.0), ("focal", 0.0), ("focal", 0.5), ("focal", 2.0)):
    loss, gradient = extremes(kind, gamma, [[1000.0, -1000.0], [-1000.0, 1000.0]], [0, 0])
    assert loss == 1000.0, (kind, gamma, loss)
    assert gradient == [0.0, 0.0, -0.5, 0.5], (kind, gamma, gradient)
    # At logits of 0 and gamma below 1 too; 88.8 is where exp overflows.
    for z in (0.0, 1e-30, 20.0, 88.8, -88.8, 104.0):
        loss, gradient = extremes(kind, gamma, [[z, -z], [-z, z]], [0, 1])
        assert all(map(math.isfinite, [loss, *gradient])), (kind, gamma, z, loss, gradient)
`;

/** Batches of other shapes than the file takes; each must be refused, and the right one have the right loss. */
const shapeCheck = `
def refused(kind, logits, labels):
    try:
        return loss_of(kind, logits, labels)
    except Exception as error:
        assert "invalid shapes; not " in str(error), error
        return None

C = len(COUNTS)
one_hot = [[float(j == label) for j in range(C)] for label in LABELS]
for kind in LOSSES:
    check(kind, loss_of(kind, LOGITS, LABELS), LOSSES[kind], 1e-5)
    upright = refused(kind, LOGITS, [[label] for label in LABELS])
    assert upright is None or math.isclose(upright, LOSSES[kind], rel_tol=1e-5), (kind, upright)
    for logits, labels in (
        (LOGITS, [LABELS]), (LOGITS, LABELS[:1]), (LOGITS[:1], LABELS), (LOGITS, one_hot), (LOGITS[:1], one_hot[:1]),
        ([[row] for row in LOGITS], LABELS), ([row[:-1] for row in LOGITS], LABELS), (LOGITS[0], LABELS[:1]),
    ):
        value = refused(kind, logits, labels)
        assert value is None, (kind, logits, labels, value)
`;

/** Counts as Python prints them, the commonest class first, which is label 1. */
const pastedCounter = 'Counter({1: 3000, 2: 500, 0: 30})';

describe.each(frameworks)('the code for $format', { timeout: 300_000 }, ({ format, needs, extremes, lossOf }) => {
  const python = pythonWith(...needs);
  const reason = python ? '' : ` — SKIPPED: no Python on the PATH has ${needs.join(' and ')}`;
  const { files, write } = formats[format];
  const file = files.loss;
  const run = (code: string) => withFiles({ [file]: code }, (folder) => runPython(python!, [file], folder));

  test.skipIf(!python)(`computes the weights and losses of the lab for every request${reason}`, () => {
    const files = Object.entries(requests).map(([special, request]) => [`${special}.py`, write(request)] as const);
    // In one process, because importing a framework takes seconds.
    for (const { missing } of computedBy(python!, Object.fromEntries(files))) expect(missing).toBe(null);
  });

  test.skipIf(!python)(`says that all agrees, and ends well${reason}`, () => {
    const { status, stdout, stderr } = run(write(longTailedCifar));
    expect(stdout, stderr).toMatch(/^weights and losses agree with Long-Tail Lab\s*$/);
    expect(status, stderr).toBe(0);
  });

  test.skipIf(!python).each(['softmax', 'sigmoid', 'focal'])(
    `fails if one digit of the %s loss is changed${reason}`,
    (kind) => {
      const code = write(longTailedCifar);
      const changed = code.replace(
        new RegExp(`(  "${kind}": [\\d.]{9})(\\d)`),
        (_, kept, digit) => kept + ((Number(digit) + 1) % 10),
      );
      expect(changed).not.toBe(code);
      expect(run(changed).stderr).toContain(`AssertionError: ${kind} loss: `);
    },
  );

  test.skipIf(!python)(`refuses shapes that would be broadcast to a wrong loss${reason}`, () => {
    const { status, stderr } = run(write(longTailedCifar) + lossOf + shapeCheck);
    expect(status, stderr).toBe(0);
  });

  test.skipIf(!python)(
    `is exact at logits of ±1000 in float32, with gradients that are finite everywhere${reason}`,
    () => {
      const code = write({ ...longTailedCifar, names: undefined, counts: [5, 5] });
      const { status, stderr } = run(code + extremes + extremeCheck);
      expect(status, stderr).toBe(0);
    },
  );
});

const torch = pythonWith('torch');

test.skipIf(!torch)(
  `a pasted Counter weighs each label by its own count${torch ? '' : ' — SKIPPED: no Python on the PATH has torch'}`,
  { timeout: 120_000 },
  async () => {
    const result = await readCounts(pastedCounter, 'auto');
    if (result.kind !== 'read') throw new Error(JSON.stringify(result.problem));
    const { names, counts } = result.table;
    const code = `
from collections import Counter
pasted = ${pastedCounter}
criterion = ClassBalancedLoss("softmax")
for label, n in pasted.items():
    # At equal logits the loss of a sample is its weight times log C.
    weight = criterion(torch.zeros(1, 3), torch.tensor([label])).item() / math.log(3)
    total = sum(1 / effective_number(count) for count in pasted.values())
    check(f"weight of label {label}", weight, 3 / effective_number(n) / total, 1e-5)
`;
    const text = formats.pytorch.write({ ...longTailedCifar, names, counts }) + code;
    const { status, stdout, stderr } = withFiles({ 'a.py': text }, (folder) => runPython(torch!, ['a.py'], folder));
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('agree with Long-Tail Lab');
  },
);

test.skipIf(!torch)(
  `PyTorch's own weight divides by the sum of weights, as the comment says${torch ? '' : ' — SKIPPED: no Python on the PATH has torch'}`,
  { timeout: 120_000 },
  () => {
    const code = `
import random
logits, labels = torch.tensor(LOGITS), torch.tensor(LABELS)
weights = torch.tensor(WEIGHTS)
own = torch.nn.CrossEntropyLoss(weight=weights)
ours = softmax_loss(logits, labels, weights).item()
check("by the sum of weights", own(logits, labels).item(), ours * 5 / weights[labels].sum().item(), 1e-5)
tail = torch.full((5,), LABELS[-1])
plain = F.cross_entropy(logits, tail).item()
check("a batch of one class", own(logits, tail).item(), plain, 1e-5)
check("a batch of one class here", softmax_loss(logits, tail, weights).item(), plain * WEIGHTS[LABELS[-1]], 1e-5)
criterion = ClassBalancedLoss("focal")
assert list(criterion.state_dict()) == [] and criterion.double().weights.dtype == torch.float64
`;
    const { status, stderr } = withFiles({ 'a.py': formats.pytorch.write(longTailedCifar) + code }, (folder) =>
      runPython(torch!, ['a.py'], folder),
    );
    expect(status, stderr).toBe(0);
  },
);

const tensorflow = pythonWith('tensorflow');

test.skipIf(!tensorflow)(
  `Keras trains with each loss and divides by the batch size${tensorflow ? '' : ' — SKIPPED: no Python on the PATH has tensorflow'}`,
  { timeout: 300_000 },
  () => {
    const code = `
import numpy
for kind, loss in (("softmax", softmax_loss), ("sigmoid", sigmoid_loss), ("focal", focal_loss)):
    for labels in (numpy.array(LABELS), numpy.array(LABELS)[:, None]):
        model = tf.keras.Sequential([tf.keras.layers.Activation("linear")])
        model.compile(optimizer="sgd", loss=loss)
        got = model.evaluate(numpy.array(LOGITS, "float32"), labels, batch_size=5, verbose=0)
        check(kind, got, LOSSES[kind], 1e-5)
    bias = tf.keras.initializers.Constant(initial_bias(10))
    model = tf.keras.Sequential([tf.keras.layers.Dense(10, bias_initializer=bias)])
    model.compile(optimizer="adam", loss=loss)
    history = model.fit(numpy.array(LOGITS, "float32"), numpy.array(LABELS), epochs=40, verbose=0).history["loss"]
    assert history[-1] < history[0], history
`;
    const { status, stderr } = withFiles({ 'a.py': formats.tensorflow.write(longTailedCifar) + code }, (folder) =>
      runPython(tensorflow!, ['a.py'], folder),
    );
    expect(status, stderr).toBe(0);
  },
);

const sklearn = pythonWith('sklearn');

test.skipIf(!sklearn)(
  `scikit-learn takes the class_weight, by name and by index${sklearn ? '' : ' — SKIPPED: no Python on the PATH has sklearn'}`,
  { timeout: 120_000 },
  () => {
    const code = `
from sklearn.linear_model import LogisticRegression
labels = list(CLASS_WEIGHT)
X = [[(7 * i) % 17, (5 * i) % 13] for i in range(200)]
y = [labels[sum(x) % len(labels)] for x in X]
model = LogisticRegression(class_weight=CLASS_WEIGHT, C=1 / MEAN_SAMPLE_WEIGHT, max_iter=5000).fit(X, y)
each = [CLASS_WEIGHT[label] / MEAN_SAMPLE_WEIGHT for label in y]
by_sample = LogisticRegression(max_iter=5000).fit(X, y, sample_weight=each)
assert abs(model.predict_proba(X) - by_sample.predict_proba(X)).max() < 1e-3
`;
    for (const names of [longTailedCifar.names, undefined]) {
      const text = formats.sklearn.write({ ...longTailedCifar, names }) + code;
      const { status, stderr } = withFiles({ 'a.py': text }, (folder) => runPython(sklearn!, ['a.py'], folder));
      expect(status, stderr).toBe(0);
    }
  },
);
