import { betaOf } from '../core/effectiveNumber.ts';
import { numberColumns } from './columns.ts';
import type { FileTexts } from './fileTexts.ts';
import { citation } from './pythonHead.ts';
import { samplesOf, type TakeHome } from './request.ts';

/** Description at the head of the file. */
function aboutOf({ isSorted, balance }: TakeHome, { json }: FileTexts): string {
  const order = json.orders[isSorted ? 'sorted' : 'byLabel'];
  return json.about(`${citation}, arXiv:1901.05555`, order, json.uses[balance ?? 'loss']);
}

/**
 * The table as JSON, one line a class: `{about, source, scheme, beta, N, classes: [{name?, count, …}]}` with the
 * {@link numberColumns}, and `samples` where a sample may have several labels.
 *
 * @returns Numbers read back as the same doubles and names as the same text. N is null if it is infinite.
 * @throws RangeError if the request is not a valid table.
 */
export function jsonFile(request: TakeHome, texts: FileTexts): string {
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
    about: aboutOf(request, texts),
    source,
    scheme,
    beta: betaOf(volume),
    N: volume,
    ...(balance === 'labels' && { samples: samplesOf(request) }),
  };
  const entries = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return `{\n${entries.join('\n')}\n  "classes": [\n    ${classes.join(',\n    ')}\n  ]\n}\n`;
}
