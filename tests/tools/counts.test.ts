import { describe, expect, test } from 'vitest';
import { closingLine, playwrightCounts, vitestCounts } from './counts.mjs';

describe('vitestCounts', () => {
  const one = (title: string, status: string, meta = {}) => ({ ancestorTitles: ['a part'], title, status, meta });

  test('counts what passed and failed, and names all else with its reason', () => {
    const assertionResults = [
      one('holds', 'passed'),
      one('breaks', 'failed'),
      one('needs torch', 'skipped'),
      one('needs WebGL', 'skipped', { skipped: 'no WebGL 2 here' }),
      one('comes later', 'todo'),
    ];
    expect(vitestCounts({ testResults: [{ status: 'failed', assertionResults }] })).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['a part › needs torch', 'a part › needs WebGL: no WebGL 2 here', 'a part › comes later'],
    });
  });

  test('counts a file that broke before its tests as one failure, though all of them are skipped', () => {
    const broken = { status: 'failed', assertionResults: [one('was not reached', 'skipped')] };
    expect(vitestCounts({ testResults: [broken] })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('playwrightCounts', () => {
  const spec = (
    title: string,
    status: string,
    results: string[],
    annotations: { type: string; description?: string }[],
  ) => ({
    title,
    tests: [{ status, annotations, results: results.map((each) => ({ status: each })) }],
  });

  test('names what was skipped by its files and groups, and tells it from what did not run', () => {
    const group = {
      title: 'a group',
      specs: [
        spec('holds', 'expected', ['passed'], []),
        spec('is skipped', 'skipped', ['skipped'], [{ type: 'skip', description: 'no microphone' }]),
        spec('says nothing', 'skipped', ['skipped'], [{ type: 'skip' }]),
        spec('waits for another', 'skipped', [], []),
      ],
    };
    const report = {
      suites: [{ title: 'a.spec.ts', suites: [group] }],
      stats: { expected: 1, unexpected: 2, flaky: 0 },
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: [
        'a.spec.ts › a group › is skipped: no microphone',
        'a.spec.ts › a group › says nothing: no reason given',
        'a.spec.ts › a group › waits for another: did not run',
      ],
    });
  });
});

test('the closing line has all three numbers', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: ['one', 'another'] })).toBe('12 passed, 0 failed, 2 skipped');
});
