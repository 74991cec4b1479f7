import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { earlyWords } from './earlyWords.ts';
import { sentences } from './sentences.ts';
import { sourceModules, sourceRoot } from './sourceModules.ts';

const codeOf = (path: string) => readFileSync(join(sourceRoot, path), 'utf8');
const modules = sourceModules().filter((path) => !path.startsWith('words/'));

/** The catalogues: what the modules of src/words export and replace when the language is known. */
const catalogues = new Set(
  sourceModules()
    .filter((path) => path.startsWith('words/'))
    .flatMap((path) => Array.from(codeOf(path).matchAll(/^export let (\w+)/gm), ([, name]) => name!)),
);

test('no module reads a word when it is loaded, before the language of the page is known', () => {
  expect([...catalogues].sort()).toEqual([
    ...[
      'atlasWords',
      'brushWords',
      'classVolumesWords',
      'classroomWords',
      'compareChartWords',
      'compareWords',
      'countsWords',
      'effectiveNumberWords',
      'exportedRunWords',
      'exportedWords',
      'faultWords',
      'lessonWords',
      'moreTrainingWords',
      'noteWords',
      'offlineWords',
      'pageWords',
      'paperWords',
      'pointsWords',
      'presentWords',
      'questionsWords',
      'readingWords',
      'schemeTexts',
      'takeHomeWords',
    ],
    'words',
    'worksheetWords',
  ]);
  expect(modules).toContain('app/App.tsx');
  expect(modules.flatMap((path) => earlyWords(path, codeOf(path), catalogues))).toEqual([]);
});

/** Folders whose texts are read by readers. Elsewhere are errors for engineers, programs, and code to take home. */
const shownFolders = /^(?:app|views|charts|controls|canvas|schemes|store|main\.tsx)/;

/** What looks like a text and is none: mathematics, colours, questions to the browser, names of classes, markup. */
const noTexts = [
  ...['says “log”', 'says “= −log”'],
  ...['says “color-mix(in srgb, ”', 'says “(prefers-color-scheme: dark)”', 'says “(prefers-reduced-motion: reduce)”'],
  ...['says “chart-letter matrix-small”', 'says “<svg xmlns', 'says “"><rect width="”'],
  ...['says “<path transform=', 'says “<rect width=', 'says “ font-family='],
];

test('no module that draws says a sentence of its own', () => {
  const said = modules
    .filter((path) => shownFolders.test(path))
    .flatMap((path) => sentences(path, codeOf(path)))
    .filter((message) => !noTexts.some((text) => message.includes(text)));
  expect(said).toEqual([]);
});

describe('the finder of sentences', () => {
  test.each([
    ['a text between tags', `const a = <p>Play {n} steps</p>;`, ['Play', 'steps']],
    ['one word between tags', `const a = <button type="button">Play</button>;`, ['Play']],
    ['an attribute that is read out', `const a = <i aria-label="Play" className="play it" />;`, ['Play']],
    ['a literal', `const a = { label: 'up to step' };`, ['up to step']],
    ['a template', 'const a = `more classes`;', ['more classes']],
  ])('finds %s', (_, code, texts) => {
    expect(sentences('views/a.tsx', code)).toEqual(texts.map((text) => `views/a.tsx:1 says “${text}”`));
  });

  test.each([
    ['a name', `const a = 'class-balanced';`],
    ['mathematics', `const a = <mi>n</mi>;`],
    ['an error', 'throw new RangeError(`invalid volume; not in [1, ∞]`);'],
    ['classes of a style sheet', `const a = <p className="card notice" style={{ margin: '0 auto' }} />;`],
    ['a comment', `// Two words.`],
  ])('lets pass %s', (_, code) => {
    expect(sentences('views/a.tsx', code)).toEqual([]);
  });
});

describe('the finder of words that are read too early', () => {
  const early = (code: string) =>
    earlyWords(
      'views/a.tsx',
      `import { words as texts } from '../words/words.ts'; import { wholeText } from '../words/numbers.ts';\n${code}`,
      new Set(['words']),
    );

  test.each([
    ['a constant', `const title = texts.title;`, 'reads texts'],
    ['an object', `const option = { label: texts.title };`, 'reads texts'],
    ['a whole part', `const all = { ...texts.note };`, 'reads texts'],
    ['a constant with a type', `const title = texts.title as string satisfies string;`, 'reads texts'],
    ['an element', `const element = <p>{texts.title}</p>;`, 'reads texts'],
    ['a number that is written', `export const most = wholeText(1000);`, 'calls wholeText'],
    ['a function of the module', `const title = () => texts.title; const a = [title()];`, 'calls title'],
    ['a function that calls another', `function a() { return b(); } function b() { return texts.c; } a();`, 'calls a'],
  ])('finds %s', (_, code, message) => {
    expect(early(code)).toEqual([`src/views/a.tsx:2 ${message} when it is loaded`]);
  });

  test.each([
    ['a function', `const title = () => texts.title; function b() { return wholeText(2) + title(); }`],
    ['a component', `export default function A() { return <p title={texts.title}>{wholeText(1)}</p>; }`],
    ['a function that writes numbers, passed on', `const axis = { format: wholeText, text: texts2.title };`],
    ['a property of the same name', `const a = { texts: 1 }; const b = a.texts;`],
    ['a type', `type Titles = keyof typeof texts.views; const a: typeof texts = undefined!;`],
  ])('lets pass %s', (_, code) => {
    expect(early(code)).toEqual([]);
  });
});
