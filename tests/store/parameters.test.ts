import { describe, expect, test } from 'vitest';
import { scenes } from '../../src/core/scenes.ts';
import { firstTiles, type Tile } from '../../src/schemes/tile.ts';
import { classBounds } from '../../src/store/parameters/data.ts';
import type { Parameter } from '../../src/store/parameters/parameter.ts';
import { type AddressedInputs, initialInputs, inputNames, parameters, sceneOf } from '../../src/store/parameters.ts';
import { fc } from '../core/seededProperties.ts';
import { faultyInputs, sceneNames, validInputs } from './validInputs.ts';

const pinwheel = scenes['noisy-pinwheel'];

describe('parameters', () => {
  test('have keys of their own, which are short words of small letters', () => {
    const keys = inputNames.map((name) => parameters[name].key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]{1,9}$/);
  });

  test('begin with the scene, on which the defaults of others depend', () => {
    expect(inputNames[0]).toBe('scene');
  });

  test.each<[keyof AddressedInputs, number, number]>([
    ['classes', 1, 2],
    ['classes', 4.4, 4],
    ['classes', 4.6, 5],
    ['classes', 99, 10],
    ['imbalance', 0, 1],
    ['imbalance', 12.34, 12.34],
    ['imbalance', Infinity, 1000],
    ['largest', 0, 50],
    ['largest', 123.4, 123],
    ['largest', 1e6, 2000],
    ['noise', -1, 0],
    ['noise', 0.9, 0.5],
    ['seed', -5, 0],
    ['seed', 1e9, 999_999],
    ['volume', 0, 1],
    ['volume', 1e9, 1e9],
    ['volume', 2e9, Infinity],
    ['volume', Infinity, Infinity],
    ['gamma', -0.1, 0],
    ['gamma', 7, 5],
    ['learningRate', 0, 0.001],
    ['learningRate', 1, 0.3],
    ['reference', 9, 5],
    ['seedSteps', 10, 50],
    ['seedSteps', 123.4, 123],
    ['seedSteps', 1e5, 4000],
    ['until', 10, 100],
    ['until', 250.4, 250],
    ['until', 1e5, 4000],
    ['weightDecay', -1, 0],
    ['weightDecay', 3, 1],
  ])('move %s of %d to %d', (name, value, expected) => {
    expect((parameters[name] as Parameter<number>).clamp(value, pinwheel)).toBe(expected);
  });

  test('move no value that is within its bounds', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        for (const name of inputNames) {
          const parameter = parameters[name] as Parameter<unknown>;
          expect(parameter.clamp(inputs[name], sceneOf(inputs)), name).toBe(inputs[name]);
        }
      }),
    );
  });

  test.each<[Tile, Tile]>([
    [
      { scheme: 'class-balanced', volume: 0.5, gamma: 9 },
      { scheme: 'class-balanced', volume: 1, gamma: 5 },
    ],
    [
      { scheme: 'deferred', volume: 2e9, own: -1 },
      { scheme: 'deferred', volume: Infinity, own: 0 },
    ],
    [
      { scheme: 'ldam', own: 16 },
      { scheme: 'ldam', own: 15 },
    ],
  ])('move numbers that are pinned on a tile into their bounds: %j', (tile, expected) => {
    expect(parameters.tiles.clamp([{ scheme: 'none' }, tile], pinwheel)).toEqual([{ scheme: 'none' }, expected]);
  });

  test('keep one tile at least and six at most', () => {
    expect(parameters.tiles.clamp([], pinwheel)).toBe(firstTiles);
    const seven = new Array<Tile>(7).fill({ scheme: 'none' });
    expect(parameters.tiles.clamp(seven, pinwheel)).toEqual(seven.slice(1));
  });

  test('let a shape have the classes that its table allows: Figure 1 two, the pinwheel two to ten', () => {
    expect(classBounds(scenes['figure-1'])).toEqual({ min: 2, max: 2 });
    expect(classBounds(pinwheel)).toEqual({ min: 2, max: 10 });
    expect(parameters.classes.clamp(5, scenes['figure-1'])).toBe(2);
  });
});

describe('initialInputs', () => {
  test.each(sceneNames)('of %s are within their bounds', (name) => {
    expect(faultyInputs(initialInputs(name))).toEqual([]);
  });

  test.each(sceneNames)('of %s have its data, and everything else as in the first scene', (name) => {
    const { classes, imbalance, largest, noise } = scenes[name];
    expect(initialInputs(name)).toEqual({ ...initialInputs(), scene: name, classes, imbalance, largest, noise });
  });

  test('open the lab at beta = 0.99 with softmax and Adam at 0.02, not playing', () => {
    expect(initialInputs()).toEqual({
      scene: 'noisy-pinwheel',
      classes: 5,
      imbalance: 100,
      largest: 1000,
      noise: 0.05,
      seed: 7,
      volume: 100,
      tiles: [
        { scheme: 'none' },
        { scheme: 'inverse-frequency' },
        { scheme: 'class-balanced' },
        { scheme: 'inverse-square-root' },
      ],
      loss: 'softmax',
      gamma: 1,
      learningRate: 0.02,
      schedule: 'cosine',
      until: 600,
      weightDecay: 0,
      depth: 2,
      width: 16,
      activation: 'tanh',
      pace: 'normal',
      restsWhenFlat: true,
      engine: 'auto',
      testPoints: false,
      panel: 'closed',
      bayes: 'none',
      reference: 0,
      curve: 'accuracy',
      stepAxis: 'linear',
      seedSteps: undefined,
      axes: 'noise',
      measure: 'accuracy',
      cell: undefined,
      cellSeeds: '1',
      shownStep: undefined,
      cellMaps: false,
      covering: 'cells',
      cifar: '10',
      cifarImbalance: '50',
      countSet: 'cifar10-lt-100',
      balance: 'loss',
      samples: 0,
      background: 0,
      backgroundAt: 'first',
      paperLoss: undefined,
      paperBeta: '0.9999',
      paperShow: 'error',
      paperNoise: 'own',
      at: 'forgotten',
      present: false,
      autoplay: false,
    });
  });
});
