import { describe, expect, test } from 'vitest';
import type { TestAnswers } from '../../../../src/protocol/messages.ts';
import { objectiveOf, type Tile } from '../../../../src/schemes/tile.ts';
import { readAddress } from '../../../../src/store/address.ts';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { metricsCsv } from '../../../../src/views/lab/compare/metricsCsv.ts';
import { hasTests, modelMetrics } from '../../../../src/views/lab/compare/modelMetrics.ts';
import { regretText } from '../../../../src/views/lab/compare/regretText.ts';
import { seedsCsv } from '../../../../src/views/lab/compare/seedsCsv.ts';
import { frameOf } from '../../../protocol/frameOf.ts';
import { parseCsv } from './parseCsv.ts';

const tiles: readonly Tile[] = [{ scheme: 'class-balanced', volume: 50, loss: 'sigmoid' }, { scheme: 'ldam' }];
const inputs: Inputs = { ...initialInputs(), classes: 3, tiles };
/** One class of each group: more than 100 training samples, 20 to 100, and fewer than 20. */
const counts = [160, 40, 10];

/** Ten test points of each class: by true class in rows, and predicted class, the last column for none. */
const confusion = [
  [
    [9, 1, 0, 0],
    [2, 6, 1, 1],
    [3, 3, 3, 1],
  ],
  [
    [10, 0, 0, 0],
    [0, 10, 0, 0],
    [5, 5, 0, 0],
  ],
].flat(2);
/**
 * All thirty points of the first model in the last bin, 18 hits at a confidence of 0.95; and of the second, 20 at 1.
 */
const bins = new Float64Array(2 * 15 * 3);
bins.set([28, 28 * 0.95, 18], 3 * 14);
bins.set([30, 30, 20], 45 + 3 * 14);

const tests: TestAnswers = {
  predicted: new Uint8Array(60),
  confusion: Uint32Array.from(confusion),
  bins,
};
const frame = { ...frameOf({ testLosses: Float32Array.of(0.75, 1.5) }, 3, 2), tests };

describe('the metrics of a model', () => {
  const [first, second] = modelMetrics(frame, counts);

  test('are those of its own part of the answers', () => {
    expect(first!.recall).toEqual([9 / 10, 6 / 10, 3 / 10]);
    expect(first!.precision).toEqual([9 / 14, 6 / 10, 3 / 4]);
    expect(first!.f1).toEqual([18 / 24, 12 / 20, 6 / 14]);
    expect(first!.balancedAccuracy).toBeCloseTo((0.9 + 0.6 + 0.3) / 3, 12);
    expect(first!.geometricMean).toBeCloseTo((0.9 * 0.6 * 0.3) ** (1 / 3), 12);
    expect(second!.recall).toEqual([1, 1, 0]);
    expect(second!.geometricMean).toBe(0);
    expect([first!.loss, second!.loss]).toEqual([0.75, 1.5]);
  });

  test('group classes by their training samples, and have no mean for a group without classes', () => {
    expect([first!.many, first!.medium, first!.few]).toEqual([0.9, 0.6, 0.3]);
    const [alone] = modelMetrics(frame, [500, 400, 300]);
    expect(alone).toMatchObject({ medium: undefined, few: undefined });
    expect(alone!.many).toBeCloseTo(0.6, 12);
  });

  test('have the calibration error of its bins: how far mean confidence and accuracy are apart', () => {
    expect(first!.calibration).toBeCloseTo(0.95 - 18 / 28, 12);
    expect(second!.calibration).toBeCloseTo(1 - 20 / 30, 12);
  });

  test('have a square confusion matrix, without the points that were given no class', () => {
    expect(Array.from(first!.confusion)).toEqual([9, 1, 0, 2, 6, 1, 3, 3, 3]);
    expect(Array.from(second!.confusion)).toEqual([10, 0, 0, 0, 10, 0, 5, 5, 0]);
  });

  test('have the points of each class, with those that were given no class', () => {
    // The rows above: each true class has ten points.
    expect([first!.points, second!.points]).toEqual([
      [10, 10, 10],
      [10, 10, 10],
    ]);
    expect(first!.confusion.subarray(3, 6).reduce((sum, count) => sum + count, 0)).toBe(9);
  });

  test('are computed only if the frame has the same numbers of classes and models', () => {
    expect(hasTests(frame, 2, 3)).toBe(true);
    expect([hasTests(frame, 3, 3), hasTests(frame, 2, 4)]).toEqual([false, false]);
    expect([hasTests(frameOf(), 4, 5), hasTests(undefined, 4, 5)]).toEqual([false, false]);
  });
});

describe('the CSV of all metrics', () => {
  const metrics = modelMetrics(frame, counts);
  const objectives = tiles.map((tile) => objectiveOf(tile, inputs, counts));
  const [header, ...rows] = parseCsv(metricsCsv({ inputs, metrics, counts, objectives, best: 0.9, step: 400 }));
  const cell = (row: number, name: string) => rows[row]![header!.indexOf(name)]!;

  test('has a row for each class and one for all of them, scheme by scheme, each as long as the header', () => {
    expect(rows.map((row) => row.length)).toEqual(new Array(8).fill(header!.length));
    expect(rows.map((_, index) => cell(index, 'class'))).toEqual(['A', 'B', 'C', 'all', 'A', 'B', 'C', 'all']);
    expect(rows.map((_, index) => cell(index, 'training_samples'))).toEqual([
      '160',
      '40',
      '10',
      '210',
      '160',
      '40',
      '10',
      '210',
    ]);
    expect(new Set(header).size).toBe(header!.length);
  });

  test('keeps a comma in a name inside its cell', () => {
    expect(cell(0, 'scheme')).toBe('Class-balanced');
    expect(cell(0, 'settings')).toBe('β = 0.98, sigmoid');
    expect(cell(4, 'settings')).toBe('m = 0.5');
  });

  test('has numbers that read back as the same doubles', () => {
    metrics.forEach((own, model) => {
      counts.forEach((_, index) => {
        const row = 4 * model + index;
        expect(Number(cell(row, 'recall'))).toBe(own.recall[index]);
        expect(Number(cell(row, 'precision'))).toBe(own.precision[index]);
        expect(Number(cell(row, 'f1'))).toBe(own.f1[index]);
        expect(Number(cell(row, 'weight'))).toBe(objectives[model]!.weights[index]);
      });
      const all = 4 * model + 3;
      expect(Number(cell(all, 'balanced_accuracy'))).toBe(own.balancedAccuracy);
      expect(Number(cell(all, 'macro_f1'))).toBe(own.macroF1);
      expect(Number(cell(all, 'test_cross_entropy'))).toBe(own.loss);
      expect(Number(cell(all, 'expected_calibration_error'))).toBe(own.calibration);
      expect(Number(cell(all, 'regret'))).toBe(0.9 - own.balancedAccuracy);
      expect(cell(all, 'step')).toBe('400');
    });
  });

  test('is these bytes: names, settings and address quoted in every row, and no other cell', () => {
    const address = '"#/lab?classes=3&tiles=class-balanced;beta:0.98;loss:sigmoid,ldam"';
    const { weights } = objectives[0]!;
    const balanced = '"Class-balanced","β = 0.98, sigmoid",400';
    const margins = '"LDAM margins","m = 0.5",400';
    const none = ','.repeat(10);
    expect(metricsCsv({ inputs, metrics, counts, objectives, best: 0.9, step: 400 })).toBe(
      `scheme,settings,step,class,training_samples,weight,recall,precision,f1,balanced_accuracy,macro_f1,geometric_mean,\
many_shot_recall,medium_shot_recall,few_shot_recall,test_cross_entropy,expected_calibration_error,\
best_balanced_accuracy,regret,address
${balanced},A,160,${weights[0]},0.9,0.6428571428571429,0.75,${none}${address}
${balanced},B,40,${weights[1]},0.6,0.6,0.6,${none}${address}
${balanced},C,10,${weights[2]},0.3,0.75,0.42857142857142855,${none}${address}
${balanced},all,210,,,,,0.6,0.5928571428571429,0.5451361778496419,\
0.9,0.6,0.3,0.75,0.30714285714285705,0.9,0.30000000000000004,${address}
${margins},A,160,1,1,0.6666666666666666,0.8,${none}${address}
${margins},B,40,1,1,0.6666666666666666,0.8,${none}${address}
${margins},C,10,1,0,0,0,${none}${address}
${margins},all,210,,,,,0.6666666666666666,0.5333333333333333,0,\
1,1,0,1.5,0.3333333333333333,0.9,0.2333333333333334,${address}
`,
    );
  });

  test('leaves empty what does not apply', () => {
    expect([cell(0, 'balanced_accuracy'), cell(3, 'recall'), cell(3, 'weight')]).toEqual(['', '', '']);
    const unknown = parseCsv(metricsCsv({ inputs, metrics, counts, objectives, best: undefined, step: 0 }));
    expect(unknown[4]!.slice(-3, -1)).toEqual(['', '']);
    expect(metricsCsv({ inputs, metrics, counts, objectives, best: undefined, step: 0 })).not.toMatch(/undefined|NaN/);
  });
});

describe('in the CSV of all metrics', () => {
  const line: readonly Tile[] = [{ scheme: 'deferred', own: 100 }, { scheme: 'class-balanced-sampling' }];
  const settings: Inputs = { ...inputs, tiles: line, volume: 20, seed: 123, learningRate: 0.05, panel: 'metrics' };
  const objectives = line.map((tile) => objectiveOf(tile, settings, counts));
  const metrics = modelMetrics(frame, counts);

  function columnAt(step: number, name: string): string[] {
    const [header, ...rows] = parseCsv(metricsCsv({ inputs: settings, metrics, counts, objectives, best: 0.9, step }));
    return rows.map((row) => row[header!.indexOf(name)]!);
  }

  test.each([0, 1, 100, 101])(
    'the weight is that of the latest step, %d, times how often samples are drawn',
    (step) => {
      const weights = columnAt(step, 'weight').map((text) => (text === '' ? undefined : Number(text)));
      // Up to step 100 all samples count the same; at the start nothing has been weighted yet.
      expect(weights.slice(0, 3)).toEqual(step <= 100 ? [1, 1, 1] : objectives[0]!.weights);
      expect(new Set(objectives[0]!.weights).size).toBe(3);
      // 210 samples: each of three classes is drawn 70 times.
      for (const [index, count] of counts.entries()) expect(weights[4 + index]).toBeCloseTo(70 / count, 12);
      expect([weights[3], weights[7]]).toEqual([undefined, undefined]);
    },
  );

  test('the last cell of every row is an address that holds all settings', () => {
    const [header] = parseCsv(metricsCsv({ inputs: settings, metrics, counts, objectives, best: 0.9, step: 1 }));
    expect(header!.at(-1)).toBe('address');
    const addresses = columnAt(1, 'address');
    expect(addresses.length).toBe(8);
    for (const address of addresses) {
      expect(readAddress(address)).toEqual({ view: 'lab', inputs: settings, faults: [] });
    }
  });
});

test('the CSV of a run over seeds has a row for each scheme and seed, and an empty cell where a model diverged', () => {
  const csv = seedsCsv({
    status: 'done',
    engine: undefined,
    job: { tiles, inputs: { ...inputs, seedSteps: 250 }, seeds: [7, 8] },
    result: {
      accuracies: [
        [0.9, 0.1 + 0.2],
        [undefined, 0.75],
      ],
      logits: new Float32Array(),
      view: { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 },
    },
  });
  expect(csv).toBe(
    `scheme,seed,steps,balanced_accuracy
"Class-balanced, β = 0.98, sigmoid",7,250,0.9
"Class-balanced, β = 0.98, sigmoid",8,250,
"LDAM margins, m = 0.5",7,250,0.30000000000000004
"LDAM margins, m = 0.5",8,250,0.75
`,
  );
});

test.each([
  [undefined, 0.9, '–'],
  [0.95, 0.9, '5.0'],
  [0.9, 0.9, '0.0'],
  [0.9, 0.9004, '0.0'],
  [0.9, 0.9123, '−1.2'],
])(
  'regret to %s of a model that reaches %d is written "%s", with a minus sign and no minus zero',
  (best, accuracy, text) => {
    expect(regretText(best, accuracy)).toBe(text);
  },
);
