import { describe, expect, test } from 'vitest';
import type { CountsResult } from '../../src/core/counts/countsReading.ts';
import type { ReadAs } from '../../src/core/counts/layout.ts';
import { answerReads } from '../../src/reader/answerReads.ts';
import { readCounts } from '../../src/reader/readCounts.ts';
import { countsProblemText } from '../../src/words/countsProblemText.ts';
import { fc } from '../core/seededProperties.ts';
import { malformedTexts } from './malformedTexts.ts';

/** The names and counts, or the message. */
async function outcomeOf(source: string | Blob, as: ReadAs = 'auto', sliceSize?: number) {
  return briefly(await readCounts(source, as, sliceSize === undefined ? {} : { sliceSize }));
}

function briefly(result: CountsResult) {
  return result.kind === 'read' ? [result.table.names, result.table.counts] : countsProblemText(result.problem);
}

const catsAndDogs = [
  ['cat', 'dog'],
  [10, 5],
];

describe('counts without names', () => {
  test.each([
    '100\n50\n20',
    '100\r\n50\r\n\r\n20\r\n',
    '100\r50\r20',
    '\ufeff100\n50\n20\n',
    '\u00a0100\u00a0\n\u300050\n20',
    '100,50,20',
    '100, 50,\n20',
    '100\t50\t20',
    '100;50;20',
    '100 50 20',
    '100 50\n20',
    '100,\n50,\n20,',
    'count\n100\n50\n20',
    '"100"\n"50"\n"20"',
    '1e2\n50.0\n+20',
    '[100, 50, 20]',
    '[100,\n 50,\n 20,\n]\n',
    '[100 50\n 20]',
    '(100, 50, 20)',
    'c(100, 50, 20)',
    'counts = [100, 50, 20];',
    'array([100,  50,  20], dtype=int64)',
    'np.array([100, 50, 20])',
    `tensor([100, 50, 20], device='cuda:0')`,
    'dict_values([100, 50, 20])',
    '[np.int64(100), np.int64(50), np.int64(20)]',
  ])('are read from %j', async (text) => {
    expect(await outcomeOf(text)).toEqual([undefined, [100, 50, 20]]);
  });
});

describe('names with counts', () => {
  test.each([
    'cat,10\ndog,5',
    '10,cat\n5,dog',
    'cat\t10\ndog\t5\n',
    'cat;10\r\ndog;5\r\n',
    'cat|10\ndog|5',
    'cat 10\ndog 5',
    '     10 cat\n      5 dog',
    'cat: 10\ndog: 5',
    'cat:10\ndog:5',
    'name,count\ncat,10\ndog,5',
    'name\tn\ncat\t10\ndog\t5',
    'index,class,images\n0,cat,10\n1,dog,5',
    '"cat","10"\n"dog","5"',
    'cat, 10\ndog, 5',
    '10, "cat"\n5, "dog"',
    ',0\ncat,10\ndog,5',
    ',label\ncat,10\ndog,5',
    '| class | images |\n|-------|-------:|\n| cat   | 10     |\n| dog   | 5      |',
    'cat dog\n10 5',
    'cat    10\ndog     5\nName: label, dtype: int64',
    '{"cat": 10, "dog": 5}',
    `{'cat': 10,\n 'dog': 5,}`,
    `Counter({'cat': 10, 'dog': 5})`,
    `defaultdict(<class 'int'>, {'cat': 10, 'dog': 5})`,
    `OrderedDict([('cat', 10), ('dog', 5)])`,
    `[["cat", 10], ["dog", 5]]`,
    `[{"class": "cat", "count": 10}, {"count": 5, "class": "dog"}]`,
    `{'cat': np.int64(10), 'dog': np.int64(5)}`,
    `cat,"10"\n\n   \ndog,5`,
  ])('are read from %j', async (text) => {
    expect(await outcomeOf(text)).toEqual(catsAndDogs);
  });

  test('keep the separators and quotation marks in them', async () => {
    expect(await outcomeOf('"cat, ""small""",10\n"two\nlines",5')).toEqual([
      ['cat, "small"', 'two\nlines'],
      [10, 5],
    ]);
    expect(await outcomeOf(`{"cat, \\"small\\"": 10, 'it\\'s': 5}`)).toEqual([
      ['cat, "small"', `it's`],
      [10, 5],
    ]);
    expect(await outcomeOf('cat,"1,000"\ndog,5')).toEqual([
      ['cat', 'dog'],
      [1000, 5],
    ]);
    expect(await outcomeOf('cat 1,000\ndog 5')).toEqual([
      ['cat', 'dog'],
      [1000, 5],
    ]);
    expect(await outcomeOf('{"__proto__": 1, "constructor": 2}')).toEqual([
      ['__proto__', 'constructor'],
      [1, 2],
    ]);
  });

  test.each([
    'Counter({1: 3000, 2: 500, 0: 30})',
    'counts = {1: 3000, 2: 500, 0: 30}',
    '{"1": 3000, "2": 500, "0": 30}',
    '[(1, 3000), (2, 500), (0, 30)]',
    '[{"label": 1, "count": 3000}, {"label": 2, "count": 500}, {"label": 0, "count": 30}]',
    'label,count\n1,3000\n2,500\n0,30',
    '1\t3000\n2\t500\n0\t30',
    '1: 3000\n2: 500\n0: 30',
    'label\n1    3000\n2     500\n0      30\nName: count, dtype: int64',
    '   3000 1\n    500 2\n     30 0',
    '１,３０００\n２,５００\n０,３０',
  ])('are ordered by label in %j', async (text) => {
    expect(await outcomeOf(text)).toEqual([
      ['0', '1', '2'],
      [30, 3000, 500],
    ]);
  });

  test('are refused where a number is ambiguous, with advice on what to write', async () => {
    const said =
      'may be one number or several; write a number without commas or spaces inside it, and one number a line';
    for (const text of ['1,000,200', '1,000', '1 000 200']) {
      expect(await outcomeOf(text)).toBe(`line 1: “${text.replaceAll(' ', ',')}” ${said}`);
    }
    expect(await outcomeOf('50\n[1,000,200]')).toContain('line 2');
    expect(await outcomeOf('[50,\n1,000,200]')).toBe(`line 2: “1,000” ${said}`);
    expect(await outcomeOf('[1, 000, 200]')).toEqual([undefined, [1, 0, 200]]);
  });

  test('keep a formula as text', async () => {
    expect(await outcomeOf(`=cmd|' /C calc'!A0,5\ndog,6`)).toEqual([
      [`=cmd|' /C calc'!A0`, 'dog'],
      [5, 6],
    ]);
  });
});

describe('labels', () => {
  test.each([
    'cat\ndog\ncat\n',
    'label\ncat\ndog\ncat',
    'cat,dog,cat',
    '["cat", "dog", "cat"]',
    'id,label\n0,cat\n1,dog\n2,cat',
    'label,width\ncat,3\ndog,4\ncat,7',
    'length,width,species\n5.1,3.5,cat\n4.9,3.0,dog\n5.0,3.1,cat',
  ])('are counted in %j', async (text) => {
    expect(await outcomeOf(text)).toEqual([
      ['cat', 'dog'],
      [2, 1],
    ]);
  });

  test.each(['0\n1\n1', '0 1 1 0\n', '[0, 1, 1, 0]', 'label\n0\n1\n1'])(
    'that are numbers are counted in %j',
    async (text) => {
      const result = await readCounts(text, 'labels');
      expect(result).toMatchObject({ kind: 'read', table: { names: ['0', '1'] }, reading: { as: 'labels' } });
    },
  );
});

describe('a text is refused with its line and value:', () => {
  test.each([
    ['5\n-5\n3', 'line 2: “-5” is not a whole number from 0 on'],
    ['5\n\n\n0.5', 'line 4: “0.5” is not a whole number'],
    ['5\r\n1e400\r\n', 'line 2: “1e400” is larger than'],
    ['5\nNaN', 'line 2: “NaN” is not a whole number from 0 on'],
    ['5\n0x1F', 'line 2: “0x1F” is not'],
    ['5\n=1+1\n7', 'line 2: “=1+1” is not'],
    ['=1+1', 'line 1: “=1+1” is no count'],
    ['cat,5\ndog,abc', 'line 2: “abc” is not'],
    ['cat,5\ndog,', 'line 2: a field is empty beside “dog”'],
    ['5,,7', 'line 1: a field is empty beside “5, , 7”'],
    ['"two\nlines",5\ncat,x\ndog,3', 'line 3: “x” is not'],
    ['cat,5\ndog,6\ncat,7', 'line 3: the class “cat” stands in line 1'],
    ['cat,5\ndog,6,7', 'line 2: “dog, 6, 7” has 3 fields where 2 are expected'],
    ['cat,5\n"dog,6\nbird,7', 'line 2: a quotation mark in “"dog,6”'],
    ['cat,5\n"dog" x,6\nbird,7', 'line 2: a quotation mark in “"dog" x,6”'],
    ['1,500\n980\n', 'line 1: “1,500” may be one number or several'],
    ['1.000\n2.000', 'line 1: “1.000” may be one number or a thousand times it'],
    ['x'.repeat(1001), `line 1: the field that begins with “${'x'.repeat(60)}…” has 1,001 characters`],
    ['5\na\0b', 'line 2: “a␀b” is no text'],
    ['5\n\ufffd\ufffd', 'line 2: “\ufffd\ufffd” is no text'],
    ['PK\x03\x04rest', 'a ZIP archive or a spreadsheet'],
    ['%PDF-1.7', 'a PDF'],
    ['', 'no counts and no labels'],
    [' \n\t\n', 'no counts and no labels'],
    ['[]', 'no counts and no labels'],
    ['0\n0', 'All 2 counts are 0'],
    ['{"cat": 5,\n"dog": {"a": 1}}', 'line 2: “{"a": 1}}” does not belong'],
    ['{"cat": 5,\n"dog": null}', 'line 2: “null” is not'],
    ['{"cat" 5}', 'line 1: “5}” does not belong'],
    ['{"cat": 5,\n"cat": 6}', 'line 2: the class “cat” stands in line 1'],
    ['\n[1, 2', 'line 2: the bracket “[” is opened and never closed'],
    ['[1, 2]\nfoo', 'line 2: “foo” does not belong'],
    ['[1,\n"cat', 'line 2: a quotation mark in “"cat”'],
    ['[1,\n2, ..., 9]', 'line 2: “...” is not'],
    ['name,height,width\ncat,1,2\ndog,3,4', 'line 1: no telling from “name, height, width”'],
    ['counts: 100, 50', 'line 1: no telling from “counts: 100, 50” which column holds the counts'],
    ['Dear all,\nhere are the counts', 'line 1: “Dear all” is no count'],
  ])('%j', async (text, message) => {
    expect(await outcomeOf(text)).toContain(message);
  });

  test('a value of many characters is cut, and what is invisible in it is shown', async () => {
    const text = await outcomeOf(`5\n6\n${'y'.repeat(200)}`);
    expect(text).toContain(`line 3: “${'y'.repeat(60)}…”`);
    expect(await outcomeOf('5\n6\n7\u200b')).toContain('line 3: “7⟨U+200B⟩”');
    expect(await outcomeOf('5\n6\n\u202e7')).toContain('line 3: “⟨U+202E⟩7”');
  });
});

describe('a file', () => {
  const text = 'name,count\nKätzchen,10\nHündin,5\n';
  const expected = [
    ['Kätzchen', 'Hündin'],
    [10, 5],
  ];
  const utf16 = (isLittle: boolean) => {
    const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
    [0xfeff, ...text.split('').map((character) => character.charCodeAt(0))].forEach((code, i) => {
      bytes.setUint16(2 * i, code, isLittle);
    });
    return bytes.buffer;
  };
  const windows = new Uint8Array([...text].map((character) => character.charCodeAt(0)));
  const files: [string, Blob][] = [
    ['UTF-8', new Blob([text])],
    ['UTF-8 with a byte order mark', new Blob(['\ufeff', text])],
    ['UTF-16LE', new Blob([utf16(true)])],
    ['UTF-16BE', new Blob([utf16(false)])],
    ['Windows-1252', new Blob([windows])],
  ];

  test.each(files)('is read in %s, wherever it is cut', async (_, file) => {
    expect(await outcomeOf(file)).toEqual(expected);
    for (const size of [1, 2, 3, 5, 7, 16, 21])
      expect(await outcomeOf(file, 'auto', size), `slices of ${size}`).toEqual(expected);
  });

  test('with invalid bytes is not taken for Windows-1252 once it has contained valid UTF-8', async () => {
    const file = new Blob(['ä,5\n', new Uint8Array([0x62, 0xc3, 0x28, 0xff, 0xff]), ',6\n']);
    expect(await outcomeOf(file, 'auto', 4)).toMatch(/^line 2: “.*\ufffd\ufffd,6” is no text/);
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
    ['a compressed file', [0x1f, 0x8b, 0x08]],
    ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
    ['control characters', [0x31, 0x00, 0x32, 0x00]],
  ])('is refused if it is no text but %s', async (what, bytes) => {
    expect(await outcomeOf(new Blob([new Uint8Array(bytes)]))).toContain(what);
  });

  test('that cannot be read is refused with what the browser says', async () => {
    const gone = { size: 5, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('the file is gone')) }) };
    expect(briefly(await readCounts(gone, 'auto'))).toContain('the file is gone');
  });
});

test('slices cut anywhere give what one slice gives', async () => {
  const piece = fc.constantFrom(
    'cat',
    'ä€😀',
    '"a\r\nb"',
    '""',
    '"',
    ',',
    ',',
    '\n',
    '\r\n',
    '\r',
    '10',
    '5',
    ' ',
    '\t',
    '[',
    ']',
    ':',
    '-5',
    '1,000',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc
      .array(fc.tuple(fc.constantFrom('ä', '"b, c"', '"d\r\ne"', '"""f"""', 'g😀'), fc.nat({ max: 99 })), {
        maxLength: 8,
      })
      .map((rows) => rows.map(([name, count], i) => `${name.replace(/[a-g]/, `$&${i}`)},${count}\r\n`).join('')),
    fc.dictionary(fc.string({ maxLength: 5 }), fc.nat()).map((counts) => JSON.stringify(counts, undefined, 1)),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 12 }), async (text, size) => {
      const whole = await readCounts(text, 'auto');
      expect(await readCounts(text, 'auto', { sliceSize: size })).toEqual(whole);
      expect(await readCounts(new Blob([text]), 'auto', { sliceSize: size })).toEqual(
        await readCounts(new Blob([text]), 'auto'),
      );
    }),
    { numRuns: 500 },
  );
});

describe('malformed texts', () => {
  const texts = malformedTexts(1500);

  test('are of every sort', () => {
    const sorts = new Set(texts.map(({ sort }) => sort));
    expect(texts.length).toBe(1500);
    expect(sorts.size).toBeGreaterThanOrEqual(14);
  });

  test('are read right, or refused with the line and the value', async () => {
    for (const { text, as, counts, line, value, sort } of texts) {
      for (const source of [text, new Blob([text])]) {
        const result = await readCounts(source, as);
        const what = `${sort}: ${JSON.stringify(text.slice(0, 300))}`;
        if (counts) expect(result, what).toMatchObject({ kind: 'read', table: { counts } });
        if (result.kind === 'read') {
          expect(counts ?? sort, what).toEqual(counts ?? 'noise');
          continue;
        }
        const { problem } = result;
        const message = countsProblemText(problem);
        if (line !== undefined) expect('line' in problem && problem.line, `${what}: ${message}`).toBe(line);
        if (value !== undefined) expect('value' in problem && problem.value, `${what}: ${message}`).toContain(value);
        if ('line' in problem) expect(message).toContain(`line ${problem.line}:`);
        if ('value' in problem) expect(message).toContain(problem.value);
        expect(message.length).toBeLessThan(400);
      }
    }
  });
});

describe('long sources', () => {
  test('of 5,000,000 labels are counted in memory of their classes, and report progress', async () => {
    const piece = Array.from({ length: 100_000 }, (_, i) => `${i % 1000}\n`).join('');
    const file = new Blob(Array.from({ length: 50 }, () => piece));
    let time = 0;
    const shares: number[] = [];
    const result = await readCounts(file, 'auto', {
      now: () => (time += 60),
      onProgress: ({ share }) => shares.push(share),
    });
    expect(result).toMatchObject({ kind: 'read', reading: { as: 'labels', rows: 5_000_000 } });
    expect(result.kind === 'read' && result.table.counts).toEqual(Array.from({ length: 1000 }, () => 5000));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  }, 120_000);

  test.each([
    ['without a line end', () => 'x'.repeat(5e7), 'line 1: the line that begins with “xxx'],
    [
      'with a quotation mark that never closes',
      () => `5\n"${'abc\n'.repeat(1.25e7)}`,
      'line 2: a quotation mark in “"abc”',
    ],
    ['of quotation marks', () => '"a"b\n'.repeat(1e7), 'line 1: a quotation mark in “"a"b”'],
    ['of opening brackets', () => '['.repeat(5e7), 'line 1: “[[[[['],
    ['of an endless string', () => `["${'a,'.repeat(2.5e7)}`, 'line 1: the field that begins with “"a,a,'],
    [
      'of classes',
      () => Array.from({ length: 5e6 }, (_, i) => `n${i},${i}`).join('\n'),
      'line 50001: “n50000” would be one class too many',
    ],
  ])(
    'of 50 MB %s are refused',
    async (_, make, message) => {
      expect(await outcomeOf(make())).toContain(message);
    },
    120_000,
  );

  test('of 5 MB on one line are read if they are labels', async () => {
    const result = await readCounts(`${'0,1,'.repeat(1.2e6)}1`, 'auto');
    expect(result).toMatchObject({ kind: 'read', table: { counts: [1_200_000, 1_200_001] } });
  }, 60_000);
});

test('the worker answers with the number it was asked by', async () => {
  const posted: unknown[] = [];
  await answerReads({ post: (message) => posted.push(message), now: () => 0 })({
    kind: 'read',
    id: 7,
    source: '5\n-1',
    as: 'auto',
  });
  expect(posted).toEqual([{ kind: 'rejected', id: 7, problem: { kind: 'negative', line: 2, value: '-1' } }]);
});
