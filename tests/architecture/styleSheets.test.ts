import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../src');

/** Style sheets of views that load at different times: neither may change how the other view looks. */
const ofDocuments = ['views/document.css', 'views/counts/counts.css', 'views/effective-number/effective-number.css'];
const ofTheLab = ['views/lab/lab.css', 'views/lab/compare/compare.css', 'charts/compare.css'];

/** The classes that selectors of a style sheet begin with. */
function leadingClasses(path: string): string[] {
  const rules = readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...rules.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors]) => selectors!.split(','))
    .flatMap((selector) => /^\s*\.([\w-]+)/.exec(selector)?.[1] ?? []);
}

test('no class means one thing in the lab and another in the other views', () => {
  const lab = new Set(ofTheLab.flatMap(leadingClasses));
  const documents = ofDocuments.flatMap(leadingClasses);
  expect(lab.size).toBeGreaterThan(30);
  expect(documents.length).toBeGreaterThan(30);
  expect(documents.filter((name) => lab.has(name))).toEqual([]);
});
