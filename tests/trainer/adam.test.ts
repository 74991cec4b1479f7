import { expect, test } from 'vitest';
import { adam, biasCorrections } from '../../src/trainer/adam.ts';

test('the constants are those of the paper', () => {
  expect(adam).toEqual({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-8 });
});

test('the first step divides by 1 − 0.9 and 1 − 0.999', () => {
  const { first, second } = biasCorrections(1);
  expect(first).toBeCloseTo(1 / 0.1, 12);
  expect(second).toBeCloseTo(1 / 0.001, 9);
});

test('the corrections fade to 1, the first within hundreds of steps and the second within tens of thousands', () => {
  expect(biasCorrections(300).first).toBeCloseTo(1, 12);
  expect(biasCorrections(300).second).toBeCloseTo(1 / (1 - 0.999 ** 300), 12);
  expect(biasCorrections(30_000).second).toBeCloseTo(1, 12);
});

test('moments of a constant gradient are that gradient and its square at every step', () => {
  const gradient = -0.3;
  let m = 0;
  let v = 0;
  for (let step = 1; step <= 2000; step += 1) {
    m = adam.firstDecay * m + (1 - adam.firstDecay) * gradient;
    v = adam.secondDecay * v + (1 - adam.secondDecay) * gradient ** 2;
    const { first, second } = biasCorrections(step);
    expect(m * first).toBeCloseTo(gradient, 12);
    expect(v * second).toBeCloseTo(gradient ** 2, 12);
  }
});
