import type { CurvesFigure } from '../../charts/figures.ts';
import { largestChange, type ReadNumbers } from '../../core/reading/changes.ts';
import { type CurveFacts, type CurvePoint, crossings, curveFacts } from '../../core/reading/curveFacts.ts';
import { evenPlaces, positionOn, tablePlaces } from '../../core/reading/span.ts';
import { wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import type { KeptReading, Reading } from './reading.ts';

/** Its words, in the language of the page. */
const texts = () => readingWords.curves;

/** Places of a curve that its course is told from, and those that are played. */
const finePlaces = 161;
const heardPlaces = 48;

/** Crossings that have a sentence each. */
const mostCrossings = 3;

/**
 * Reads curves: the course of each, where they cross, their values at round and marked places, and their sound.
 *
 * @param before - What was kept of the last reading of the same figure.
 */
export function readCurves(figure: CurvesFigure, before: KeptReading | undefined): Reading {
  const { label, x, y, curves, isWhole = false, marks = [] } = figure;
  const rows = x.places ?? tablePlaces(x, isWhole, marks);
  const values = rows.map((place) => curves.map((curve) => known(curve.value(place))));
  const numbers: ReadNumbers = {
    rows: rows.map((place) => x.format(place)),
    columns: curves.map((curve) => curve.label),
    values,
  };
  const corner = x.title || readingWords.name;
  const heardAt = x.places ?? evenPlaces(x, heardPlaces, isWhole);
  return {
    title: label,
    sentences: figure.sentences ?? (figure.isList ? listSentences(figure) : courseSentences(figure)),
    since: before ? sinceSentences(figure, before, numbers) : [],
    tables: [
      {
        caption: label,
        corner,
        columns: numbers.columns,
        rows: numbers.rows.map((header, row) => ({
          header,
          cells: values[row]!.map((value) => cellText(figure, value)),
        })),
        csv: [
          [corner, ...numbers.columns],
          // A place with a name of its own is named; any other is the number that it is.
          ...rows.map((place, row) => [x.places ? x.format(place) : place, ...values[row]!]),
        ],
      },
    ],
    heard: {
      curves: curves.map((curve) => ({
        label: curve.label,
        points: heardAt.map((place) => {
          const value = known(curve.value(place));
          return { across: positionOn(x, place), up: value === undefined ? undefined : positionOn(y, value) };
        }),
      })),
      marks: (x.places ?? marks).map((place) => positionOn(x, place)),
    },
    kept: { numbers },
  };
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function cellText({ valueText }: CurvesFigure, value: number | undefined): string {
  return value === undefined ? '–' : valueText(value);
}

/** Points of a curve, fine enough for its course. */
function pointsOf({ x, isWhole = false }: CurvesFigure, value: (x: number) => number | undefined): CurvePoint[] {
  return (x.places ?? evenPlaces(x, finePlaces, isWhole)).flatMap((place) => {
    const found = known(value(place));
    return found === undefined ? [] : [{ x: place, value: found }];
  });
}

function courseSentences(figure: CurvesFigure): readonly string[] {
  const { label, x, curves } = figure;
  const [from, to] = x.domain.map((place) => x.format(place)) as [string, string];
  return [
    texts().over(label, x.title, from, to),
    ...curves.map((curve) => {
      const facts = curveFacts(pointsOf(figure, curve.value), figure.y);
      return facts ? courseText(figure, curve.label, facts) : texts().empty(curve.label);
    }),
    ...crossingSentences(figure),
  ];
}

function courseText(figure: CurvesFigure, curve: string, { course, first, last, least, most }: CurveFacts): string {
  const at = (point: CurvePoint) => atText(figure, point);
  switch (course) {
    case 'level':
      return texts().level(curve, at(first));
    case 'rises':
    case 'falls':
      return isAll(figure, first, last)
        ? texts()[`${course}All`](curve, figure.valueText(first.value), figure.valueText(last.value))
        : texts()[course](curve, at(first), at(last));
    case 'peaks':
      return texts().peaks(curve, at(first), at(most), at(last));
    case 'dips':
      return texts().dips(curve, at(first), at(least), at(last));
    case 'wavers':
      return texts().wavers(curve, at(first), at(least), at(most), at(last));
    default:
      return course satisfies never;
  }
}

/** Whether a curve has values from end to end of an axis whose ends have been told, and which has no names. */
function isAll({ x }: CurvesFigure, first: CurvePoint, last: CurvePoint): boolean {
  return !x.places && first.x === x.domain[0] && last.x === x.domain[1];
}

function atText({ x, valueText }: CurvesFigure, point: CurvePoint) {
  return { place: x.format(point.x), value: valueText(point.value) };
}

/** Where curves cross. Between places that are names nothing lies. */
function crossingSentences({ x, y, curves, isWhole = false }: CurvesFigure): readonly string[] {
  if (x.places) return [];
  const places = evenPlaces(x, finePlaces, isWhole);
  const values = curves.map((curve) => places.map((place) => known(curve.value(place))));
  const found = curves.flatMap((one, first) =>
    curves
      .slice(first + 1)
      .flatMap((other, next) =>
        crossings(places, values[first]!, values[first + 1 + next]!, x, y).map((place) =>
          texts().cross(one.label, other.label, x.format(isWhole ? Math.round(place) : Number(place.toPrecision(2)))),
        ),
      ),
  );
  const more = found.length - mostCrossings;
  return [...found.slice(0, mostCrossings), ...(more > 0 ? [texts().crossMore(wholeText(more))] : [])];
}

function listSentences(figure: CurvesFigure): readonly string[] {
  return figure.curves.flatMap((curve) => {
    const facts = curveFacts(pointsOf(figure, curve.value), figure.y);
    if (!facts) return texts().empty(curve.label);
    const [most, least] = [atText(figure, facts.most), atText(figure, facts.least)];
    return figure.curves.length === 1 ? texts().list(most, least) : texts().listOf(curve.label, most, least);
  });
}

function sinceSentences(figure: CurvesFigure, before: KeptReading, numbers: ReadNumbers): readonly string[] {
  const change = largestChange(before.numbers, numbers, figure.y);
  if (change === 'other') return [];
  if (change === 'none') return [readingWords.unchanged];
  const { row, column, from, to } = change;
  return [texts().since(column, row, figure.valueText(from), figure.valueText(to))];
}
