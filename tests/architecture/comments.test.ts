import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { longComments } from './longComments.ts';

const root = join(import.meta.dirname, '../..');

const modules = ['src', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|mjs)$/.test(path)),
);

test('no line of comment in src or tests is longer than 120 characters', () => {
  expect(modules).toContain('src/core/effectiveNumber.ts');
  expect(modules).toContain('tests/architecture/comments.test.ts');
  expect(modules.flatMap((path) => longComments(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

describe('the checker of comments', () => {
  const words = (characters: number) => 'x'.repeat(characters);

  test.each([
    ['a line comment', `// ${words(118)}`, 1],
    ['a comment after code', `const a = 1; // ${words(105)}`, 1],
    ['one line of a docstring', `/**\n * ${words(118)}\n * short\n */\nconst a = 1;`, 2],
    ['the indentation of a comment', `{\n${' '.repeat(100)}// ${words(18)}\n}`, 2],
  ])('counts %s', (_, code, line) => {
    expect(longComments('core/a.ts', code)).toEqual([`core/a.ts:${line} has 121 characters`]);
  });

  test.each([
    ['120 characters', `// ${words(117)}`],
    ['a long line of code', `const a = '${words(200)}';`],
    ['what looks like a comment in a string', `const a = \`\n// ${words(200)}\`;`],
    ['a character outside the basic plane as one', `// ${'𝑥'.repeat(117)}`],
  ])('lets pass %s', (_, code) => {
    expect(longComments('core/a.ts', code)).toEqual([]);
  });
});
