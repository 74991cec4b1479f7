import { describe, expect, test } from 'vitest';
import { meanSampleWeight } from '../../src/core/classWeights.ts';
import { type TakeHome, weightsOf } from '../../src/takeHome/request.ts';
import { testLogit, testLogitPython } from '../../src/takeHome/testVector.ts';
import { largestRelativeError, relativeError } from '../core/relativeError.ts';
import { formats } from './englishFormats.ts';
import { type Computed, computedBy, type PackageName, pythons, runPython, withFiles } from './python.ts';
import { longTailedCifar, requests } from './requests.ts';

const python = pythons[0];
const withPython = python ? '' : ' — SKIPPED: no python3 or python on the PATH';

/** The Python files and the packages that they import, in the order of their import. */
const pythonFormats: readonly { name: 'pytorch' | 'tensorflow' | 'jax' | 'sklearn'; imports: PackageName[] }[] = [
  { name: 'pytorch', imports: ['torch'] },
  { name: 'tensorflow', imports: ['tensorflow'] },
  { name: 'jax', imports: ['jax', 'optax'] },
  { name: 'sklearn', imports: [] },
];

const filesOf = (request: TakeHome) =>
  Object.fromEntries(pythonFormats.map(({ name }) => [formats[name].files.loss, formats[name].write(request)]));

/** The first package that this Python lacks of those that a file imports; null if it has them all. */
const missingOf = (imports: readonly string[]) => imports.find((name) => !python!.has.includes(name)) ?? null;

describe.skipIf(!python)(`the Python files${withPython}`, { timeout: 120_000 }, () => {
  describe.each(Object.entries(requests))('for %s', (_, request) => {
    let known: Computed[] | undefined;
    const computed = () => {
      known ??= computedBy(python!, filesOf(request));
      return known;
    };

    test('compute the weights of the lab to 12 digits, for every class, before they need a framework', () => {
      const weights = weightsOf(request);
      pythonFormats.forEach(({ imports }, index) => {
        const file = computed()[index]!;
        expect(file.missing).toBe(missingOf(imports));
        expect(largestRelativeError(file.weights!, weights)).toBeLessThan(1e-12);
        expect(relativeError(file.meanSampleWeight!, meanSampleWeight(request.counts, weights))).toBeLessThan(1e-12);
      });
    });

    test('know the classes by the names of the table', () => {
      for (const { names } of computed()) expect(names).toEqual(request.names ?? null);
    });
  });

  test.each(['long-tailed CIFAR-10', 'hostile names and source'])(
    'for %s end well as scripts, or at the import of a framework that is not installed',
    (special) => {
      const files = filesOf(requests[special]!);
      withFiles(files, (folder) => {
        for (const { name, imports } of pythonFormats) {
          const { status, stdout, stderr } = runPython(python!, [formats[name].files.loss], folder);
          const missing = missingOf(imports);
          if (missing === null) {
            expect(stderr.includes('Error'), stderr).toBe(false);
            expect(stdout).toMatch(/^weights (and losses )?agree with Long-Tail Lab\s*$/);
            expect(status).toBe(0);
          } else {
            expect(stderr).toContain(`ModuleNotFoundError: No module named '${missing}'`);
            expect(status).toBe(1);
          }
        }
      });
    },
  );

  test('key class_weight by name where every class has its own', () => {
    const [file] = computedBy(python!, { 'a.py': formats.sklearn.write(longTailedCifar) });
    expect(file!.classWeight!.map(([key]) => key)).toEqual(longTailedCifar.names);
    expect(file!.classWeight!.map(([, weight]) => weight)).toEqual(file!.weights);
  });

  test.each(['the same name twice', 'classes without samples'])('key class_weight by index for %s', (special) => {
    const request = requests[special]!;
    const [file] = computedBy(python!, { 'a.py': formats.sklearn.write(request) });
    expect(file!.classWeight!.map(([key]) => key)).toEqual(request.counts.map((_, index) => index));
  });

  test('make the logits of the test vector by the formula of the lab', () => {
    const code = `print([[${testLogitPython} for j in range(40)] for i in range(5)])`;
    const { stdout } = withFiles({}, (folder) => runPython(python!, ['-c', code], folder));
    const ours = Array.from({ length: 5 }, (_, i) => Array.from({ length: 40 }, (_, j) => testLogit(i, j)));
    expect(JSON.parse(stdout)).toEqual(ours);
  });

  describe('fail, and name what differs, once', () => {
    const file = formats.sklearn.write(longTailedCifar);
    const failure = (code: string) =>
      withFiles({ 'a.py': code }, (folder) => runPython(python!, ['a.py'], folder).stderr);

    test('nothing is changed: they do not', () => {
      expect(failure(file)).toBe('');
    });

    const numbers = [...file.matchAll(/^ *check\("([^"]+)", [^,]+, ([\d.]+), 1e-12\)$/gm)];

    test('the numbers of the lab are nine', () => {
      expect(numbers.map(([, what]) => what)).toEqual([
        'sum of the weights',
        'weight of the rarest class present',
        'weight of the median class',
        'weight of the commonest class',
        'mean weight of a sample',
        'class_weight of the rarest class present',
        'undone probability of the rarest class present',
        'undone probability of the median class',
        'undone probability of the commonest class',
      ]);
    });

    test.each(numbers.map(([line, what, number]) => ({ line: line!, what: what!, number: number! })))(
      'one digit of the $what is changed',
      ({ line, what, number }) => {
        // The tenth character: a digit that shows an error of 1e-9 at the most.
        const at = Math.min(9, number.length - 1);
        const changed = number.slice(0, at) + ((Number(number[at]) + 1) % 10) + number.slice(at + 1);
        expect(failure(file.replace(line, line.replace(number, changed)))).toContain(`AssertionError: ${what}: `);
      },
    );

    test.each([
      ['a count is changed', '5000', '5001'],
      ['N is changed', 'N = 10000.0', 'N = 10000.1'],
      ['two classes change places', '83, 50', '50, 83'],
    ])('%s', (_, from, to) => {
      expect(file).toContain(from);
      expect(failure(file.replace(from, to))).toContain('AssertionError');
    });

    test('a count is changed, even where no weight shows it', () => {
      const unweighted = formats.sklearn.write({ ...longTailedCifar, scheme: 'none' });
      expect(failure(unweighted.replace('5000', '5001'))).toContain('AssertionError');
    });
  });
});

describe('the Python files, unrun,', () => {
  test('write N and beta in decimals that a reader knows', () => {
    const parts = (volume: number) =>
      /^N = (.*)\nBETA = (.*)$/m.exec(formats.pytorch.write({ ...longTailedCifar, volume }))!.slice(1);
    expect(parts(10_000)).toEqual(['10000.0', '0.9999']);
    expect(parts(100)).toEqual(['100.0', '0.99']);
    expect(parts(1)).toEqual(['1.0', '0.0']);
    expect(parts(Infinity)).toEqual(['math.inf', '1.0']);
    expect(parts(1e12)).toEqual(['1000000000000.0', '0.999999999999']);
  });

  test('stay below 60 kB and 100 characters a line of counts for 8,142 classes', () => {
    const file = formats.pytorch.write(requests['8,142 classes']!);
    expect(file.length).toBeLessThan(60_000);
    const lines = file.split('\n').filter((line) => /^ {4}\d/.test(line));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('are not named like a package that they import', () => {
    for (const { name } of pythonFormats) expect(formats[name].files.loss).toMatch(/^class_balanced_\w+\.py$/);
  });
});
