import { undoneEnds, undoText } from './equivalents.ts';
import { pythonFloat } from './python.ts';
import { weightsPart } from './pythonParts.ts';
import { distinctNames, type TakeHome, weightsOf } from './request.ts';
import { presentByCount } from './testVector.ts';

/** A name that is a number: no sign, no leading zero. */
const wholeNumber = /^(0|[1-9]\d{0,14})$/;

/**
 * A Python module for scikit-learn: class weights as the `class_weight` of an estimator. It runs without scikit-learn.
 *
 * The dictionary's keys are the classes' names, or the numbers that they are, if the table names every class
 * differently, otherwise their indices.
 *
 * @throws RangeError if the request is not a valid table.
 */
export function sklearnFile(request: TakeHome): string {
  const names = distinctNames(request);
  // Labels that were counted from a column of whole numbers are numbers in y, too.
  const isNumbered = names?.every((name) => wholeNumber.test(name)) ?? false;
  const keys = names ? (isNumbered ? 'map(int, NAMES)' : 'NAMES') : 'range(len(COUNTS))';
  const weights = weightsOf(request);
  const rarest = presentByCount(request.counts)[0]!;
  return `${weightsPart(request, 'Class weights as class_weight of a scikit-learn estimator.')}
# The keys are the labels in y. ${
    names
      ? `If y holds ${isNumbered ? 'them as text: dict(zip(NAMES, WEIGHTS))' : 'indices instead of names: dict(enumerate(WEIGHTS))'}.`
      : 'If y holds names instead of indices, put them in place of the range.'
  }
CLASS_WEIGHT = dict(zip(${keys}, WEIGHTS))

# from sklearn.linear_model import LogisticRegression
#
# model = LogisticRegression(class_weight=CLASS_WEIGHT, C=1 / MEAN_SAMPLE_WEIGHT, max_iter=1000)
# model.fit(X, y)
#
# Estimators multiply the loss of each sample by the weight of its class and leave the penalty as it
# is. Weights whose mean over samples is not 1 thus shift the strength of regularisation; C above
# undoes that. For an estimator without such a factor use weights of mean 1, the scale of "balanced":
# {label: weight / MEAN_SAMPLE_WEIGHT for label, weight in CLASS_WEIGHT.items()}


def undo_weights(probabilities, classes):
    """Probabilities at the class frequencies of training; one row of predict_proba, and model.classes_.
${undoText}
    undone = [q / CLASS_WEIGHT[c] if CLASS_WEIGHT[c] > 0 else 0.0 for q, c in zip(probabilities, classes)]
    total = math.fsum(undone)
    return [share / total for share in undone]


if __name__ == "__main__":
    assert len(CLASS_WEIGHT) == len(COUNTS)
    rarest = list(CLASS_WEIGHT)[${rarest}]
    check("class_weight of the rarest class present", CLASS_WEIGHT[rarest], ${pythonFloat(weights[rarest]!)}, 1e-12)
    undone = undo_weights([1 / len(COUNTS)] * len(COUNTS), CLASS_WEIGHT)
${undoneEnds(request)
  .map(({ what, label, p }) => `    check("undone probability of the ${what}", undone[${label}], ${p}, 1e-12)`)
  .join('\n')}
    print("weights agree with Long-Tail Lab")
`;
}
