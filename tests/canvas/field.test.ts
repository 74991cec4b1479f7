import { describe, expect, test } from 'vitest';
import { fieldOf, opinionAt } from '../../src/canvas/field.ts';
import type { Loss } from '../../src/core/losses.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { fieldFrom, square } from './fields.ts';

const view = square(2);

/** The field of four grid points with the same logits. */
const uniform = (logits: readonly number[], loss: Loss['kind']) =>
  fieldOf(Float32Array.from([logits, logits, logits, logits].flat()), 0, 1, view, loss);

describe('fieldOf', () => {
  test('takes the logits of its model out of those of all', () => {
    const logits = Float32Array.from({ length: 3 * 4 * 2 }, (_, i) => i);
    const field = fieldOf(logits, 1, 3, view, 'softmax');
    expect(field.classes).toBe(2);
    expect(Array.from(field.logits)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    expect(Array.from(field.top)).toEqual([1, 1, 1, 1]);
  });

  test('gives each grid point to the class with the largest logit, and a tie to the commoner', () => {
    const logits = Float32Array.from(
      [
        [1, 2, 3],
        [5, 2, 5],
        [-3, -1, -2],
        [0, 0, 0],
      ].flat(),
    );
    expect(Array.from(fieldOf(logits, 0, 1, view, 'softmax').top)).toEqual([2, 0, 1, 0]);
  });

  test.each<[string, readonly number[], Loss['kind'], number]>([
    // p = ¾, half way from ½ to 1.
    ['softmax of ln 3 against 0', [Math.log(3), 0], 'softmax', 0.5],
    ['softmax of equal logits', [1, 1, 1, 1], 'softmax', 0],
    ['softmax far ahead', [50, 0, 0], 'softmax', 1],
    // p = ½ of three: (½ − ⅓) / ⅔.
    ['softmax of ln 2 against 0 and 0', [Math.log(2), 0, 0], 'softmax', 0.25],
    ['sigmoid of ln 3, whatever the others', [Math.log(3), -2], 'sigmoid', 0.5],
    ['sigmoid of −ln 3: every class is unlikely', [-Math.log(3), -9], 'sigmoid', 0],
    ['focal of ln 3', [Math.log(3), 1], 'focal', 0.5],
  ])('says how far a model is above chance: %s', (_, logits, loss, strength) => {
    expect(uniform(logits, loss).strength[0]).toBeCloseTo(strength, 6);
  });

  test('has strengths from 0 to 1 for all finite logits and losses', () => {
    const fields = fc.record({
      logits: fc.array(reals(-200, 200), { minLength: 3, maxLength: 3 }),
      loss: fc.constantFrom<Loss['kind']>('softmax', 'sigmoid', 'focal'),
    });
    fc.assert(
      fc.property(fields, ({ logits, loss }) => {
        const [strength] = uniform(logits, loss).strength;
        expect(strength! >= 0 && strength! <= 1, `${strength}`).toBe(true);
      }),
    );
  });

  test('of NaN logits throws nothing', () => {
    expect(uniform([Number.NaN, Number.NaN], 'softmax').top.length).toBe(4);
  });
});

describe('opinionAt', () => {
  const field = fieldFrom(square(5), [(x) => 4 * x, (_, y) => 4 * y, () => 0]);

  test.each([
    ['right', 0.9, 0, 0],
    ['top', 0, 0.9, 1],
    ['bottom left', -0.5, -0.5, 2],
  ])('at the %s is of the class whose logit is largest there: y grows upwards', (_, x, y, expected) => {
    expect(opinionAt(field, x, y, 'softmax').class).toBe(expected);
  });

  test('is as sure as the softmax of the logits there, between grid points too', () => {
    fc.assert(
      fc.property(reals(-1, 1), reals(-1, 1), (x, y) => {
        const { class: index, confidence } = opinionAt(field, x, y, 'softmax');
        // Linear logits are interpolated without error.
        const terms = [4 * x, 4 * y, 0].map(Math.exp);
        const sum = terms.reduce((total, term) => total + term, 0);
        expect(confidence).toBeCloseTo(terms[index]! / sum, 5);
        expect(confidence).toBeCloseTo(Math.max(...terms) / sum, 5);
      }),
    );
  });

  test('is as sure as the sigmoid of its own logit for the losses that sum over classes', () => {
    expect(opinionAt(field, 0.5, -0.3, 'sigmoid').confidence).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(opinionAt(field, 0.5, -0.3, 'focal').confidence).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  test('interpolates logits between grid points and not classes', () => {
    const coarse = fieldFrom(square(2), [(x) => x, () => 0.5]);
    expect(opinionAt(coarse, 0.49, 0, 'softmax').class).toBe(1);
    expect(opinionAt(coarse, 0.51, 0, 'softmax').class).toBe(0);
  });

  test('beyond the view is that of its nearest edge', () => {
    expect(opinionAt(field, 7, 0, 'softmax')).toEqual(opinionAt(field, 1, 0, 'softmax'));
    expect(opinionAt(field, -3, 5, 'softmax')).toEqual(opinionAt(field, -1, 1, 'softmax'));
  });

  test('reads a view whose width and height differ by its own scales', () => {
    const wide = fieldFrom({ columns: 9, rows: 3, halfWidth: 4, halfHeight: 1 }, [(x) => x, (_, y) => 3 * y]);
    expect(opinionAt(wide, 2.9, 0.9, 'softmax').class).toBe(0);
    expect(opinionAt(wide, 2.5, 0.9, 'softmax').class).toBe(1);
  });
});
