import { longTailCounts } from '../../src/core/longTail.ts';
import { weightingNames } from '../../src/core/weightings.ts';
import type { TakeHome } from '../../src/takeHome/request.ts';

const cifar = longTailCounts({ classes: 10, largest: 5000, imbalance: 100 });

/** Long-tailed CIFAR-10 at the paper's beta = 0.9999. */
export const longTailedCifar: TakeHome = {
  names: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  counts: cifar,
  scheme: 'class-balanced',
  volume: 10_000,
  gamma: 0.5,
  source: 'LT CIFAR-10',
};

/** Names that would break out of a literal, a line, a cell or a spreadsheet if they were not escaped. */
export const hostileNames = [
  `it's "quoted"`,
  `"""\nimport os; os.abort()\n"""`,
  `'''`,
  'back\\slash \\" \\N{BULLET} \\x41 \\',
  'line\nline\r\nline\u2028line\u0085',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1, "2"',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1',
  '  =1 ',
  '＝1+1',
  '🦊🏳️‍🌈',
  'naïve 日本語 עברית',
  '\u202Eevil\u202C',
  '\0\u001B[31m',
  '\uD83D',
  '',
  '{braces} %s `tick`',
];

/**
 * Long tail of 8,142 classes such as iNaturalist's, out of order: 37 and 8,142 have no common factor,
 * so each class comes once.
 */
const manyCounts = (() => {
  const tail = longTailCounts({ classes: 8142, largest: 1000, imbalance: 500 });
  return tail.map((_, index) => tail[(37 * index) % tail.length]!);
})();

/** Requests that the files must hold for, by what is special about them. */
export const requests: Readonly<Record<string, TakeHome>> = {
  'long-tailed CIFAR-10': longTailedCifar,
  ...Object.fromEntries(
    weightingNames.map((scheme) => [
      `the scheme ${scheme}`,
      { ...longTailedCifar, names: undefined, scheme, gamma: 2 },
    ]),
  ),
  'hostile names and source': {
    ...longTailedCifar,
    names: hostileNames,
    counts: longTailCounts({ classes: hostileNames.length, largest: 700, imbalance: 90 }),
    source: `""" \\" \\\n'''\r\u2028import os; os.abort() # \u202E ${'long '.repeat(100)}"`,
  },
  'the same name twice': { ...longTailedCifar, names: ['a', 'a'], counts: [900, 30] },
  'classes without samples': { ...longTailedCifar, names: undefined, counts: [0, 500, 0, 20, 3, 0], gamma: 0 },
  'one class': { ...longTailedCifar, names: ['only'], counts: [7] },
  'one sample a class': { ...longTailedCifar, names: undefined, counts: [1, 1, 1] },
  'N = 1': { ...longTailedCifar, volume: 1 },
  'N between two whole numbers': { ...longTailedCifar, volume: 1234.56789, gamma: 1.5 },
  'N = 1e6': { ...longTailedCifar, volume: 1e6, gamma: 1 / 3 },
  'N = 1e12': { ...longTailedCifar, volume: 1e12 },
  'N = ∞': { ...longTailedCifar, volume: Infinity, gamma: 5 },
  'counts of 22 digits': {
    ...longTailedCifar,
    names: undefined,
    counts: [1e21, 1e15, 3],
    scheme: 'inverse-square-root',
  },
  '8,142 classes': { ...longTailedCifar, names: undefined, counts: manyCounts, volume: 1000, source: 'many' },
};
