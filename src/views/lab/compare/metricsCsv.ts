import { classMarks } from '../../../core/classMarks.ts';
import { drawsAt, type ModelObjective, weightsAt } from '../../../protocol/problem.ts';
import { countsFor } from '../../../schemes/tile.ts';
import { writeAddress } from '../../../store/address.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { csvText } from '../../../takeHome/csvText.ts';
import { nameOf, subtitleOf } from '../tileWords.ts';
import type { ModelMetrics } from './modelMetrics.ts';

interface Table {
  readonly inputs: Inputs;
  /** By model; [S]. */
  readonly metrics: readonly ModelMetrics[];
  /** Training samples by class; [C]. */
  readonly counts: readonly number[];
  /** By model; [S]. */
  readonly objectives: readonly ModelObjective[];
  /** Best reachable balanced accuracy, if it is known. */
  readonly best: number | undefined;
  readonly step: number;
}

const header = [
  ...['scheme', 'settings', 'step', 'class', 'training_samples', 'weight', 'recall', 'precision', 'f1'],
  ...['balanced_accuracy', 'macro_f1', 'geometric_mean', 'many_shot_recall', 'medium_shot_recall', 'few_shot_recall'],
  ...['test_cross_entropy', 'expected_calibration_error', 'best_balanced_accuracy', 'regret', 'address'],
];

/**
 * All metrics as CSV: for each scheme a row a class, then a row "all" with the metrics over all classes. Shares are in
 * [0, 1]; what does not apply is empty. The weight is the effective weight of a sample in the latest step: its weight
 * times its mean number of draws. The address holds all settings, so that a table can be reproduced.
 *
 * @returns RFC 4180 with lines that end in \n. Numbers read back as the same doubles.
 */
export function metricsCsv({ inputs, metrics, counts, objectives, best, step }: Table): string {
  const rows = metrics.flatMap((own, model) => {
    const tile = inputs.tiles[model]!;
    const start = [{ quoted: nameOf(tile) }, { quoted: subtitleOf(tile, inputs) }, step];
    const minimised = objectives[model]!;
    const taken = Math.max(1, step);
    const weights = countsFor({ ...minimised, weights: weightsAt(minimised, taken), rates: drawsAt(minimised, taken) });
    const classes = counts.map((count, index) => [
      ...start,
      classMarks[index]!.letter,
      count,
      weights[index],
      own.recall[index],
      own.precision[index],
      own.f1[index],
    ]);
    const regret = best === undefined ? undefined : best - own.balancedAccuracy;
    const total = counts.reduce((sum, count) => sum + count, 0);
    const all = [
      ...[...start, 'all', total, undefined, undefined, undefined, undefined],
      ...[own.balancedAccuracy, own.macroF1, own.geometricMean, own.many, own.medium, own.few],
      ...[own.loss, own.calibration, best, regret],
    ];
    return [...classes, all];
  });
  const settings = { quoted: writeAddress('lab', inputs) };
  return csvText([
    header,
    ...rows.map((cells) => [...header.slice(0, -1).map((_, column) => cells[column]), settings]),
  ]);
}
