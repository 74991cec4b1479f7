import { describe, expect, test } from 'vitest';
import { otherChanges } from './otherChanges.mjs';
import { environmentDifference, pictureEnvironment } from './pictureEnvironment.mjs';

describe('pictureEnvironment', () => {
  const linux = { platform: 'linux', arch: 'x64' };
  const fontsOf = (print: Parameters<typeof pictureEnvironment>[2]) => pictureEnvironment('1.2', linux, print).fonts;

  test('has the same fonts in whatever order they are listed, and others if one of them or a family changes', () => {
    const listing = (list: string, family: string) => fontsOf((command) => (command === 'fc-list' ? list : family));
    expect(listing('a\nb\n', 'a')).toBe(listing('b\na\n', 'a'));
    expect(listing('a\nb\n', 'a')).toMatch(/^2 fonts, /);
    expect(listing('a\nc\n', 'a')).not.toBe(listing('a\nb\n', 'a'));
    expect(listing('a\nb\n', 'b')).not.toBe(listing('a\nb\n', 'a'));
  });

  test('knows no fonts where fontconfig cannot be run', () => {
    expect(pictureEnvironment('1.2', linux, () => undefined)).toEqual({
      browser: '1.2',
      platform: 'linux x64',
      fonts: 'none known',
    });
  });
});

describe('environmentDifference', () => {
  const made = { browser: '1.2', platform: 'linux x64', fonts: '22 fonts, abc' };

  test('is none in the same environment, and names what differs elsewhere', () => {
    expect(environmentDifference(made, { ...made })).toBeUndefined();
    expect(environmentDifference(made, { ...made, browser: '1.3' })).toBe(
      'pictures were made with browser 1.2, here 1.3',
    );
    expect(environmentDifference(undefined, made)).toBe('no pictures have been made yet');
  });

  test('is never none where fonts are not known, since they may differ', () => {
    const unknown = { ...made, fonts: 'none known' };
    expect(environmentDifference(unknown, { ...unknown })).toContain('fonts');
  });
});

test('pictures may change, and what is moved out of their folder or lies beside it is another change', () => {
  const status = ' M a/pictures/x.png\n?? a/pictures/y.png\n M a/pictures.ts\nR  a/pictures/z.png -> b/z.png\n';
  expect(otherChanges(status, 'a/pictures')).toEqual(['a/pictures.ts', 'a/pictures/z.png -> b/z.png']);
});
