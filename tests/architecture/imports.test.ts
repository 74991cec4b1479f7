import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importViolations } from './importRules.ts';
import { sourceModules, sourceRoot } from './sourceModules.ts';

const modules = sourceModules();

test('every import in src is one that the tables allow', () => {
  expect(modules).toContain('core/effectiveNumber.ts');
  expect(modules.flatMap((path) => importViolations(path, readFileSync(join(sourceRoot, path), 'utf8')))).toEqual([]);
});

describe('the checker of imports', () => {
  const trainerWorker = `new Worker(new URL('./trainer/trainer.worker.ts', import.meta.url), { type: 'module' });`;

  test.each([
    ['core/a.ts', `import { b } from '../trainer/b.ts';`, 'core may import nothing besides itself'],
    ['protocol/a.ts', `export * from '../store/b.ts';`, 'protocol may import only core besides itself'],
    ['charts/A.tsx', `const b = import('../store/b.ts');`, 'charts may import only core, words besides itself'],
    ['canvas/a.ts', `type B = import('../store/b.ts').B;`, 'canvas may import only protocol, core besides itself'],
    ['words/a.ts', `import { b } from '../store/b.ts';`, 'words may import only schemes, core besides itself'],
    ['store/a.ts', `import '../main.tsx';`, 'store may import only schemes, protocol, core besides itself'],
    ['core/a.ts', `import b from '../../package.json';`, 'modules of src import nothing outside src'],
    ['utils/a.ts', `import { b } from '../core/b.ts';`, 'no rule for the folder utils'],
    ['core/a.ts', `import { scaleLog } from 'd3';`, 'only charts, views may import d3'],
    ['trainer/plain/a.ts', `import '@tensorflow/tfjs-core';`, 'only trainer/webgl may import @tensorflow/tfjs-'],
    [
      'store/a.ts',
      `import { useMemo } from 'react';`,
      'only app, views, charts, controls, build, main.tsx may import react',
    ],
    ['bridge/a.ts', `import 'zustand/vanilla';`, 'only store, views, app, main.tsx may import zustand'],
    ['bridge/a.ts', `const papaparse = await import('papaparse');`, 'only reader may import papaparse'],
    ['reader/a.ts', `import { b } from '../trainer/b.ts';`, 'reader may import only protocol, core besides itself'],
    ['truth/a.ts', `import { b } from '../store/b.ts';`, 'truth may import only protocol, core besides itself'],
    ['schemes/a.ts', `import { b } from '../words/b.ts';`, 'schemes may import only protocol, core besides itself'],
    ['trainer/a.ts', `import { b } from '../schemes/b.ts';`, 'trainer may import only protocol, core besides itself'],
    ['core/a.ts', `import { b } from '../schemes/b.ts';`, 'core may import nothing besides itself'],
    ['app/a.ts', `import 'node:fs';`, 'only build may import node:'],
    ['app/a.ts', `import 'lodash';`, 'no rule allows this package'],
    ['main.tsx', `import type { A } from './trainer/engine.ts';`, 'main.tsx may import only app'],
    ['main.tsx', `new URL('./trainer/trainer.worker.ts', import.meta.url);`, 'main.tsx may import only app'],
    ['bridge/a.ts', trainerWorker.replace('./', '../'), 'bridge may start as a worker nothing'],
    [
      'platform/a.ts',
      trainerWorker.replace('./trainer/', '../store/'),
      'platform may start as a worker only trainer, reader, truth',
    ],
    ['main.tsx', trainerWorker, 'main.tsx may start as a worker nothing'],
  ])('finds, in src/%s, that %s breaks a rule', (path, code, rule) => {
    const violations = importViolations(path, code);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(`src/${path} `);
    expect(violations[0]).toContain(rule);
  });

  test('names the file, the import and the rule', () => {
    expect(importViolations('core/a.ts', `import { b } from '../store/b.ts';`)).toEqual([
      `src/core/a.ts imports '../store/b.ts'; core may import nothing besides itself`,
    ]);
  });

  test.each([
    ['core/shapes/a.ts', `import { b } from '../random.ts';`],
    ['words/a.ts', `import type { B } from '../core/b.ts'; import { type C } from '../core/c.ts';`],
    ['trainer/webgl/a.ts', `import * as tf from '@tensorflow/tfjs-core/dist/index';`],
    ['views/lab/Lab.tsx', `import { line } from 'd3'; const element = <p>import '../trainer/engine.ts'</p>;`],
    ['main.tsx', `import './main.css'; import { App } from './app/App.tsx';`],
    ['reader/a.ts', `const papaparse = await import('papaparse');`],
    ['platform/a.ts', `new Worker(new URL('../reader/counts.worker.ts', import.meta.url), { type: 'module' });`],
    ['platform/a.ts', `new Worker(new URL('../truth/truth.worker.ts', import.meta.url), { type: 'module' });`],
    ['platform/a.ts', `new Worker(new URL('../trainer/seeds/seeds.worker.ts', import.meta.url), { type: 'module' });`],
    ['words/a.ts', `import { schemeNames } from '../schemes/schemes.ts';`],
    ['core/a.ts', `// import { b } from '../store/b.ts';`],
  ])('lets src/%s say: %s', (path, code) => {
    expect(importViolations(path, code)).toEqual([]);
  });
});
