import { meanSampleWeight } from '../core/classWeights.ts';
import { comment, docstring } from './comments.ts';
import type { FileTexts, Framework } from './fileTexts.ts';
import { pythonFloat, pythonString } from './python.ts';
import { checkedClasses, weightsPart } from './pythonParts.ts';
import { drawShares, type TakeHome, weightsOf } from './request.ts';
import { presentByCount, testVector } from './testVector.ts';

/**
 * A Python module that draws samples so that classes are in balance, and its check: draws of five samples, one of each
 * of five classes, come in the ratio of the weights.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function samplerFile(framework: Framework, request: TakeHome, texts: FileTexts): string {
  const { counts } = request;
  const weights = weightsOf(request);
  const shares = drawShares(counts, weights);
  const present = presentByCount(counts);
  const [rarest, commonest] = [present[0]!, present.at(-1)!];
  const ratio = weights[rarest]! / weights[commonest]!;
  const { sampler } = texts;
  const instead = ratio > 1 + 1e-9 ? sampler.rarer(short(ratio), short(ratio * ratio)) : sampler.alike;
  const checks = checkedClasses(counts).map(
    ([what, label]) => `check("draws of the ${what}", DRAW_SHARES[${label}], ${pythonFloat(shares[label]!)}, 1e-12)`,
  );
  return `${weightsPart(request, texts, texts.titles.sampler[framework])}
${comment(instead)}

${comment(sampler.shares)}
ALL_SAMPLES = sum(COUNTS)
DRAW_SHARES = [n * weight / MEAN_SAMPLE_WEIGHT / ALL_SAMPLES for n, weight in zip(COUNTS, WEIGHTS)]
REPEATS = [weight / MEAN_SAMPLE_WEIGHT for weight in WEIGHTS]

${checks.join('\n')}
check("repeats of a sample of the rarest class", REPEATS[${rarest}], ${pythonFloat(
    weights[rarest]! / meanSampleWeight(counts, weights),
  )}, 1e-12)


${parts[framework](texts)}

def check_draws(drawn):
${docstring(sampler.check)}
    total = math.fsum(WEIGHTS[label] for label in LABELS)
    for label in set(LABELS):
        share = LABELS.count(label) * WEIGHTS[label] / total
        error = math.sqrt(share * (1 - share) / len(drawn)) + 1 / len(drawn)
        found = sum(int(one) == label for one in drawn) / len(drawn)
        assert abs(found - share) <= 6 * error, f"label {label}: {found} of the draws instead of {share}"


if __name__ == "__main__":
    LABELS = [${testVector(counts, weights, 0).labels.join(', ')}]  # ${sampler.ends}
${runs[framework]}
    print(${pythonString(texts.agree.draws)})
`;
}

/** Some digits of a ratio, as a comment has it. */
function short(ratio: number): string {
  return ratio < 1e6 ? String(Number(ratio.toPrecision(3))) : ratio.toExponential(2);
}

function numpyPart({ sampler }: FileTexts): string {
  return `import numpy as np


def draw(labels, size, seed=None):
${docstring(sampler.numpy)}
    weights = np.asarray(WEIGHTS)[np.asarray(labels)]
    return np.random.default_rng(seed).choice(len(weights), size=size, p=weights / weights.sum())
`;
}

/** The sampler of each framework. */
const parts: Readonly<Record<Framework, (texts: FileTexts) => string>> = {
  pytorch: ({ sampler }) => `import torch
from torch.utils.data import WeightedRandomSampler


def balanced_sampler(labels, draws=None, generator=None):
${docstring(sampler.pytorch)}
    labels = torch.as_tensor(labels).long()
    weights = torch.tensor(WEIGHTS, dtype=torch.float64)[labels]
    return WeightedRandomSampler(weights, draws or len(labels), replacement=True, generator=generator)
`,
  tensorflow: ({ sampler }) => `import tensorflow as tf


def balanced_dataset(datasets, shares, seed=None):
${docstring(`${sampler.tensorflow.about}

${sampler.tensorflow.example}
present = [c for c in range(len(COUNTS)) if COUNTS[c] > 0]
parts = [dataset.filter(lambda _, label, c=c: label == c).cache() for c in present]
datasets = [part.shuffle(1000).repeat() for part in parts]
balanced_dataset(datasets, [DRAW_SHARES[c] for c in present]).batch(128)
${sampler.tensorflow.loss}`)}
    return tf.data.Dataset.sample_from_datasets(datasets, weights=shares, seed=seed)
`,
  jax: (texts) => `${comment(texts.sampler.jax)}\n${numpyPart(texts)}`,
  sklearn: (texts) => `${comment(texts.sampler.sklearn)}\n${numpyPart(texts)}`,
};

const numpyRun = '    check_draws([LABELS[index] for index in draw(LABELS, 20_000, seed=0)])';

/** The check of each framework's draws, in a block. */
const runs: Readonly<Record<Framework, string>> = {
  pytorch: `    generator = torch.Generator().manual_seed(0)
    check_draws([LABELS[index] for index in balanced_sampler(LABELS, 20_000, generator)])`,
  tensorflow: `    total = math.fsum(WEIGHTS[label] for label in LABELS)
    datasets = [tf.data.Dataset.from_tensors(label).repeat() for label in LABELS]
    drawn = balanced_dataset(datasets, [WEIGHTS[label] / total for label in LABELS], seed=0)
    check_draws(list(drawn.take(20_000).as_numpy_iterator()))`,
  jax: numpyRun,
  sklearn: numpyRun,
};
