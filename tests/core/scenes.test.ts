import { describe, expect, test } from 'vitest';
import { labelCounts, trainingSet } from '../../src/core/dataset.ts';
import { longTailCounts } from '../../src/core/longTail.ts';
import { type Scene, type SceneName, scenes, specOf } from '../../src/core/scenes.ts';
import { shapes } from '../../src/core/shapes/shapes.ts';

const sceneNames = Object.keys(scenes) as SceneName[];
const entries = Object.entries(scenes) as [SceneName, Scene][];

describe('scenes', () => {
  test('open with the noisy pinwheel', () => {
    expect(sceneNames[0]).toBe('noisy-pinwheel');
  });

  test.each(sceneNames)('names %s so that an address needs no escapes', (name) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(entries)('%s asks its shape for a number of classes that it can have', (_, { shape, classes }) => {
    const [fewest, most] = shapes[shape].classes;
    expect(classes).toBeGreaterThanOrEqual(fewest);
    expect(classes).toBeLessThanOrEqual(most);
  });

  test.each(entries)('%s has a noise in [0, 1] and whole prototypes, if any', (_, { noise, prototypes = 1 }) => {
    expect(noise).toBeGreaterThanOrEqual(0);
    expect(noise).toBeLessThanOrEqual(1);
    expect(Number.isInteger(prototypes) && prototypes >= 1).toBe(true);
  });

  test.each(entries)('%s leaves the rarest class ten samples to learn from', (_, scene) => {
    expect(Math.min(...longTailCounts(scene))).toBeGreaterThanOrEqual(10);
  });

  test.each(entries)('%s has a right label of every class at seeds 1 to 5', (_, scene) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { right } = labelCounts(trainingSet(specOf(scene, seed)), scene.classes);
      expect(Math.min(...right), `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  test('offer every shape of the table', () => {
    expect(new Set(entries.map(([, scene]) => scene.shape))).toEqual(new Set(Object.keys(shapes)));
  });

  test('differ from one another', () => {
    expect(new Set(entries.map(([, scene]) => JSON.stringify(scene))).size).toBe(entries.length);
  });

  test('set the clean pinwheel apart from the noisy one by nothing but its noise', () => {
    expect({ ...scenes['clean-pinwheel'], noise: 0.05 }).toEqual(scenes['noisy-pinwheel']);
    expect(scenes['clean-pinwheel'].noise).toBe(0);
  });

  test('set the near-duplicates apart from the clean pinwheel by nothing but their prototypes', () => {
    expect({ ...scenes['clean-pinwheel'], prototypes: 50 }).toEqual(scenes.duplicates);
  });

  test('give the balanced scene classes of one size, as the control of the experiment', () => {
    expect(longTailCounts(scenes.balanced)).toEqual([300, 300, 300, 300, 300]);
  });

  test('give Figure 1 a head and a tail, and nothing between', () => {
    expect(longTailCounts(scenes['figure-1'])).toEqual([1000, 10]);
  });
});
