import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageOf } from '../../src/build/licencesPlugin.ts';

const repository = join(import.meta.dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

test('licences.txt names every package that the page is made of, with its version and licence', () => {
  const text = readFileSync(join(repository, 'dist/licences.txt'), 'utf8');
  // d3 itself is a list of packages, of which the page holds some.
  const named = Object.entries(dependencies).filter(([name]) => name !== 'd3');
  for (const [name, version] of named) expect(text).toMatch(new RegExp(`^${name} ${version}: [\\w.-]+$`, 'm'));
  for (const name of ['scheduler', 'd3-scale', 'd3-shape', 'workbox-precaching']) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+: [\\w.-]+$`, 'm'));
  }
  expect(text).toMatch(/^Long-Tail Lab\n\nMIT License/);
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).not.toMatch(/^(typescript|vitest|assemblyscript) /m);
});

test('the page as one file brings the licences of what it holds', () => {
  const file = readFileSync(join(repository, 'dist/long-tail-lab.html'), 'utf8');
  const text = /<!--\n(Long-Tail Lab\n.*)\n-->\s*<\/html>\s*$/s.exec(file)?.[1] ?? '';
  for (const name of ['react-dom', '@tensorflow/tfjs-core', 'd3-scale', 'lean-qr', 'papaparse']) {
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+: [\\w.-]+$`, 'm'));
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
  // It has no service worker.
  expect(text).not.toMatch(/^workbox/m);
});

test('the package of a module is the innermost one, with its scope', () => {
  expect(packageOf('/a/node_modules/react/index.js')).toBe('react');
  expect(packageOf('/a/node_modules/d3/node_modules/d3-array/src/max.js')).toBe('d3-array');
  expect(packageOf('C:\\a\\node_modules\\@tensorflow\\tfjs-core\\index.js')).toBe('@tensorflow/tfjs-core');
  expect(packageOf('/a/src/main.tsx')).toBeUndefined();
});
