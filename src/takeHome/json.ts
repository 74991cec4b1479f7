import { betaOf, effectiveNumber } from '../core/effectiveNumber.ts';
import { type TakeHome, weightsOf } from './request.ts';

/** Description at the head of the file. */
const aboutOf = ({ isSorted }: TakeHome) =>
  'Class weights after Cui et al., Class-Balanced Loss Based on Effective Number of Samples, CVPR 2019, arXiv:1901.05555. ' +
  `Counts are of the whole training set, ${
    isSorted
      ? 'sorted by size: the order is that of ranks and NOT of labels'
      : 'in the order of the labels, the first of which is 0'
  }; ` +
  'weights sum to the number of classes present; ' +
  'beta = (N - 1) / N, and N is null where it is infinite. Divide the sum of weighted losses by the batch size. ' +
  'Written by Long-Tail Lab.';

/**
 * The table as JSON, one line a class:
 * `{about, source, scheme, beta, N, classes: [{name?, count, effective_number, weight}]}`.
 *
 * @returns Numbers read back as the same doubles and names as the same text. N is null if it is infinite.
 * @throws RangeError if the request is not a valid table.
 */
export function jsonFile(request: TakeHome): string {
  const { names, counts, scheme, volume, source } = request;
  const weights = weightsOf(request);
  const classes = counts.map((count, label) =>
    JSON.stringify({
      name: names?.[label],
      count,
      effective_number: effectiveNumber(count, volume),
      weight: weights[label],
    }),
  );
  // JSON has no infinity; stringify writes null for it.
  const head = { about: aboutOf(request), source, scheme, beta: betaOf(volume), N: volume };
  const entries = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${entries.join('\n')}\n  "classes": [\n    ${classes.join(',\n    ')}\n  ]\n}\n`;
}
