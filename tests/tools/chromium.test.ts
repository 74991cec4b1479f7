import { delimiter, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { candidates, findChromium } from './chromium.mjs';

const usable = () => true;

describe('findChromium', () => {
  test('takes the file that CHROMIUM_PATH names before any other', () => {
    const search = () => ['/elsewhere/chromium'];
    expect(findChromium({ env: { CHROMIUM_PATH: process.execPath }, search, usable })).toBe(process.execPath);
  });

  test('says which variable is wrong, and how, when CHROMIUM_PATH names no file', () => {
    expect(() => findChromium({ env: { CHROMIUM_PATH: '/no/such/file' } })).toThrow(
      'invalid CHROMIUM_PATH; not an existing file: /no/such/file',
    );
  });

  test('takes the first candidate that starts, and installs nothing then', () => {
    const install = vi.fn();
    const found = findChromium({
      env: {},
      search: () => ['/broken', '/first', '/second'],
      usable: (path) => path !== '/broken',
      installers: [install],
    });
    expect(found).toBe('/first');
    expect(install).not.toHaveBeenCalled();
  });

  test('tries the installers in turn and stops at the one that brings a Chromium', () => {
    const installed: string[] = [];
    const failing = vi.fn();
    const working = vi.fn(() => {
      installed.push('/new/chromium');
    });
    const never = vi.fn();
    const found = findChromium({ env: {}, search: () => installed, usable, installers: [failing, working, never] });
    expect(found).toBe('/new/chromium');
    expect([failing, working, never].map((install) => install.mock.calls.length)).toEqual([1, 1, 0]);
  });

  test('says what to do when nothing is found and nothing can be installed', () => {
    expect(() => findChromium({ env: {}, search: () => [], installers: [] })).toThrow(/set CHROMIUM_PATH/);
  });
});

test('the candidates are the Playwright download first, then each command name in each folder of PATH', () => {
  const [download, ...installed] = candidates({ PATH: ['/a', '/b'].join(delimiter) });
  expect(download).toMatch(/chrom/i);
  expect(installed.slice(0, 3)).toEqual([
    join('/a', 'chromium'),
    join('/b', 'chromium'),
    join('/a', 'chromium-browser'),
  ]);
});
