import { expect, test } from 'vitest';
import { classWeights } from '../../src/core/classWeights.ts';
import { positiveWeights } from '../../src/core/positiveWeights.ts';
import { undoneWeights } from '../../src/core/undoneWeights.ts';
import { snippets } from '../../src/takeHome/snippets.ts';
import { questions as english } from '../../src/words/en/questions.ts';
import { questions } from '../../src/words/zh/questions.ts';
import { pythonWith, runPython, withFiles } from './python.ts';

const torch = pythonWith('torch');
const reason = torch ? '' : ' — SKIPPED: no Python on the PATH has torch';
const counts = [700, 60, 0, 5];
const scheme = { kind: 'effective-number', volume: 100 } as const;
const weights = classWeights(counts, scheme);

/** What each snippet must have computed, in Python, after it ran. */
const checks: Readonly<Record<string, string>> = {
  zero: 'assert weights[2] == 0 and abs(weights.sum().item() - 3) < 1e-9',
  'mean-loss': `
expected = sum(weights[c] * -logits[i].log_softmax(0)[c] for i, c in enumerate(labels)) / 4
assert abs(loss - expected) < 1e-9`,
  sigmoid: 'assert torch.allclose(layer.bias, torch.tensor(-math.log(3.0)))',
  'pos-weight': `
def softplus(x): return math.log1p(math.exp(x))
rows = [[(softplus(-z) if j == c else softplus(z)) for j, z in enumerate(row)]
        for row, c in zip(logits.tolist(), labels.tolist())]
w = weights.tolist()
all_terms = sum(w[c] * sum(row) for row, c in zip(rows, labels.tolist())) / 4
own_term = sum(sum(row) + (w[c] - 1) * row[c] for row, c in zip(rows, labels.tolist())) / 4
assert abs(class_balanced.item() - all_terms) < 1e-6, (class_balanced, all_terms)
assert abs(pos_weight.item() - own_term) < 1e-6, (pos_weight, own_term)`,
  smoothing: `
target = 0.9 * F.one_hot(labels, 4).double() + 0.1 / 4
expected = (weights[labels] * -(target * logits.log_softmax(1)).sum(1)).mean()
assert abs(loss - expected) < 1e-9`,
  sampler: `
drawn = list(sampler)
assert len(drawn) == 4 and set(drawn) <= {0, 1, 2, 3}
assert sampler.weights.tolist() == [1 / counts[c] for c in labels.tolist()]`,
  probabilities: `
assert (p.sum(1) - 1).abs().max() < 1e-9
expected = torch.tensor(${JSON.stringify(undoneWeights([0.1, 0.2, 0, 0.7], weights))}, dtype=torch.float64)
one = torch.tensor([0.1, 0.2, 0.0, 0.7], dtype=torch.float64) / torch.where(weights > 0, weights, 1.0)
assert (one / one.sum() - expected).abs().max() < 1e-9`,
  'multi-label': `
expected = torch.tensor(${JSON.stringify(positiveWeights(counts, 1000, scheme))}, dtype=torch.float64)
found = criterion.pos_weight.double()
assert (found / expected - 1)[[0, 1, 3]].abs().max() < 1e-9, found`,
};

/** In a language of signs that code could not read. */
const inChinese = Object.entries(snippets).map(([name, write]) => [name, write(questions.comments)] as const);

test.skipIf(!torch).each(inChinese)(
  `the code that answers %s runs and computes what it says${reason}`,
  { timeout: 60_000 },
  (name, code) => {
    // No class without samples where its weight would be divided by.
    const own = name === 'probabilities' ? 'weights = torch.where(weights > 0, weights, 1.0)' : '';
    const text = `
import math
import torch
import torch.nn.functional as F
counts, samples, beta = ${JSON.stringify(counts)}, 1000, 0.99
weights = torch.tensor(${JSON.stringify(weights)}, dtype=torch.float64)
logits = torch.tensor([[((7 * i + 3 * j) % 17 - 8) / 2 for j in range(4)] for i in range(4)], dtype=torch.float64)
labels = torch.tensor([0, 1, 3, 3])
${own}
${code}
${checks[name]}
`;
    const { status, stderr } = withFiles({ 'a.py': text }, (folder) => runPython(torch!, ['a.py'], folder));
    expect(status, stderr).toBe(0);
  },
);

test('every piece of code is checked', () => {
  expect(Object.keys(checks).sort()).toEqual(Object.keys(snippets).sort());
});

test('in other languages only comments differ, and all of them do', () => {
  const code = (text: string) => text.replaceAll(/ *# .*$/gm, '');
  const remarks = (text: string): string[] => text.match(/# .*$/gm) ?? [];
  for (const write of Object.values(snippets)) {
    const [one, other] = [write(english.comments), write(questions.comments)];
    expect(code(other)).toBe(code(one));
    expect(remarks(other).filter((remark) => remarks(one).includes(remark) && remark !== '# beta < 1')).toEqual([]);
  }
});
