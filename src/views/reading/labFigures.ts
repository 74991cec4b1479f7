import { fieldOf } from '../../canvas/field.ts';
import { type Figure, namesAxis } from '../../charts/figures.ts';
import { classMarks } from '../../core/classMarks.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { focalTerm } from '../../core/losses.ts';
import { schemeOf } from '../../schemes/schemes.ts';
import type { Tile } from '../../schemes/tile.ts';
import type { LabState } from '../../store/labStore.ts';
import {
  selectBalancedWeights,
  selectInverseWeights,
  selectLabelCounts,
  selectWeights,
} from '../../store/selectors.ts';
import { standingsOf } from '../../store/standings.ts';
import { betaText, digitsText, plainText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { words } from '../../words/words.ts';
import { lineNamesOf, shortNamesOf } from '../lab/tileWords.ts';

/** Its words, in the language of the page. */
const texts = () => readingWords.lab;

/**
 * What an element of the lab's first screen shows. These figures are computed from the state: their code is loaded
 * before first use, and what is said of them is not.
 *
 * @param element - A map of the lab, or a chart that `data-figure` names.
 */
export function labFigure(element: Element, state: LabState): Figure | undefined {
  if (element.matches('.decision-map')) {
    const maps = Array.from(element.parentElement?.querySelectorAll(':scope > .decision-map') ?? []);
    return mapOf(state, maps.indexOf(element));
  }
  const name = (element as SVGElement).dataset.figure;
  return name !== undefined && Object.hasOwn(charts, name) ? charts[name]!(state) : undefined;
}

/** The map of a tile as the frame has it; none before the first frame, or if the frame is of other tiles. */
export function mapOf({ frame, inputs }: LabState, tile: number): Figure | undefined {
  const models = frame?.trained.length;
  if (!frame || models !== inputs.tiles.length || tile < 0 || frame.logits.length === 0) return undefined;
  const { columns, rows, halfWidth, halfHeight } = frame.view;
  const { top } = fieldOf(frame.logits, tile, models, frame.view, frame.trained[tile]!.loss);
  return {
    kind: 'map',
    label: readingWords.map.of(shortNamesOf(inputs.tiles, inputs)[tile]!),
    // Its name changes with its settings.
    key: `map ${tile} ${inputs.tiles[tile]!.scheme}`,
    step: frame.step,
    recall: standingsOf(frame)[tile]!.recall,
    grid: { columns, rows, halfWidth, halfHeight, top },
  };
}

const charts: Readonly<Record<string, (state: LabState) => Figure>> = { counts, effective, weights, focal };

const lettersOf = (classes: number) => classMarks.slice(0, classes).map(({ letter }) => letter);

function counts({ inputs }: LabState): Figure {
  const { labelled, right } = selectLabelCounts(inputs);
  return {
    kind: 'curves',
    label: texts().counts,
    x: namesAxis(texts().class, lettersOf(inputs.classes)),
    y: { scale: 'log', domain: [0.7, Math.max(2500, ...labelled)] },
    curves: [
      { label: texts().labelled, value: (index) => labelled[index] },
      { label: texts().right, value: (index) => right[index] },
    ],
    valueText: wholeText,
  };
}

function effective({ inputs }: LabState): Figure {
  const { volume, tiles } = inputs;
  const { labelled } = selectLabelCounts(inputs);
  return {
    kind: 'curves',
    label: texts().effective,
    x: { title: texts().samples, scale: 'log', domain: [1, 10_000], format: wholeText },
    y: { scale: 'log', domain: [1, 3000] },
    curves: [
      { label: texts().chosen(betaText(volume)), value: (n) => effectiveNumber(n, volume) },
      ...[10, 100, 1000]
        .filter((other) => other !== volume)
        .map((other) => ({ label: betaText(other), value: (n: number) => effectiveNumber(n, other) })),
      // Dots of classes that have N of their own lie beside the curve that is chosen, each on one of its own.
      ...labelled.flatMap((n, index) => {
        const own = volumeOfClass(tiles, index) ?? volume;
        if (n === 0 || own === volume) return [];
        const label = texts().own(classMarks[index]!.letter, betaText(own));
        return { label, value: (at: number) => effectiveNumber(at, own) };
      }),
    ],
    marks: labelled,
    valueText: (value) => digitsText(value, 4),
  };
}

/** N of a class, or of all classes, in the tile whose classes may differ; none without such a tile. */
function volumeOfClass(tiles: readonly Tile[], index: number): number | undefined {
  const tile = tiles.find(({ scheme }) => schemeOf(scheme).hasVolumes);
  return tile?.volumes?.[index] ?? tile?.volume;
}

/** What the chart of weights draws: those of each tile, and in the lesson those of β and of 1/n. */
function weightLines({ page, inputs }: LabState): readonly WeightsLine[] {
  if (page !== 'lesson') {
    const own = selectWeights(inputs);
    return lineNamesOf(inputs.tiles, inputs).map((label, tile) => ({ label, weights: own[tile]! }));
  }
  return [
    { label: betaText(inputs.volume, 2), weights: selectBalancedWeights(inputs) },
    { label: words.schemes['inverse-frequency'].line, weights: selectInverseWeights(inputs) },
  ];
}

interface WeightsLine {
  readonly label: string;
  /** [C]. */
  readonly weights: readonly number[];
}

function weights(state: LabState): Figure {
  const lines = weightLines(state);
  const { classes } = state.inputs;
  const present = lines.flatMap((line) => line.weights).filter((weight) => weight > 0);
  return {
    kind: 'curves',
    label: texts().weights,
    x: namesAxis(texts().class, lettersOf(classes)),
    y: { scale: 'log', domain: [Math.min(0.09, ...present), Math.max(11, ...present)] },
    curves: lines.map((line) => ({
      label: line.label,
      // A class without samples has no weight.
      value: (index) => line.weights[index] || undefined,
    })),
    valueText: (value) => digitsText(value),
  };
}

function focal({ inputs: { gamma } }: LabState): Figure {
  return {
    kind: 'curves',
    label: texts().focal,
    x: { title: texts().probability, scale: 'linear', domain: [0.01, 1], format: plainText },
    y: { scale: 'linear', domain: [0, 4] },
    curves: [...new Set([gamma, 0, 0.5, 1, 2, 5])].map((exponent) => ({
      label: words.theory.gammaIs(plainText(exponent)),
      value: (p) => focalTerm(p, exponent),
    })),
    valueText: (value) => digitsText(value),
  };
}
