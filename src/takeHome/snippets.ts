import type { QuestionName } from '../core/questions/names.ts';

/** Comments of the snippets, in one language, on one line each. */
export interface SnippetTexts {
  not(code: string): string;
  readonly allTerms: string;
  readonly positiveTerm: string;
  readonly wholeSet: string;
  unweighted(loader: string): string;
  readonly lossWeights: string;
  readonly ofEachLabel: string;
}

/**
 * Code that answers a question, for PyTorch: lines after the imports of `math`, `torch` and `torch.nn.functional as F`,
 * with `counts`, the list of class counts, `samples`, their number in all, `beta`, `weights`, a tensor [C], `logits`
 * [batch, C] and `labels` [batch].
 */
export const snippets: Readonly<Partial<Record<QuestionName, (texts: SnippetTexts) => string>>> = {
  zero: () => `present = torch.tensor(counts) > 0
weights = torch.where(present, weights, 0.0)
weights = weights * present.sum() / weights.sum()`,
  'mean-loss': (texts) => `losses = F.cross_entropy(logits, labels, reduction="none")
loss = (weights[labels] * losses).mean()  # ${texts.not('F.cross_entropy(..., weight=weights)')}`,
  sigmoid: () => `layer = torch.nn.Linear(64, len(counts))
torch.nn.init.constant_(layer.bias, -math.log(len(counts) - 1))`,
  'pos-weight': (texts) => `truth = F.one_hot(labels, len(counts)).float()
terms = F.binary_cross_entropy_with_logits(logits, truth, reduction="none")
class_balanced = (weights[labels, None] * terms).sum(1).mean()  # ${texts.allTerms}
pos_weight = F.binary_cross_entropy_with_logits(
    logits, truth, pos_weight=weights, reduction="none"
).sum(1).mean()  # ${texts.positiveTerm}`,
  smoothing: () => `losses = F.cross_entropy(logits, labels, label_smoothing=0.1, reduction="none")
loss = (weights[labels] * losses).mean()`,
  sampler: (texts) => `# ${texts.wholeSet}
each = 1 / torch.tensor(counts).double()[labels]
sampler = torch.utils.data.WeightedRandomSampler(each, len(labels))
# ${texts.unweighted('DataLoader(dataset, batch_size=128, sampler=sampler)')}`,
  probabilities: (texts) => `q = logits.softmax(1)  # ${texts.lossWeights}
p = torch.where(weights > 0, q / weights, 0.0)
p = p / p.sum(1, keepdim=True)`,
  'multi-label': (texts) => `positives = torch.tensor(counts).double()  # ${texts.ofEachLabel}
effective = lambda n: 1 - beta**n  # beta < 1
weight = effective(samples - positives) / effective(positives.clamp(min=1))
criterion = torch.nn.BCEWithLogitsLoss(pos_weight=weight)`,
};
