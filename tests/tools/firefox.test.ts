import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candidates, findFirefox } from './firefox.mjs';

describe('findFirefox', () => {
  test('takes the file that FIREFOX_PATH names before any other', () => {
    const search = () => ['/elsewhere/firefox'];
    expect(findFirefox({ env: { FIREFOX_PATH: process.execPath }, search, usable: () => true })).toBe(process.execPath);
  });

  test('says which variable is wrong, and how, when FIREFOX_PATH names no file', () => {
    expect(() => findFirefox({ env: { FIREFOX_PATH: '/no/such/file' } })).toThrow(
      'invalid FIREFOX_PATH; not an existing file: /no/such/file',
    );
  });

  test('takes the first candidate that starts, and none where none does', () => {
    const search = () => ['/broken', '/first', '/second'];
    expect(findFirefox({ env: {}, search, usable: (path) => path !== '/broken' })).toBe('/first');
    expect(findFirefox({ env: {}, search, usable: () => false })).toBe(undefined);
  });
});

test('the candidates are each command name in each folder of PATH first', () => {
  expect(candidates({ PATH: ['/a', '/b'].join(delimiter) }).slice(0, 3)).toEqual([
    join('/a', 'firefox'),
    join('/b', 'firefox'),
    join('/a', 'firefox-esr'),
  ]);
});
