import { describe, expect, test } from 'vitest';
import { balances } from '../../src/core/balances.ts';
import { focalAlpha } from '../../src/core/positiveWeights.ts';
import { formatNames } from '../../src/takeHome/formats.ts';
import { positiveWeightsOf, sampleSum, type TakeHome, weightsOf } from '../../src/takeHome/request.ts';
import { largestRelativeError } from '../core/relativeError.ts';
import { formats } from './englishFormats.ts';
import { computedBy, type PackageName, pythons, pythonWith, runPython, withFiles } from './python.ts';
import { longTailedCifar, requests } from './requests.ts';

const python = pythons[0];
const reason = python ? '' : ' — SKIPPED: no python3 or python on the PATH';

/** The Python formats, and what their files import, in order, for a sampler and for several labels. */
const frameworks = [
  { name: 'pytorch', sampler: ['torch'], labels: ['torch'] },
  { name: 'tensorflow', sampler: ['tensorflow'], labels: ['tensorflow'] },
  { name: 'jax', sampler: ['numpy'], labels: ['jax'] },
  { name: 'sklearn', sampler: ['numpy'], labels: [] },
] as const;

/** A Python that can run as many of the files as possible. */
const best = pythonWith('torch', 'numpy') ?? pythonWith('numpy') ?? python;

/** A request for a sampler, and one for several labels with three samples for two positives of the commonest. */
const sampler = (request: TakeHome): TakeHome => ({ ...request, balance: 'sampler' });
const labels = (request: TakeHome): TakeHome => ({
  ...request,
  balance: 'labels',
  samples: Math.ceil(1.5 * Math.max(...request.counts)),
});

describe.skipIf(!best)(`files to balance otherwise${reason}`, { timeout: 300_000 }, () => {
  /** What all files compute, by request and framework, in one process: importing a framework takes seconds. */
  const computedFor = (ask: (request: TakeHome) => TakeHome) => {
    const all = Object.values(requests).flatMap((request) => frameworks.map((framework) => ({ request, framework })));
    const files = all.map(({ request, framework }, index) => [
      `${index}.py`,
      formats[framework.name].write(ask(request)),
    ]);
    const computed = computedBy(best!, Object.fromEntries(files));
    return all.map((one, index) => ({ ...one, computed: computed[index]! }));
  };

  test('compute the shares of draws, and draw in these shares where the packages are there', () => {
    for (const { request, framework, computed } of computedFor(sampler)) {
      const weights = weightsOf(request);
      const sum = request.counts.reduce((total, count, label) => total + count * weights[label]!, 0);
      const shares = request.counts.map((count, label) => (count * weights[label]!) / sum);
      expect(computed.missing).toBe(missingOf(framework.sampler));
      expect(largestRelativeError(computed.drawShares!, shares)).toBeLessThan(1e-11);
    }
  });

  test('compute weights of positive terms, and the lab’s losses where the packages are there', () => {
    for (const { request, framework, computed } of computedFor(labels)) {
      const weights = positiveWeightsOf(labels(request));
      expect(computed.missing).toBe(missingOf(framework.labels));
      expect(largestRelativeError(computed.positiveWeights!, weights)).toBeLessThan(1e-9);
      expect(largestRelativeError(computed.focalAlphas!, weights.map(focalAlpha))).toBeLessThan(1e-9);
    }
  });

  const run = (code: string) => withFiles({ 'a.py': code }, (folder) => runPython(best!, ['a.py'], folder));

  test('say that all agrees', () => {
    for (const asked of [sampler(longTailedCifar), labels(longTailedCifar)]) {
      const { status, stdout, stderr } = run(formats.sklearn.write(asked));
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(/^weights and (draws|losses) agree with Long-Tail Lab\s*$/);
    }
  });

  test.each([
    ['draws that are not in balance', sampler, 'np.asarray(WEIGHTS)[', 'np.ones(len(WEIGHTS))[', 'label '],
    ['another share', sampler, /(DRAW_SHARES\[9\], 0\.\d{7})(\d)/, '$10', 'draws of the rarest class present: '],
    ['another number of samples', labels, /SAMPLES = \d+/, 'SAMPLES = 9999', 'pos_weight of the '],
    ['another weight of the positive term', labels, '1: weight}', '1: weight + 1e-6}', 'loss: '],
    ['weights that are not undone', labels, ') * POS_WEIGHT[label])', '))', 'mean of undone probabilities: '],
  ] as const)('fail for %s', (_, ask, from, to, message) => {
    const code = formats.sklearn.write(ask(longTailedCifar));
    const changed = code.replace(from, to);
    expect(changed).not.toBe(code);
    expect(run(changed).stderr).toContain(`AssertionError: ${message}`);
  });
});

/** The first package that a file imports and the Python lacks. */
function missingOf(imports: readonly PackageName[]): string | null {
  return imports.find((name) => !best!.has.includes(name)) ?? null;
}

const torch = pythonWith('torch');
const withoutTorch = torch ? '' : ' — SKIPPED: no Python on the PATH has torch';
const runTorch = (code: string) => withFiles({ 'a.py': code }, (folder) => runPython(torch!, ['a.py'], folder));

describe.skipIf(!torch)(`in PyTorch${withoutTorch}`, { timeout: 120_000 }, () => {
  test('weights are undone exactly for softmax and sigmoid, and not for focal loss', () => {
    const code = `
# One place where labels come in these shares: the best logits there, by gradient descent.
shares = torch.tensor([0.5, 0.3, 0.2], dtype=torch.float64)
weights = torch.tensor(WEIGHTS, dtype=torch.float64)
for kind, is_exact in (("softmax", True), ("sigmoid", True), ("focal", False)):
    z = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    criterion = {"softmax": softmax_loss, "sigmoid": sigmoid_loss, "focal": lambda *a: focal_loss(*a, gamma=2.0)}[kind]
    for _ in range(6000):
        loss = sum(shares[c] * criterion(z[None], torch.tensor([c]), weights) for c in range(3))
        (gradient,) = torch.autograd.grad(loss, z)
        with torch.no_grad():
            z -= gradient
    q = z.detach().softmax(0) if kind == "softmax" else z.detach().sigmoid()
    off = (undo_weights(q[None], weights)[0] - shares).abs().max().item()
    assert (off < 1e-6) == is_exact, (kind, off)
`;
    const text = formats.pytorch.write({ ...longTailedCifar, names: undefined, counts: [500, 60, 7] }) + code;
    const { status, stderr } = runTorch(text);
    expect(status, stderr).toBe(0);
  });

  test('several labels: pos_weight, focal alpha and undoing are those of the lab, and of PyTorch', () => {
    const code = `
own = torch.nn.BCEWithLogitsLoss(pos_weight=weights)(logits, targets.double()).item()
check("mean over labels", own * len(COUNTS), LOSS, 1e-12)
# At gamma 0 the focal loss is cross-entropy divided by 1 + pos_weight.
halves = F.binary_cross_entropy_with_logits(logits, targets.double(), pos_weight=weights, reduction="none")
expected = (halves / (1 + weights)).sum(dim=-1).mean().item()
check("gamma 0", multi_label_focal_loss(logits, targets, alpha, 0.0).item(), expected, 1e-9)
# A label that a share of 0.1 of samples has: the best logit with pos_weight, undone, is 0.1 again.
for weight in (0.5, 3.0, 40.0):
    best = math.log(weight * 0.1 / 0.9)
    check("undone", undo_weights(torch.tensor(best, dtype=torch.float64), torch.tensor(weight).double()).item(), 0.1, 1e-9)
for extreme in (1000.0, -1000.0, 0.0):
    z = torch.full((1, len(COUNTS)), extreme, requires_grad=True)
    t = torch.tensor([[j % 2 for j in range(len(COUNTS))]])
    (multi_label_focal_loss(z, t, alpha, 0.5) + multi_label_loss(z, t, weights)).backward()
    assert z.grad.isfinite().all(), extreme
try:
    multi_label_loss(logits, targets[:1], weights)
    raise SystemExit("a batch of other targets was taken")
except ValueError as error:
    assert "invalid shapes; not " in str(error)
`;
    const { status, stderr } = runTorch(formats.pytorch.write(labels(longTailedCifar)) + code);
    expect(status, stderr).toBe(0);
  });

  test('a balanced sampler gives a loader whose unweighted loss is the weighted one over the mean weight', () => {
    const code = `
from torch.utils.data import DataLoader, TensorDataset
# Each class as often as it counts, and a loss that depends on the class alone.
labels = torch.tensor([label for label, n in enumerate(COUNTS) for _ in range(n)])
losses = torch.arange(len(COUNTS), dtype=torch.float64)
sampler = balanced_sampler(labels, 200_000, torch.Generator().manual_seed(1))
drawn = torch.cat([batch for (batch,) in DataLoader(TensorDataset(labels), batch_size=5000, sampler=sampler)])
weights = torch.tensor(WEIGHTS, dtype=torch.float64)
weighted = (weights[labels] * losses[labels]).mean().item() / MEAN_SAMPLE_WEIGHT
error = losses[drawn].std().item() / math.sqrt(len(drawn))
assert abs(losses[drawn].mean().item() - weighted) < 5 * error
assert len(drawn) == 200_000 and len(balanced_sampler(labels)) == len(labels)
`;
    const { status, stderr } = runTorch(formats.pytorch.write(sampler(longTailedCifar)) + code);
    expect(status, stderr).toBe(0);
  });
});

const sklearn = pythonWith('sklearn');

test.skipIf(!sklearn)(
  `scikit-learn fits one model a label with these weights${sklearn ? '' : ' — SKIPPED: no Python on the PATH has sklearn'}`,
  { timeout: 120_000 },
  () => {
    const code = `
import numpy as np
from sklearn.linear_model import LogisticRegression
X = np.random.default_rng(0).normal(size=(4000, 1))
Y = np.stack([np.random.default_rng(label + 1).random(4000) < share for label, share in enumerate((0.3, 0.02))], 1)
models = [LogisticRegression(class_weight=weight, C=1e6, max_iter=1000).fit(X, Y[:, label])
          for label, weight in enumerate(CLASS_WEIGHTS)]
for label, model in enumerate(models):
    # Nothing can be told from X, so the undone probability is the label's frequency in the training set.
    undone = np.mean([undo_weights(p, label) for p in model.predict_proba(X)[:, 1]])
    assert abs(undone / Y[:, label].mean() - 1) < 0.02, (label, undone, Y[:, label].mean())
`;
    const request = {
      ...longTailedCifar,
      names: undefined,
      counts: [1200, 80],
      samples: 4000,
      balance: 'labels',
    } as const;
    const { status, stderr } = withFiles({ 'a.py': formats.sklearn.write(request) + code }, (folder) =>
      runPython(sklearn!, ['a.py'], folder),
    );
    expect(status, stderr).toBe(0);
  },
);

describe('files of numbers', () => {
  test('have the shares of draws, which sum to 1', () => {
    const { classes } = JSON.parse(formats.json.write(sampler(longTailedCifar)));
    const shares: number[] = classes.map((entry: { draw_share: number }) => entry.draw_share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(formats.csv.write(sampler(longTailedCifar))).toMatch(
      /^class,name,count,effective_number,weight,draw_share\n/,
    );
  });

  test('have positives, their weights, and the samples in all', () => {
    const asked = labels(longTailedCifar);
    const file = JSON.parse(formats.json.write(asked));
    expect(file.samples).toBe(7500);
    const weights = positiveWeightsOf(asked);
    expect(file.classes[9]).toEqual({
      name: 'truck',
      positives: longTailedCifar.counts[9],
      pos_weight: weights[9],
      focal_alpha: focalAlpha(weights[9]!),
    });
    expect(formats.csv.write(asked)).toMatch(/^class,name,positives,pos_weight,focal_alpha\n0,airplane,5000,/);
  });
});

test('every format has its own file name for each way to balance', () => {
  const names = formatNames.flatMap((name) => balances.map((balance) => formats[name].files[balance]));
  expect(new Set(names).size).toBe(names.length);
});

test('more positives than samples are refused by every format', () => {
  for (const name of formatNames) {
    expect(() => formats[name].write({ ...longTailedCifar, balance: 'labels', samples: 4999 })).toThrow(
      'invalid number of positives; not at most the 4999 samples: 5000',
    );
  }
});

test('samples are those of the counts where nothing is said, and where a sample has one label', () => {
  const { counts } = longTailedCifar;
  expect(formats.pytorch.write({ ...longTailedCifar, samples: 60_000 })).toBe(formats.pytorch.write(longTailedCifar));
  expect(positiveWeightsOf(longTailedCifar)).toEqual(
    positiveWeightsOf({ ...longTailedCifar, balance: 'labels', samples: sampleSum(counts) }),
  );
});
