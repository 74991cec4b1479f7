import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importCircles } from './circles.ts';
import { moduleReferences } from './moduleReferences.ts';
import { sourceModules, sourceRoot } from './sourceModules.ts';

/** The modules of src that a module of src names, a worker's entry left out: it runs apart. */
function importsOf(path: string): string[] {
  return moduleReferences(path, readFileSync(join(sourceRoot, path), 'utf8'))
    .filter(({ kind, specifier }) => kind !== 'worker' && specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(path), specifier));
}

test('no modules of src import each other in a circle, not even for types', () => {
  const modules = sourceModules();
  const graph = new Map(modules.map((path) => [path, importsOf(path)]));
  expect([...graph.values()].flat().length).toBeGreaterThan(modules.length);
  expect(importCircles(graph)).toEqual([]);
});

describe('the finder of circles', () => {
  const graphOf = (imports: Record<string, string[]>) => new Map(Object.entries(imports));

  test('finds two modules that import each other, and one that imports itself', () => {
    expect(importCircles(graphOf({ a: ['b'], b: ['a'] }))).toEqual([['a', 'b']]);
    expect(importCircles(graphOf({ a: ['a'] }))).toEqual([['a']]);
  });

  test('finds a circle that is entered from outside, without what leads into it', () => {
    expect(importCircles(graphOf({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual([['b', 'c', 'd']]);
  });

  test('finds none where two ways lead to one module', () => {
    expect(importCircles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});
