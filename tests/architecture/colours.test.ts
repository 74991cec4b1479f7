import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withColours } from '../../src/build/coloursPlugin.ts';
import * as colours from '../../src/core/colours.ts';
import { darkPalette, lightPalette } from '../../src/views/palette.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/**
 * Where a colour may be written as such.
 *
 * svgDocument.ts and saveChart.ts: what a browser computes for "black by default" and for "no colour"; these are values
 * to compare with.
 */
const withLiterals = [
  'core/colours.ts',
  'core/boxColours.ts',
  'core/classMarks.ts',
  'charts/svgDocument.ts',
  'charts/saveChart.ts',
];

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(tsx?|css)$/.test(path) && !withLiterals.includes(path) && !path.startsWith('trainer/webgl/'));

/** Colours written out in code or in a style sheet, but those of the reader's own palette (`Canvas`, `Highlight`). */
function colourLiterals(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/url\(`?#[^)]*\)|colour\(\w+\)/g, '');
  const written =
    /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?!\w|-)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(\s*[\d.]/gi;
  const named =
    /(?<=[:'"\s,(])(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|navy|silver)(?=['";,)\s]*(?:[;)]|$))/gm;
  return [...bare.matchAll(written), ...(code.includes('{\n') ? bare.matchAll(named) : [])].map(([literal]) => literal);
}

test('no colour is written out but in the files of colours in src/core', () => {
  expect(sources).toContain('charts/inkOn.ts');
  expect(sources).toContain('app/tokens.css');
  const found = [...sources.map((path) => `src/${path}`), 'index.html'].flatMap((path) => {
    const literals = path.endsWith('.css') ? colourLiterals(read(path)) : colourLiterals(read(path)).filter(isWritten);
    return literals.map((literal) => `${path}: ${literal}`);
  });
  expect(found).toEqual([]);
});

/** In code a word such as "white" is a name more often than a colour. */
function isWritten(literal: string): boolean {
  return !/^[a-z]+$/i.test(literal);
}

test.each([
  ['a { color: #abc; }', '#abc'],
  [`const ink = '#12345678';`, '#12345678'],
  ['a { color: rgb(0 0 0 / 0.5); }', 'rgb(0'],
  ['a {\n  color: white;\n}', 'white'],
  ['a {\n  border: 1px solid red;\n}', 'red'],
])('finds in %s the colour %s', (code, literal) => {
  expect(colourLiterals(code)).toEqual([literal]);
});

test('finds no colour where there is none', () => {
  expect(colourLiterals('#root {\n  color: colour(ink); /* #fff */\n  white-space: nowrap;\n}')).toEqual([]);
});

/** Custom properties of the sheet of tokens on a page of one scheme, as a browser computes them on the screen. */
function tokensOn(scheme: 'light' | 'dark'): Record<string, string> {
  const [screen] = withColours(read('src/app/tokens.css')).split('@media');
  return Object.fromEntries(
    [...screen!.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g)].map(
      ([, name, light, dark, both]) => [name!, both ?? (scheme === 'light' ? light! : dark!)],
    ),
  );
}

describe('canvas, SVG and CSS have the same colours', () => {
  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ] as const)('on a %s page', (scheme, palette) => {
    const tokens = tokensOn(scheme);
    expect(Object.keys(tokens)).toHaveLength(12);
    expect(tokens).toMatchObject({ panel: palette.panel, ink: palette.ink, accent: palette.accent });
    for (const [name, colour] of Object.entries(tokens)) {
      const own = (colours as Record<string, string | colours.Shade>)[
        name.replace(/-(\w)/g, (_, at) => at.toUpperCase())
      ];
      expect(own, name).toBeDefined();
      expect(typeof own === 'string' ? own : own![scheme], name).toBe(colour);
    }
  });

  test('in the bars of the browser and in the manifest', () => {
    expect([...withColours(read('index.html')).matchAll(/"theme-color" content="(.*?)"/g)].map(([, at]) => at)).toEqual(
      [colours.paper.light, colours.paper.dark],
    );
    const manifest = JSON.parse(read('public/manifest.webmanifest'));
    expect(manifest.background_color).toBe(colours.paper.light);
    expect(manifest.theme_color).toBe(colours.accent.light);
  });
});

describe('withColours', () => {
  test('writes a shade as one function of both schemes, or as one colour', () => {
    expect(withColours('--ink: colour(ink); colour(paper, dark)')).toBe('--ink: light-dark(#1b1c1f, #eceae4); #131519');
    expect(withColours('color: colour(good)')).toBe('color: #009e73');
  });

  test('refuses a colour that there is not, and a scheme where there is one colour', () => {
    expect(() => withColours('colour(pink)')).toThrow('invalid colour; not in src/core/colours.ts: pink');
    expect(() => withColours('colour(good, dark)')).toThrow('the same on light and on dark: colour(good, dark)');
  });
});
