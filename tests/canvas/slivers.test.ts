import { describe, expect, test } from 'vitest';
import { paintChanges } from '../../src/canvas/changes.ts';
import { type Field, fieldOf, opinionAt } from '../../src/canvas/field.ts';
import { joinSegments } from '../../src/canvas/joinSegments.ts';
import { boundariesOf } from '../../src/canvas/lines.ts';
import { classTable, paintRegions } from '../../src/canvas/regions.ts';
import { classWeights } from '../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../src/core/dataset.ts';
import { logitsAt } from '../../src/core/logitsAt.ts';
import { initialParameters } from '../../src/core/network.ts';
import { scenes, specOf } from '../../src/core/scenes.ts';
import type { MapWindow } from '../../src/protocol/problem.ts';
import { startPlainEngine } from '../../src/trainer/plain/plainEngine.ts';
import { refineCells } from '../../src/trainer/refineCells.ts';
import { topClasses } from '../../src/trainer/topClasses.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { type Band, band, gridLogits } from './band.ts';
import { square } from './fields.ts';

const view = square(41);
const cell = 2 / 40;
const pixels = 200;

/** Bands of half a cell's width that run obliquely, all through the middle of the view. */
const bands = fc
  .record({ angle: reals(0.2, 1.3), offset: reals(-0.3, 0.3) })
  .map(({ angle, offset }) => band(angle, offset, cell / 4));

/** The field of a band, with finer answers or by interpolation alone. */
function fieldFor(drawn: Band, isRefined: boolean): Field {
  const logits = gridLogits(drawn, view);
  const refined = refineCells(drawn.network, { maps: [0], logits, parameters: drawn.parameters }, view, 1e6);
  return fieldOf(logits, 0, 1, view, 'softmax', isRefined ? refined : undefined);
}

/** Place of the middle of a pixel. */
const placeOf = (at: number): readonly [x: number, y: number] => [
  (2 * ((at % pixels) + 0.5)) / pixels - 1,
  1 - (2 * (Math.floor(at / pixels) + 0.5)) / pixels,
];

/**
 * Share of the pixels inside a band, a tenth of a cell away from its edges, that a field has otherwise, and
 * the same for those outside.
 */
function wrongShares(drawn: Band, field: Field): readonly [inside: number, outside: number] {
  const picture = new Uint32Array(pixels * pixels);
  paintRegions(picture, pixels, pixels, field, view, classTable(2));
  const wrong = [0, 0];
  const all = [0, 0];
  picture.forEach((shown, at) => {
    const outside = drawn.outside(...placeOf(at));
    if (Math.abs(outside) < 0.1 * cell) return;
    const side = outside < 0 ? 0 : 1;
    all[side]! += 1;
    if (shown !== 1 - side) wrong[side]! += 1;
  });
  return [wrong[0]! / all[0]!, wrong[1]! / all[1]!];
}

/** Lines of a field's boundaries, and how many of their ends lie inside the view. */
function linesOf(field: Field) {
  const lines = joinSegments(boundariesOf(field));
  const ends = lines.flatMap((line) => [line.slice(0, 2), line.slice(-2)]);
  const loose = ends.filter((place) => Math.max(...place.map(Math.abs)) < 1 - 1e-6);
  return { lines, loose };
}

describe('a band thinner than a cell', () => {
  test('is filled whole, and nothing beside it', () => {
    fc.assert(
      fc.property(bands, (drawn) => {
        expect(wrongShares(drawn, fieldFor(drawn, true))).toEqual([0, 0]);
        // By interpolation alone it is a row of dots.
        expect(wrongShares(drawn, fieldFor(drawn, false))[0]).toBeGreaterThan(0.1);
      }),
      { numRuns: 10 },
    );
  });

  test('has two lines from edge to edge for its boundary, a tenth of a cell from the true one at most', () => {
    fc.assert(
      fc.property(bands, (drawn) => {
        const { lines, loose } = linesOf(fieldFor(drawn, true));
        expect(lines.length).toBe(2);
        expect(loose).toEqual([]);
        const places = lines.flat();
        for (let at = 0; at < places.length; at += 2) {
          expect(Math.abs(drawn.outside(places[at]!, places[at + 1]!))).toBeLessThan(0.1 * cell);
        }
        expect(linesOf(fieldFor(drawn, false)).lines.length).toBeGreaterThan(5);
      }),
      { numRuns: 10 },
    );
  });

  test('is what a probe finds all along its middle', () => {
    fc.assert(
      fc.property(reals(0.2, 1.3), (angle) => {
        const drawn = band(angle, 0, cell / 4);
        const found = (field: Field) =>
          Array.from({ length: 181 }, (_, i) => {
            const along = (i - 90) / 100;
            return opinionAt(field, -along * Math.sin(angle), along * Math.cos(angle), 'softmax').class;
          });
        expect(new Set(found(fieldFor(drawn, true)))).toEqual(new Set([1]));
        expect(new Set(found(fieldFor(drawn, false)))).toEqual(new Set([0, 1]));
      }),
      { numRuns: 10 },
    );
  });

  test('is what differs from a model without it, and nothing else', () => {
    const drawn = band(0.6, 0.1, cell / 4);
    const without = fieldOf(
      Float32Array.from({ length: 2 * 41 * 41 }, (_, at) => 1 - (at % 2)),
      0,
      1,
      view,
      'softmax',
    );
    const picture = new Uint32Array(pixels * pixels);
    const table = (first: number) => new Uint32Array(2 * 256).fill(first);
    paintChanges(picture, pixels, pixels, fieldFor(drawn, true), without, view, table(1), table(0));
    const wrong = picture.filter((isOther, at) => {
      const outside = drawn.outside(...placeOf(at));
      return Math.abs(outside) > 0.1 * cell && isOther !== (outside < 0 ? 1 : 0);
    });
    expect(wrong.length).toBe(0);
  });
});

test('inverse frequency after 500 steps has a fifth of the wrong pixels that interpolation alone leaves', async () => {
  const spec = specOf(scenes['noisy-pinwheel'], 7);
  const training = trainingSet(spec);
  const tests = testSet(spec);
  const network = { widths: [2, 16, 16, 5], activation: 'tanh' } as const;
  const weights = classWeights(labelCounts(training, 5).labelled, { kind: 'inverse-frequency' });
  const engine = startPlainEngine(
    {
      ...network,
      initial: initialParameters(network.widths, { kind: 'softmax' }, 7),
      models: 1,
      datasets: 1,
      points: training.points,
      labels: training.labels,
      testPoints: tests.points,
      testLabels: tests.labels,
    },
    { models: [{ loss: { kind: 'softmax' }, weights }], learningRate: 0.02 },
  );
  engine.step(500);
  const seen: MapWindow = { columns: 51, rows: 51, halfWidth: 1.3, halfHeight: 1.3 };
  const { maps, logits, checkpoint } = await engine.answer(seen);
  const refined = refineCells(network, { maps, logits, parameters: checkpoint.parameters }, seen, 1e8);
  const places = Float64Array.from({ length: 2 * pixels * pixels }, (_, i) => 1.3 * placeOf(i >> 1)[i & 1]!);
  const truth = topClasses(logitsAt(network, Float64Array.from(checkpoint.parameters), places), 5);
  const wrongPixels = (field: Field) => {
    const picture = new Uint32Array(pixels * pixels);
    paintRegions(picture, pixels, pixels, field, seen, classTable(5));
    return picture.filter((shown, at) => shown !== truth[at]).length;
  };
  const interpolated = wrongPixels(fieldOf(logits, 0, 1, seen, 'softmax'));
  expect(interpolated).toBeGreaterThan(0.001 * pixels * pixels);
  expect(wrongPixels(fieldOf(logits, 0, 1, seen, 'softmax', refined))).toBeLessThan(0.2 * interpolated);
}, 30_000);
