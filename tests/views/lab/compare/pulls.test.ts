import { describe, expect, test } from 'vitest';
import type { LabelledPoints } from '../../../../src/core/labelledPoints.ts';
import { noPrediction } from '../../../../src/core/metrics/confusion.ts';
import { randomStream } from '../../../../src/core/random.ts';
import type { Frame, TestAnswers } from '../../../../src/protocol/messages.ts';
import type { ModelObjective, Objective } from '../../../../src/protocol/problem.ts';
import { movedPoints } from '../../../../src/views/lab/compare/movedPoints.ts';
import { pullBudgets } from '../../../../src/views/lab/compare/pullBudgets.ts';
import { marksOfCell, marksOfPulls, pullOfSamples } from '../../../../src/views/lab/maps/mapMarks.ts';
import { fc, reals } from '../../../core/seededProperties.ts';
import { frameOf } from '../../../protocol/frameOf.ts';

const loss = { kind: 'softmax' } as const;

/** A frame of models with those pulls, sample by sample. */
function frameWith(pulls: readonly number[], models: number, step = 0): Frame & { readonly pulls: Float32Array } {
  return { ...frameOf({ step }, 3, models), pulls: Float32Array.from(pulls) };
}

const objectiveOf = (...models: Omit<ModelObjective, 'loss'>[]): Objective => ({
  models: models.map((model) => ({ loss, ...model })),
  learningRate: 0.02,
});

/** A set of points whose labels are all right. */
const setOf = (points: Float32Array, labels: Uint8Array): LabelledPoints => ({ points, labels, classes: labels });

const labels = Uint8Array.of(0, 0, 0, 0, 1, 1);
const pulls = [0.125, 0.25, 0.125, 0, 0.5, 0.75];

describe('the budget of pulls', () => {
  test('shares out samples times weight times mean modulator among the classes', () => {
    const frame = frameWith(pulls, 1);
    const [budget] = pullBudgets(frame, frame.pulls, objectiveOf({ weights: [0.5, 2, 1] }), labels, 3)!;
    expect(budget!.parts).toEqual([
      { count: 4, weight: 0.5, modulator: 0.125 },
      { count: 2, weight: 2, modulator: 0.625 },
      { count: 0, weight: 1, modulator: 0 },
    ]);
    // 4 · 0.5 · 0.125 = 0.25 and 2 · 2 · 0.625 = 2.5.
    expect(budget!.shares).toEqual([0.25 / 2.75, 2.5 / 2.75, 0]);
  });

  test('counts a drawn sample as often as it is drawn on average, and a deferred weight from its first step on', () => {
    const drawn = frameWith(pulls, 1);
    const rates = objectiveOf({ weights: [1, 1, 1], rates: [0.75, 1.5, 0] });
    const [budget] = pullBudgets(drawn, drawn.pulls, rates, labels, 3)!;
    expect(budget!.parts.map(({ weight }) => weight)).toEqual([0.75, 1.5, 0]);
    const deferred = objectiveOf({ weights: [0.5, 2, 1], before: { steps: 10, weights: [1, 1, 1] } });
    for (const [step, weight] of [
      [9, 1],
      [10, 2],
    ] as const) {
      const frame = frameWith(pulls, 1, step);
      expect(pullBudgets(frame, frame.pulls, deferred, labels, 3)![0]!.parts[1]!.weight).toBe(weight);
    }
  });

  test('sums to 1 for each model, and is what all samples’ pulls on the map sum to, class by class', () => {
    const cases = fc.record({
      pulls: fc.array(reals(0, 1), { minLength: 12, maxLength: 12 }),
      weights: fc.array(reals(0.01, 3), { minLength: 3, maxLength: 3 }),
      rates: fc.option(fc.array(reals(0.01, 30), { minLength: 3, maxLength: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(cases, ({ pulls: some, weights, rates }) => {
        fc.pre(some.slice(0, 6).some((pull) => pull > 0.01) && some.slice(6).some((pull) => pull > 0.01));
        const frame = frameWith(some, 2);
        const objective = objectiveOf({ weights, ...(rates && { rates }) }, { weights: [1, 1, 1] });
        const budgets = pullBudgets(frame, frame.pulls, objective, labels, 3)!;
        budgets.forEach(({ shares }, model) => {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          const own = pullOfSamples(frame, model, objective, labels)!;
          const total = own.reduce((sum, pull) => sum + pull, 0);
          shares.forEach((share, index) => {
            const ofClass = own.filter((_, i) => labels[i] === index).reduce((sum, pull) => sum + pull, 0);
            expect(share).toBeCloseTo(ofClass / total, 5);
          });
        });
      }),
    );
  });

  test('is all 0 where all pulls are 0, and `undefined` for a frame of other data or models', () => {
    const idle = frameWith([0, 0, 0, 0, 0, 0], 1);
    const objective = objectiveOf({ weights: [1, 1, 1] });
    expect(pullBudgets(idle, idle.pulls, objective, labels, 3)![0]!.shares).toEqual([0, 0, 0]);
    expect(pullBudgets(idle, idle.pulls, objective, labels.slice(1), 3)).toBeUndefined();
    expect(pullBudgets(idle, idle.pulls, objectiveOf({ weights: [1] }, { weights: [1] }), labels, 3)).toBeUndefined();
  });
});

describe('points that moved', () => {
  const answers = (...predicted: number[]): TestAnswers => ({
    predicted: Uint8Array.from(predicted),
    confusion: new Uint32Array(),
    bins: new Float64Array(),
  });

  test('are those that a model gets right and the reference does not, and vice versa, by true class', () => {
    const given = answers(...[0, 0, 1, 0], ...[0, 1, 1, 1], ...[noPrediction, 0, 0, 1]);
    // Of classes 0, 0, 1, 1 the reference gets the first three right.
    expect(movedPoints(given, Uint8Array.of(0, 0, 1, 1), 3, 2, 0)).toEqual([
      { gained: [0, 0], lost: [0, 0] },
      { gained: [0, 1], lost: [1, 0] },
      { gained: [0, 1], lost: [1, 1] },
    ]);
  });

  test('gained minus lost are the difference of hits, whatever the reference', () => {
    const cases = fc.record({
      predicted: fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }),
      reference: fc.nat(2),
    });
    const truth = Uint8Array.from({ length: 10 }, (_, i) => i % 3);
    fc.assert(
      fc.property(cases, ({ predicted, reference }) => {
        const hits = (model: number, index: number) =>
          truth.filter((label, i) => label === index && predicted[10 * model + i] === label).length;
        const moves = movedPoints(answers(...predicted), truth, 3, 3, reference)!;
        moves.forEach(({ gained, lost }, model) => {
          for (const index of [0, 1, 2]) {
            expect(gained[index]! - lost[index]!).toBe(hits(model, index) - hits(reference, index));
          }
        });
        expect(moves[reference]).toEqual({ gained: [0, 0, 0], lost: [0, 0, 0] });
      }),
    );
  });

  test('are none of answers to other test points', () => {
    expect(movedPoints(answers(0, 1), Uint8Array.of(0, 1, 1), 1, 2, 0)).toBeUndefined();
  });
});

describe('marks on a map', () => {
  const points = Float32Array.from({ length: 12 }, (_, i) => i / 10);

  test('of a cell are the test points of that class that the tile predicts as the other, at their places', () => {
    const tests: TestAnswers = {
      predicted: Uint8Array.of(0, 1, 1, 0, 1, 1, /* the second model: */ 1, 1, 0, 0, 0, 1),
      confusion: new Uint32Array(),
      bins: new Float64Array(),
    };
    const marksOf = (tile: number, truth: number, predicted: number) =>
      marksOfCell(tests, 2, { tile, truth, predicted }, setOf(points, labels));
    expect(marksOf(0, 0, 1)).toMatchObject({
      points: Float32Array.of(0.2, 0.3, 0.4, 0.5),
      labels: Uint8Array.of(0, 0),
    });
    expect(marksOf(1, 1, 0)!.points).toEqual(Float32Array.of(0.8, 0.9));
    expect(marksOf(0, 1, 0)!.points.length).toBe(0);
    expect(marksOf(2, 0, 1)).toBeUndefined();
    expect(marksOfCell(tests, 2, { tile: 0, truth: 0, predicted: 1 }, setOf(points, labels.slice(1)))).toBeUndefined();
  });

  test('of pulls have areas in proportion to weight times pull, each at its point', () => {
    const frame = frameWith(pulls, 1);
    const {
      radii,
      labels: marked,
      points: places,
    } = marksOfPulls(frame, 0, objectiveOf({ weights: [4, 1, 1] }), setOf(points, labels))!;
    // Pulls times weights: 0.5, 1, 0.5 and 0 of class 0, and 0.5 and 0.75 of class 1. The point
    // without a pull is not marked.
    const most = Math.max(...radii);
    const shares = new Map(
      Array.from(radii, (radius, at) => [`${places[2 * at]!.toFixed(1)} of ${marked[at]}`, (radius / most) ** 2]),
    );
    // The points lie at x = 0, 0.2, 0.4 and so on.
    const expected = { '0.0 of 0': 0.5, '0.2 of 0': 1, '0.4 of 0': 0.5, '0.8 of 1': 0.5, '1.0 of 1': 0.75 };
    expect([...shares.keys()].sort()).toEqual(Object.keys(expected));
    for (const [place, share] of Object.entries(expected)) expect(shares.get(place)).toBeCloseTo(share, 5);
  });

  /** Places among the samples of those that are marked, where sample i lies at x = i. */
  function markedOf(some: readonly number[]): number[] {
    const places = Float32Array.from({ length: 2 * some.length }, (_, at) => (at % 2 === 0 ? at / 2 : 0));
    const set = setOf(places, new Uint8Array(some.length));
    const marks = marksOfPulls(frameWith(some, 1), 0, objectiveOf({ weights: [1] }), set)!;
    return Array.from(marks.radii, (_, at) => marks.points[2 * at]!);
  }

  /** `count` random numbers in (0, 1], in random order. */
  const scattered = (count: number, seed: number, power: number) => {
    const random = randomStream(seed, 'pulls');
    return Array.from({ length: count }, () => Math.fround((1 - random()) ** power));
  };

  const spread = fc.record({
    count: fc.integer({ min: 200, max: 2000 }),
    seed: fc.nat(1e6),
    power: fc.constantFrom(0.5, 1, 2, 4),
  });

  test('of pulls that are spread are some 45 to 90, and the largest: none that is left out pulls more', () => {
    fc.assert(
      fc.property(spread, ({ count, seed, power }) => {
        const some = scattered(count, seed, power);
        const marked = markedOf(some);
        const least = Math.max(...some) / 100;
        const pulling = some.filter((pull) => pull > least).length;
        expect(marked.length).toBeLessThanOrEqual(90);
        expect(marked.length).toBeGreaterThanOrEqual(Math.min(45, pulling));
        const isMarked = new Set(marked);
        const weakest = Math.min(...marked.map((index) => some[index]!));
        const strongestLeft = Math.max(0, ...some.filter((_, index) => !isMarked.has(index)));
        expect(isMarked.size).toBe(marked.length);
        expect(weakest).toBeGreaterThan(strongestLeft);
      }),
    );
  });

  test('of pulls are never more than 180, and none that is left out pulls more by a part in 512 of the largest', () => {
    // With few distinct pulls many are equal, including the largest.
    const levels = fc.array(reals(0, 1), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 2000 }), fc.nat(1e6), (some, count, seed) => {
        const random = randomStream(seed, 'levels');
        const own = Array.from({ length: count }, () => Math.fround(some[Math.floor(random() * some.length)]!));
        fc.pre(own.some((pull) => pull > 0));
        const marked = markedOf(own);
        const most = Math.max(...own);
        expect(marked.length).toBeGreaterThan(0);
        expect(marked.length).toBeLessThanOrEqual(180);
        const isMarked = new Set(marked);
        const weakest = Math.min(...marked.map((index) => own[index]!));
        const strongestLeft = Math.max(0, ...own.filter((_, index) => !isMarked.has(index)));
        if (marked.length < 180) expect(weakest).toBeGreaterThan(strongestLeft);
        else expect(strongestLeft - weakest).toBeLessThanOrEqual(most / 512);
        // More than 90 are only marked where all of them pull about as much as the first.
        if (marked.length > 90) expect(weakest).toBeGreaterThan((511 / 512) * most);
      }),
      { numRuns: 200 },
    );
  });

  test('of pulls are few enough to distinguish where very many are equal, and leave out tiny ones', () => {
    const many = Array.from({ length: 500 }, (_, i) => (i < 200 ? 1 : 0.001));
    const marked = markedOf(many);
    expect(marked.length).toBe(180);
    expect(marked.every((index) => index < 200)).toBe(true);
    const few = marksOfPulls(
      frameWith([1, 0.005, 0.02, 0, 0, 0], 1),
      0,
      objectiveOf({ weights: [1, 1, 1] }),
      setOf(points, labels),
    )!;
    expect(few.radii.length).toBe(2);
    expect(Math.min(...few.radii)).toBeGreaterThan(1);
  });

  test('of pulls are missing where all are 0, or for another data set or list of tiles', () => {
    const objective = objectiveOf({ weights: [1, 1, 1] });
    const set = setOf(points, labels);
    expect(marksOfPulls(frameWith([0, 0, 0, 0, 0, 0], 1), 0, objective, set)).toBeUndefined();
    expect(marksOfPulls(frameWith(pulls, 1), 1, objective, set)).toBeUndefined();
    expect(marksOfPulls(frameWith([1, 1], 1), 0, objective, set)).toBeUndefined();
  });
});
