import { columnCount, variableOf } from '../../store/parameters/atlas.ts';
import { hasOwnData, planeRows } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { listText, plainText, wholeText } from '../../words/numbers.ts';
import { betaOfColumn, cellText, pointsText, rowName, valueText } from './cellTexts.ts';
import { bestOf, isMoreBetter } from './planeNumbers.ts';
import type { PlaneShown } from './planeReader.ts';

/**
 * What is true of the plane in sight: where the best cell lies and how wide it is, and what the ends of its row lose.
 * Where rows are data, which nobody chooses, it compares the best of the first row with that of the last.
 *
 * @param isPlaying - Whether the models train: nothing is said of a best cell that still moves.
 */
export function noteSentences(shown: PlaneShown | undefined, isPlaying: boolean): string[] {
  const { note } = atlasWords;
  if (!shown || shown.moment.step === 0) return [atlasWords.start, note.untrained];
  const { numbers, inputs, moment } = shown;
  const diverged = moment.frozen.filter((step) => step !== undefined).length;
  const ofDiverged = diverged > 0 ? [note.frozen(wholeText(diverged), ratesOf(shown))] : [];
  const best = bestOf(numbers);
  if (best === undefined || isPlaying) return [note.training, note.moving, ...ofDiverged];
  const isOneClass = numbers.measure === 'tail' || numbers.measure === 'head';
  return [
    ...(hasOwnData(inputs.axes) ? ofRows(shown) : ofBest(shown, best)),
    ...(numbers.seeds === 1 ? [note.oneSeed] : []),
    ...(isOneClass ? [note.oneClass] : []),
    ...ofDiverged,
  ];
}

/** How far a cell is behind another, in points. */
function behind({ numbers: { values, measure } }: PlaneShown, cell: number, best: number): string {
  const sign = isMoreBetter(measure) ? 1 : -1;
  const [own, other] = [values[cell], values[best]];
  return own === undefined || other === undefined ? '–' : pointsText(sign * (other - own));
}

function ofBest(shown: PlaneShown, best: number): string[] {
  const { note } = atlasWords;
  const { numbers, inputs } = shown;
  const row = Math.floor(best / columnCount);
  const column = best % columnCount;
  const cell = cellText(inputs.axes, { row, column });
  const value = valueText(numbers.measure, numbers.values[best]);
  const deviation = numbers.deviations?.[best];
  const margin = numbers.groups[0]?.margin;
  const isOnRim = column === 0 || column === columnCount - 1 || row === 0 || row === planeRows(inputs.axes).length - 1;
  return [
    deviation === undefined
      ? note.ahead(cell, value)
      : note.aheadOver(cell, value, pointsText(deviation), wholeText(numbers.seeds)),
    ...(margin === undefined
      ? []
      : [note.width(wholeText(countOf(numbers.mayBeBest!)), wholeText(numbers.values.length), pointsText(margin))]),
    note.ends(behind(shown, row * columnCount, best), behind(shown, (row + 1) * columnCount - 1, best)),
    ...(variableOf(inputs.axes) === 'gamma' ? ofGamma(shown, best) : []),
    ...(isOnRim ? [note.rim] : []),
  ];
}

/** What γ does at the best β and without re-weighting, against γ = 0, which is the sigmoid loss. */
function ofGamma(shown: PlaneShown, best: number): string[] {
  const { note } = atlasWords;
  const { values, mayBeBest, measure } = shown.numbers;
  const { axes } = shown.inputs;
  const rows = planeRows(axes);
  const zero = rows.findIndex(({ gamma }) => gamma === 0);
  const column = best % columnCount;
  const row = Math.floor(best / columnCount);
  const sign = isMoreBetter(measure) ? 1 : -1;
  const valueAt = (at: number) => values[at * columnCount + column];
  const others = rows.flatMap(({ gamma = 0 }, at) => (gamma > 0 && valueAt(at) !== undefined ? [at] : []));
  if (valueAt(zero) === undefined || others.length === 0) return [];
  if (row <= zero) {
    const next = others.reduce((top, at) => (sign * valueAt(at)! > sign * valueAt(top)! ? at : top));
    const cell = next * columnCount + column;
    return [note.gammaBehind(rowName(axes, next), behind(shown, cell, best), mayBeBest?.[cell] ?? false)];
  }
  const isNoise = mayBeBest?.[zero * columnCount + column] ?? false;
  const [own, other] = [values[row * columnCount], values[zero * columnCount]];
  const gain = own === undefined || other === undefined ? undefined : sign * (own - other);
  return [
    note.gamma(rowName(axes, row), behind(shown, zero * columnCount + column, best), isNoise),
    ...(gain === undefined ? [] : [note.gammaAlone(pointsText(Math.abs(gain)), gain < 0)]),
  ];
}

/** Learning rates of the models that have diverged. */
function ratesOf({ moment, inputs }: PlaneShown): string {
  const rows = new Set(
    moment.frozen.flatMap((step, cell) => (step === undefined ? [] : [Math.floor(cell / columnCount)])),
  );
  const rates = [...rows].map((row) => planeRows(inputs.axes)[row]?.learningRate ?? inputs.learningRate);
  return listText([...new Set(rates)].map(plainText));
}

function ofRows(shown: PlaneShown): string[] {
  const { note } = atlasWords;
  const { numbers, inputs } = shown;
  const { axes } = inputs;
  const bests = numbers.groups.map(({ best }) => best);
  const [first, last] = [bests[0]!, bests.at(-1)!];
  const rowOf = (cell: number) => Math.floor(cell / columnCount);
  const start = (cell: number) => rowOf(cell) * columnCount;
  const widths = bests.map((best) => countOf(numbers.mayBeBest?.slice(start(best), start(best) + columnCount) ?? []));
  return [
    note.rows(
      ...([rowName(axes, rowOf(first)), betaOfColumn(first % columnCount)] as const),
      ...([rowName(axes, rowOf(last)), betaOfColumn(last % columnCount)] as const),
    ),
    note.inverse(
      behind(shown, start(first) + columnCount - 1, first),
      behind(shown, start(last) + columnCount - 1, last),
    ),
    note.none(behind(shown, start(first), first), behind(shown, start(last), last)),
    ...(numbers.seeds === 1
      ? []
      : [note.rowWidths(wholeText(Math.min(...widths)), wholeText(Math.max(...widths)), wholeText(numbers.seeds))]),
  ];
}

function countOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}
