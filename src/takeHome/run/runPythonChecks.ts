import type { Agreement } from './takenRun.ts';

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
const countingCode = `def hits_by_class(logits, labels):
    """Test points of each class with the largest logit of all, and those that rounding decides."""
    best, second = logits.topk(2).values.unbind(1)
    is_hit = logits.argmax(1) == labels
    is_tied = best - second <= 1e-5 * best.abs().clamp(min=1)
    classes = range(WIDTHS[-1])
    return [int(is_hit[labels == c].sum()) for c in classes], [int(is_tied[labels == c].sum()) for c in classes]


def balanced(hits, tests):
    """Mean of the recalls."""
    return sum(hit / max(1, test) for hit, test in zip(hits, tests)) / len(hits)


def print_row(where, hits, tests):
    """Balanced accuracy and recalls in percent."""
    recalls = " ".join(f"{100 * hit / max(1, test):6.2f}" for hit, test in zip(hits, tests))
    print(f"  {where}  {100 * balanced(hits, tests):6.2f}   {recalls}")


def gap_of(some, others):
    """Largest difference of a parameter, over the largest parameter."""
    return ((some - others).abs().max() / others.abs().max()).item()
`;

/** Checks by how far the two runs can agree. They are in the body of `compare`. */
const checks: Readonly<Record<Agreement, string>> = {
  parameters: `    if not gap <= ${parameterTolerance}:
        # Large steps amplify whatever is rounded, until two programs that add in another order part ways.
        moved = gap_of(parameters_of(train(model, *training, nudge=1e-15)), parameters_of(net))
        assert gap <= 100 * moved, (
            f"{name}: parameters differ by {gap:.2g} of the largest; not within ${parameterTolerance}, nor by rounding: "
            f"a start changed by 1e-15 moves them by {moved:.2g}"
        )
        print(f"  not asserted: a start changed by 1e-15 moves the parameters by {moved:.2g} as well")
        return
    for c, (hit, tied) in enumerate(zip(hits, ties)):
        assert abs(hit - shown["hits"][c]) <= tied, (
            f"{name}: class {c} has {hit} right test points, {shown['hits'][c]} on the page; {tied} are ties"
        )
`,
  accuracy: `    if not labels.numel():
        return
    off = balanced(hits, tests) - balanced(shown["hits"], tests)
    if not abs(off) <= ${accuracyTolerance}:
        # Large steps amplify whatever is rounded, until two programs part ways.
        moved = gap_of(parameters_of(train(model, *training, nudge=1e-7)), parameters_of(net))
        assert moved > 0.01, (
            f"{name}: balanced accuracies differ by {off:+.4f}; not within ${accuracyTolerance}, nor by rounding: "
            f"a start changed by 1e-7 moves the parameters by {moved:.2g}"
        )
        print(f"  not asserted: a start changed by 1e-7 moves the parameters by {moved:.2g}")
`,
  none: '',
};

const lastWords: Readonly<Record<Agreement, string>> = {
  parameters: 'print("what was asserted agrees with Long-Tail Lab: parameters, and recalls but for ties")',
  accuracy: `print("what was asserted agrees with Long-Tail Lab: balanced accuracies, within ${accuracyTolerance}")`,
  none: 'print("nothing was asserted: the settings were changed on the way in Long-Tail Lab")',
};

/**
 * Python that trains all models, prints what they reach here and on the page, and asserts what must agree.
 *
 * Where it does not, the model is trained once more from a start that differs in the last digit: a run that amplifies
 * such a difference as much cannot be the same in two programs, which is said instead.
 */
export function checkingCode(agreement: Agreement): string {
  return `${countingCode}

def compare(model, shown, training, points, labels):
    """Trains a model, prints its recalls beside the page's, and asserts that they are the same."""
    name = model["name"]
    net = train(model, *training)
    gap = gap_of(parameters_of(net), tensor(shown["parameters"]))
    print(f"{name}: after {model['steps']} steps, parameters within {gap:.1e} of the page's")
    hits, ties, tests = [], [], []
    if labels.numel():
        with torch.no_grad():
            hits, ties = hits_by_class(answers(model, net, points), labels)
        tests = torch.bincount(labels, minlength=WIDTHS[-1]).tolist()
        print_row("here", hits, tests)
        print_row("page", shown["hits"], tests)
${checks[agreement]}

def main():
    torch.set_num_threads(1)  # The sums are small: threads would wait for each other.
    training = samples(POINTS, LABELS)
    tests = samples(TEST_POINTS, TEST_LABELS)
    print("balanced accuracy, then the recall of each class, the head first, in percent")
    for model, shown in zip(MODELS, SHOWN):
        compare(model, shown, training, *tests)
    ${lastWords[agreement]}
`;
}
