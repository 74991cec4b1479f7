import type { Balance } from '../core/balances.ts';
import { betaOf } from '../core/effectiveNumber.ts';
import { numberColumns } from './columns.ts';
import { samplesOf, type TakeHome } from './request.ts';

/** What the numbers are and how to use them, by what balances the classes. */
const uses: Readonly<Record<Balance, string>> = {
  loss: 'weights sum to the number of classes present. Divide the sum of weighted losses by the batch size.',
  sampler:
    'weights sum to the number of classes present. Draw each sample with the weight of its class, so that a class has its draw_share, and do not weigh the loss as well.',
  labels:
    'counts are positives of each label, of so many samples. pos_weight multiplies the positive term of a label; focal_alpha is the same ratio as alpha of a focal loss, with 1 - alpha on negative terms.',
};

/** Description at the head of the file. */
const aboutOf = ({ isSorted, balance }: TakeHome) =>
  'Class weights after Cui et al., Class-Balanced Loss Based on Effective Number of Samples, CVPR 2019, arXiv:1901.05555. ' +
  `Counts are of the whole training set, ${
    isSorted
      ? 'sorted by size: the order is that of ranks and NOT of labels'
      : 'in the order of the labels, the first of which is 0'
  }; ` +
  `beta = (N - 1) / N, and N is null where it is infinite; ${uses[balance ?? 'loss']} ` +
  'Written by Long-Tail Lab.';

/**
 * The table as JSON, one line a class: `{about, source, scheme, beta, N, classes: [{name?, count, …}]}` with the
 * {@link numberColumns}, and `samples` where a sample may have several labels.
 *
 * @returns Numbers read back as the same doubles and names as the same text. N is null if it is infinite.
 * @throws RangeError if the request is not a valid table.
 */
export function jsonFile(request: TakeHome): string {
  const { names, counts, scheme, volume, source, balance } = request;
  const columns = Object.entries(numberColumns(request));
  const classes = counts.map((_, label) =>
    JSON.stringify({
      name: names?.[label],
      ...Object.fromEntries(columns.map(([name, column]) => [name, column[label]])),
    }),
  );
  // JSON has no infinity; stringify writes null for it.
  const head = {
    about: aboutOf(request),
    source,
    scheme,
    beta: betaOf(volume),
    N: volume,
    ...(balance === 'labels' && { samples: samplesOf(request) }),
  };
  const entries = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${entries.join('\n')}\n  "classes": [\n    ${classes.join(',\n    ')}\n  ]\n}\n`;
}
