import { comment, docstring } from '../comments.ts';
import { pythonString } from '../python.ts';
import type { RunTexts } from './runTexts.ts';
import type { Agreement } from './takenRun.ts';

type CheckTexts = RunTexts['checks'];

/**
 * Largest difference of a parameter, over the largest parameter of its model, between a run in 64-bit floats on the
 * page and in PyTorch. Over 600 steps at the lab's rate it was below 2e-10, which is the digits that are written.
 */
export const parameterTolerance = 1e-6;

/**
 * Largest difference of a balanced accuracy between a run in 32-bit floats on the page and in 64-bit floats in PyTorch.
 * Over 600 steps at the lab's rate it was 0.001 at most, and mostly 0.
 */
export const accuracyTolerance = 0.005;

/** Python that counts right predictions and prints them. */
function countingCode(texts: CheckTexts): string {
  return `def hits_by_class(logits, labels):
${docstring(texts.hits)}
    best, second = logits.topk(2).values.unbind(1)
    is_hit = logits.argmax(1) == labels
    is_tied = best - second <= 1e-5 * best.abs().clamp(min=1)
    classes = range(WIDTHS[-1])
    return [int(is_hit[labels == c].sum()) for c in classes], [int(is_tied[labels == c].sum()) for c in classes]


def balanced(hits, tests):
${docstring(texts.balanced)}
    return sum(hit / max(1, test) for hit, test in zip(hits, tests)) / len(hits)


def print_row(where, hits, tests):
${docstring(texts.row)}
    recalls = " ".join(f"{100 * hit / max(1, test):6.2f}" for hit, test in zip(hits, tests))
    print(f"  {where}  {100 * balanced(hits, tests):6.2f}   {recalls}")


def gap_of(some, others):
${docstring(texts.gap)}
    return ((some - others).abs().max() / others.abs().max()).item()
`;
}

/** Checks by how far the two runs can agree. They are in the body of `compare`. */
const checks: Readonly<Record<Agreement, (texts: CheckTexts) => string>> = {
  parameters: (texts) => `    if not gap <= ${parameterTolerance}:
${comment(texts.partWays.parameters, '        ')}
        moved = gap_of(parameters_of(train(model, *training, nudge=1e-15)), parameters_of(net))
        assert gap <= 100 * moved, (
            f"{name}: parameters differ by {gap:.2g} of the largest; not within ${parameterTolerance}, nor by rounding: "
            f"a start changed by 1e-15 moves them by {moved:.2g}"
        )
        print(f${pythonString(`  ${texts.moved('1e-15', '{moved:.2g}', true)}`)})
        return
    for c, (hit, tied) in enumerate(zip(hits, ties)):
        assert abs(hit - shown["hits"][c]) <= tied, (
            f"{name}: class {c} has {hit} right test points, {shown['hits'][c]} on the page; {tied} are ties"
        )
`,
  accuracy: (texts) => `    if not labels.numel():
        return
    off = balanced(hits, tests) - balanced(shown["hits"], tests)
    if not abs(off) <= ${accuracyTolerance}:
${comment(texts.partWays.accuracy, '        ')}
        moved = gap_of(parameters_of(train(model, *training, nudge=1e-7)), parameters_of(net))
        assert moved > 0.01, (
            f"{name}: balanced accuracies differ by {off:+.4f}; not within ${accuracyTolerance}, nor by rounding: "
            f"a start changed by 1e-7 moves the parameters by {moved:.2g}"
        )
        print(f${pythonString(`  ${texts.moved('1e-7', '{moved:.2g}', false)}`)})
`,
  none: () => '',
};

/** What the program prints at its end. */
function lastWords(agreement: Agreement, { last }: CheckTexts): string {
  return agreement === 'accuracy' ? last.accuracy(String(accuracyTolerance)) : last[agreement];
}

/**
 * Python that trains all models, prints what they reach here and on the page, and asserts what must agree.
 *
 * Where it does not, the model is trained once more from a start that differs in the last digit: a run that amplifies
 * such a difference as much cannot be the same in two programs, which is said instead.
 */
export function checkingCode(agreement: Agreement, { checks: texts }: RunTexts): string {
  const width = Math.max(texts.here.length, texts.page.length);
  const [here, page] = [texts.here, texts.page].map((where) => pythonString(where.padEnd(width)));
  return `${countingCode(texts)}

def compare(model, shown, training, points, labels):
${docstring(texts.compare)}
    name = model["name"]
    net = train(model, *training)
    gap = gap_of(parameters_of(net), tensor(shown["parameters"]))
    print(f${pythonString(texts.reached('{name}', "{model['steps']}", '{gap:.1e}'))})
    hits, ties, tests = [], [], []
    if labels.numel():
        with torch.no_grad():
            hits, ties = hits_by_class(answers(model, net, points), labels)
        tests = torch.bincount(labels, minlength=WIDTHS[-1]).tolist()
        print_row(${here}, hits, tests)
        print_row(${page}, shown["hits"], tests)
${checks[agreement](texts)}

def main():
    torch.set_num_threads(1)  # ${texts.threads}
    training = samples(POINTS, LABELS)
    tests = samples(TEST_POINTS, TEST_LABELS)
    print(${pythonString(texts.columns)})
    for model, shown in zip(MODELS, SHOWN):
        compare(model, shown, training, *tests)
    print(${pythonString(lastWords(agreement, texts))})
`;
}
