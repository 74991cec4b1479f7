import { comment, docstring } from './comments.ts';
import { undoneEnds } from './equivalents.ts';
import type { FileTexts } from './fileTexts.ts';
import { pythonFloat, pythonString } from './python.ts';
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
export function sklearnFile(request: TakeHome, texts: FileTexts): string {
  const names = distinctNames(request);
  // Labels that were counted from a column of whole numbers are numbers in y, too.
  const isNumbered = names?.every((name) => wholeNumber.test(name)) ?? false;
  const keys = names ? (isNumbered ? 'map(int, NAMES)' : 'NAMES') : 'range(len(COUNTS))';
  const weights = weightsOf(request);
  const rarest = presentByCount(request.counts)[0]!;
  return `${weightsPart(request, texts, texts.titles.loss.sklearn)}
${comment(texts.sklearn.keys[isNumbered ? 'numbers' : names ? 'names' : 'indices'])}
CLASS_WEIGHT = dict(zip(${keys}, WEIGHTS))

# from sklearn.linear_model import LogisticRegression
#
# model = LogisticRegression(class_weight=CLASS_WEIGHT, C=1 / MEAN_SAMPLE_WEIGHT, max_iter=1000)
# model.fit(X, y)
#
${comment(texts.sklearn.penalty)}
# {label: weight / MEAN_SAMPLE_WEIGHT for label, weight in CLASS_WEIGHT.items()}


def undo_weights(probabilities, classes):
${docstring(`${texts.undo.row}\n\n${texts.undo.how}`)}
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
    print(${pythonString(texts.agree.weights)})
`;
}
