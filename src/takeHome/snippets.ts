import type { QuestionName } from '../core/questions/names.ts';

/**
 * Code that answers a question, for PyTorch: lines after the imports of `math`, `torch` and `torch.nn.functional as F`,
 * with `counts`, the list of class counts, `samples`, their number in all, `beta`, `weights`, a tensor [C], `logits`
 * [batch, C] and `labels` [batch].
 */
export const snippets: Readonly<Partial<Record<QuestionName, string>>> = {
  zero: `present = torch.tensor(counts) > 0
weights = torch.where(present, weights, 0.0)
weights = weights * present.sum() / weights.sum()`,
  'mean-loss': `losses = F.cross_entropy(logits, labels, reduction="none")
loss = (weights[labels] * losses).mean()  # not F.cross_entropy(..., weight=weights)`,
  sigmoid: `layer = torch.nn.Linear(64, len(counts))
torch.nn.init.constant_(layer.bias, -math.log(len(counts) - 1))`,
  'pos-weight': `truth = F.one_hot(labels, len(counts)).float()
terms = F.binary_cross_entropy_with_logits(logits, truth, reduction="none")
class_balanced = (weights[labels, None] * terms).sum(1).mean()  # all terms of a sample
pos_weight = F.binary_cross_entropy_with_logits(
    logits, truth, pos_weight=weights, reduction="none"
).sum(1).mean()  # its positive term alone`,
  smoothing: `losses = F.cross_entropy(logits, labels, label_smoothing=0.1, reduction="none")
loss = (weights[labels] * losses).mean()`,
  sampler: `# labels: of the whole training set
each = 1 / torch.tensor(counts).double()[labels]
sampler = torch.utils.data.WeightedRandomSampler(each, len(labels))
# DataLoader(dataset, batch_size=128, sampler=sampler), and no weights in the loss`,
  probabilities: `q = logits.softmax(1)  # weights: those of the loss, by class
p = torch.where(weights > 0, q / weights, 0.0)
p = p / p.sum(1, keepdim=True)`,
  'multi-label': `positives = torch.tensor(counts).double()  # of each label, of so many samples
effective = lambda n: 1 - beta**n  # beta < 1
weight = effective(samples - positives) / effective(positives.clamp(min=1))
criterion = torch.nn.BCEWithLogitsLoss(pos_weight=weight)`,
};
