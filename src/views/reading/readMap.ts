import type { MapFigure } from '../../charts/figures.ts';
import { classMarks } from '../../core/classMarks.ts';
import { largestChange, type ReadNumbers } from '../../core/reading/changes.ts';
import { coarseRegions, coarseShare, regionShares } from '../../core/reading/regions.ts';
import { decimalsText, percentText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import type { KeptReading, Reading, ReadTable } from './reading.ts';

/** Its words, in the language of the page. */
const texts = () => readingWords.map;

/** Shares. */
const share = { scale: 'linear', domain: [0, 1] } as const;

/** Places along each side of the table of the plane. */
const side = 9;

const letterOf = (index: number) => classMarks[index]!.letter;

/**
 * Reads a map: what the model finds, how much of the plane each class takes, and which class it gives places of a
 * coarse grid. It sounds as share and recall from the first class to the last.
 *
 * @param before - What was kept of the last reading of the same map.
 */
export function readMap({ label, step, recall, grid }: MapFigure, before: KeptReading | undefined): Reading {
  const shares = regionShares(grid, recall.length);
  const accuracy = recall.reduce((sum, own) => sum + own, 0) / recall.length;
  const letters = recall.map((_, index) => letterOf(index));
  const numbers: ReadNumbers = {
    rows: letters,
    columns: [texts().share, texts().recall],
    values: recall.map((own, index) => [shares[index], own]),
  };
  const across = (index: number) => index / Math.max(1, recall.length - 1);
  return {
    title: label,
    sentences: [
      texts().shows(label, wholeText(step), percentText(accuracy)),
      ...mostAndLeast(shares, texts().regions),
      ...mostAndLeast(recall, texts().found),
    ],
    since: before ? sinceSentences(before, numbers, step, accuracy) : [],
    tables: [
      {
        caption: texts().byClass(label),
        corner: texts().class,
        columns: numbers.columns,
        rows: letters.map((header, row) => ({
          header,
          cells: numbers.values[row]!.map((value) => percentText(value!)),
        })),
        csv: [[texts().class, ...numbers.columns], ...letters.map((letter, row) => [letter, ...numbers.values[row]!])],
      },
      placesTable(label, grid),
    ],
    heard: {
      curves: [shares, recall].map((values, column) => ({
        label: numbers.columns[column]!,
        points: values.map((up, index) => ({ across: across(index), up })),
      })),
      marks: recall.map((_, index) => across(index)),
    },
    kept: { numbers, step, accuracy },
  };
}

/** What is said of the classes with the most and the least, the first of several; nothing if all have the same. */
function mostAndLeast(shares: readonly number[], text: (...values: [string, string, string, string]) => string) {
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  const letter = (value: number) => letterOf(shares.indexOf(value));
  return most === least ? [] : [text(letter(most), percentText(most), letter(least), percentText(least))];
}

/** The class at places of a coarse grid. */
function placesTable(label: string, grid: MapFigure['grid']): ReadTable {
  const regions = coarseRegions(grid, side);
  const at = Array.from({ length: side }, (_, cell) => 2 * coarseShare(cell, side) - 1);
  const x = at.map((place) => round(place * grid.halfWidth));
  const y = at.map((place) => round(-place * grid.halfHeight));
  const columns = x.map((place) => decimalsText(place, 1));
  const rows = regions.map((row, index) => ({ header: decimalsText(y[index]!, 1), cells: row.map(letterOf) }));
  return {
    caption: texts().places(label, wholeText(side * side)),
    corner: texts().y,
    columns,
    rows,
    csv: [[texts().y, ...x.map(String)], ...rows.map(({ cells }, index) => [y[index]!, ...cells])],
  };
}

/** In tenths, without a negative zero. */
function round(place: number): number {
  return Math.round(10 * place) / 10 + 0;
}

function sinceSentences(before: KeptReading, numbers: ReadNumbers, step: number, accuracy: number): readonly string[] {
  const change = largestChange(before.numbers, numbers, share);
  if (change === 'other' || before.accuracy === undefined || before.step === undefined) return [];
  if (change === 'none') return [readingWords.unchanged];
  const { row, column, from, to } = change;
  const text = column === texts().share ? texts().sinceShare : texts().sinceRecall;
  const gone = texts().since(wholeText(before.step), percentText(before.accuracy), percentText(accuracy));
  return [
    ...(before.step === step && before.accuracy === accuracy ? [] : [gone]),
    text(row, percentText(from), percentText(to)),
  ];
}
