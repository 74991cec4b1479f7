import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceModules, sourceRoot } from './sourceModules.ts';

const sheets = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css'));
const read = (path: string) => readFileSync(join(sourceRoot, path), 'utf8');

/** Sheets of more than one component: elements, tokens, and classes that many share. */
const shared = [
  'app/base.css',
  'app/fonts.css',
  'app/tokens.css',
  'app/shared.css',
  'charts/charts.css',
  'charts/compareCharts.css',
];

/** Selectors of a style sheet, one by one; those in media queries too. */
function selectorsOf(css: string): string[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, prelude]) => prelude!.trim())
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
}

function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);
}

/** The sheets in which a class stands alone, with no class around it. */
function homesOf(sheetTexts: readonly (readonly [path: string, css: string])[]): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>();
  for (const [path, css] of sheetTexts) {
    for (const selector of selectorsOf(css)) {
      const [first, ...others] = new Set(classesIn(selector.replace(/:has\([^)]*\)/g, '')));
      if (first && others.length === 0) homes.set(first, (homes.get(first) ?? new Set()).add(path));
    }
  }
  return homes;
}

test('no class is styled in two files', () => {
  const homes = homesOf(sheets.map((path) => [path, read(path)]));
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths])).toEqual([]);
  expect([
    ...homesOf([
      ['a.css', '.own-class { top: 0; }'],
      ['b.css', '.own-class > p { top: 0; }'],
    ]),
  ]).toEqual([['own-class', new Set(['a.css', 'b.css'])]]);
});

test('every sheet stands beside the component that imports it, but for those that many share', () => {
  const alone = sheets.filter((path) => {
    const component = path.replace(/\.css$/, '.tsx');
    return (
      !shared.includes(path) &&
      !(sourceModules().includes(component) && read(component).includes(`'./${basename(path)}'`))
    );
  });
  expect(alone).toEqual([]);
});

test('no class has a name of one plain word', () => {
  const names = sheets.flatMap((path) => selectorsOf(read(path)).flatMap(classesIn));
  expect(names.filter((name) => !name.includes('-'))).toEqual([]);
});

/** Classes in the strings of a component's `className`s, and the starts of those that end in a state or a style. */
function classesOf(code: string): { names: string[]; starts: string[] } {
  const written = [...code.matchAll(/[cC]lassName(?: = |=|: )(\{[^\n]*|["'][^"']*["'])/g)].map(([, text]) => text!);
  return {
    names: [...written, ...code.matchAll(/'[a-z-]+'/g)].join(' ').match(/[a-z]+(?:-[a-z]+)+/g) ?? [],
    starts: written.join(' ').match(/[a-z]+-(?=\$\{)/g) ?? [],
  };
}

test('every class with rules is one that some component has', () => {
  const used = sourceModules().map((path) => classesOf(read(path)));
  const names = new Set(used.flatMap((each) => each.names));
  const starts = used.flatMap((each) => each.starts);
  const styled = [...new Set(sheets.flatMap((path) => selectorsOf(read(path)).flatMap(classesIn)))];
  expect(styled.filter((name) => !names.has(name) && !starts.some((start) => name.startsWith(start)))).toEqual([]);
});

test('every class of a component has rules', () => {
  const styled = new Set(sheets.flatMap((path) => selectorsOf(read(path)).flatMap(classesIn)));
  const written = sourceModules()
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...read(path).matchAll(/className="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
  expect([...new Set(written)].filter((name) => !styled.has(name))).toEqual([]);
});
