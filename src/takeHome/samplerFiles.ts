import { meanSampleWeight } from '../core/classWeights.ts';
import { pythonFloat } from './python.ts';
import { checkedClasses, weightsPart } from './pythonParts.ts';
import { drawShares, type TakeHome, weightsOf } from './request.ts';
import { presentByCount, testVector } from './testVector.ts';

/** A framework for which a sampler is written. */
export type SamplerFormat = 'pytorch' | 'tensorflow' | 'jax' | 'sklearn';

/** What is drawn, and the check that draws are in balance; each of `draws` such lists of labels. */
const titles: Readonly<Record<SamplerFormat, string>> = {
  pytorch:
    'A sampler that draws samples in the ratio of the class weights, in place of weights in the loss, for PyTorch.',
  tensorflow:
    'A tf.data dataset that draws samples in the ratio of the class weights, in place of weights in the loss.',
  jax: 'Draws of samples in the ratio of the class weights, in place of weights in the loss, for JAX.',
  sklearn: 'Draws of samples in the ratio of the class weights, in place of class_weight.',
};

/**
 * A Python module that draws samples so that classes are in balance, and its check: draws of five samples, one of each
 * of five classes, come in the ratio of the weights.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function samplerFile(format: SamplerFormat, request: TakeHome): string {
  const { counts } = request;
  const weights = weightsOf(request);
  const shares = drawShares(counts, weights);
  const present = presentByCount(counts);
  const [rarest, commonest] = [present[0]!, present.at(-1)!];
  const ratio = weights[rarest]! / weights[commonest]!;
  const twice =
    ratio > 1 + 1e-9
      ? `With weights in the loss as well rare classes are counted twice: a sample
# of the rarest class then counts ${short(ratio * ratio)} times one of the commonest, and not ${short(ratio)} times.`
      : 'With these weights every sample is drawn alike.';
  const checks = checkedClasses(counts).map(
    ([what, label]) => `check("draws of the ${what}", DRAW_SHARES[${label}], ${pythonFloat(shares[label]!)}, 1e-12)`,
  );
  return `${weightsPart(request, titles[format])}
# Draw OR weigh, never both. Draws with these weights give the gradient of the weighted loss on average,
# divided by MEAN_SAMPLE_WEIGHT. ${twice}
# Draws repeat the samples of rare classes, which invites overfitting; weights make their steps larger.

# How often each class is drawn, and how often each of its samples in as many draws as there are samples.
ALL_SAMPLES = sum(COUNTS)
DRAW_SHARES = [n * weight / MEAN_SAMPLE_WEIGHT / ALL_SAMPLES for n, weight in zip(COUNTS, WEIGHTS)]
REPEATS = [weight / MEAN_SAMPLE_WEIGHT for weight in WEIGHTS]

${checks.join('\n')}
check("repeats of a sample of the rarest class", REPEATS[${rarest}], ${pythonFloat(
    weights[rarest]! / meanSampleWeight(counts, weights),
  )}, 1e-12)


${parts[format]}

def check_draws(drawn):
    """Raises if draws from LABELS, one sample of each, are off by more than 6 standard errors and 6 draws."""
    total = math.fsum(WEIGHTS[label] for label in LABELS)
    for label in set(LABELS):
        share = LABELS.count(label) * WEIGHTS[label] / total
        error = math.sqrt(share * (1 - share) / len(drawn)) + 1 / len(drawn)
        found = sum(int(one) == label for one in drawn) / len(drawn)
        assert abs(found - share) <= 6 * error, f"label {label}: {found} of the draws instead of {share}"


if __name__ == "__main__":
    LABELS = [${testVector(counts, weights, 0).labels.join(', ')}]  # from the commonest class to the rarest
${runs[format]}
    print("weights and draws agree with Long-Tail Lab")
`;
}

/** Some digits of a ratio, as a comment has it. */
function short(ratio: number): string {
  return ratio < 1e6 ? String(Number(ratio.toPrecision(3))) : ratio.toExponential(2);
}

const numpyPart = `import numpy as np


def draw(labels, size, seed=None):
    """Indices of drawn samples, [size], with replacement; labels [samples].

    Batches: for each step draw(labels, batch_size, seed=step), then X[indices] and labels[indices].
    """
    weights = np.asarray(WEIGHTS)[np.asarray(labels)]
    return np.random.default_rng(seed).choice(len(weights), size=size, p=weights / weights.sum())
`;

/** The sampler of each framework. */
const parts: Readonly<Record<SamplerFormat, string>> = {
  pytorch: `import torch
from torch.utils.data import WeightedRandomSampler


def balanced_sampler(labels, draws=None, generator=None):
    """For DataLoader(dataset, batch_size=..., sampler=balanced_sampler(labels)); labels [samples].

    As many draws an epoch as there are samples, unless said otherwise, with replacement. The loss stays
    unweighted. torch.multinomial, which it draws with, takes at most 2**24 samples.
    """
    labels = torch.as_tensor(labels).long()
    weights = torch.tensor(WEIGHTS, dtype=torch.float64)[labels]
    return WeightedRandomSampler(weights, draws or len(labels), replacement=True, generator=generator)
`,
  tensorflow: `import tensorflow as tf


def balanced_dataset(datasets, shares, seed=None):
    """Draws from one dataset a class, each without end, in these shares.

    Of a dataset of pairs (features, label) with few classes:
    present = [c for c in range(len(COUNTS)) if COUNTS[c] > 0]
    parts = [dataset.filter(lambda _, label, c=c: label == c).cache() for c in present]
    datasets = [part.shuffle(1000).repeat() for part in parts]
    balanced_dataset(datasets, [DRAW_SHARES[c] for c in present]).batch(128)
    The loss stays unweighted; model.fit gets steps_per_epoch, and no class_weight.
    """
    return tf.data.Dataset.sample_from_datasets(datasets, weights=shares, seed=seed)
`,
  jax: `# JAX has no data loader: NumPy draws on the host, in float64.
${numpyPart}`,
  sklearn: `# model.fit(X[indices], y[indices]) with indices = draw(y, len(y)), and no class_weight; y holds class
# indices. Draw from the training part alone, after the split: a sample drawn into both would be seen twice.
${numpyPart}`,
};

const numpyRun = '    check_draws([LABELS[index] for index in draw(LABELS, 20_000, seed=0)])';

/** The check of each framework's draws, in a block. */
const runs: Readonly<Record<SamplerFormat, string>> = {
  pytorch: `    generator = torch.Generator().manual_seed(0)
    check_draws([LABELS[index] for index in balanced_sampler(LABELS, 20_000, generator)])`,
  tensorflow: `    total = math.fsum(WEIGHTS[label] for label in LABELS)
    datasets = [tf.data.Dataset.from_tensors(label).repeat() for label in LABELS]
    drawn = balanced_dataset(datasets, [WEIGHTS[label] / total for label in LABELS], seed=0)
    check_draws(list(drawn.take(20_000).as_numpy_iterator()))`,
  jax: numpyRun,
  sklearn: numpyRun,
};
