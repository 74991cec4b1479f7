import { expect, test } from 'vitest';
import { isSettable } from '../../src/store/isSettable.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';

const inputs = initialInputs();
const locked = (...names: (keyof Inputs)[]) => ({ inputs, locked: new Set(names) });

test('changes can be made unless one of them is to what is locked', () => {
  expect(isSettable(locked(), { volume: 5 })).toBe(true);
  expect(isSettable(locked('noise'), { volume: 5 })).toBe(true);
  expect(isSettable(locked('noise'), { volume: 5, noise: 0.2 })).toBe(false);
});

test('a change that leaves what is locked as it is can be made', () => {
  expect(isSettable(locked('noise'), { volume: 5, noise: inputs.noise })).toBe(true);
});

test('a map with a beta of its own cannot be set where beta is locked', () => {
  expect(isSettable(locked('volume'), { tiles: [{ scheme: 'class-balanced', volume: 7 }] })).toBe(false);
  expect(isSettable(locked('volume'), { tiles: inputs.tiles })).toBe(true);
});
