import { expect, test } from 'vitest';
import { findWebkit } from './webkit.mjs';
import { findXvfb } from './xvfb.mjs';

const searchDriver = () => ['/no/driver', '/a/driver'];
const searchBrowser = () => ['/no/browser', '/a/browser'];
const exists = (path: string) => path.startsWith('/a/');

test('findWebkit takes the first driver and the first browser that are there', () => {
  expect(findWebkit({ env: {}, searchDriver, searchBrowser, exists })).toEqual({
    driver: '/a/driver',
    browser: '/a/browser',
  });
});

test('findWebkit finds nothing where either is missing', () => {
  expect(findWebkit({ env: {}, searchDriver, searchBrowser: () => [], exists })).toBe(undefined);
  expect(findWebkit({ env: {}, searchDriver: () => [], searchBrowser, exists })).toBe(undefined);
});

test('findWebkit takes what the variables name before all else, and says which of them is wrong', () => {
  const env = { WEBKIT_DRIVER_PATH: process.execPath, WEBKIT_BROWSER_PATH: process.execPath };
  expect(findWebkit({ env, searchDriver, searchBrowser, exists })).toEqual({
    driver: process.execPath,
    browser: process.execPath,
  });
  expect(() => findWebkit({ env: { ...env, WEBKIT_BROWSER_PATH: '/no/browser' } })).toThrow(
    'invalid WEBKIT_BROWSER_PATH; not an existing file: /no/browser',
  );
});

test('findXvfb looks in each folder of PATH, after XVFB_PATH', () => {
  const exists = (path: string) => path.endsWith('Xvfb');
  expect(findXvfb({ env: { PATH: '/a' }, exists })).toMatch(/Xvfb$/);
  expect(findXvfb({ env: { PATH: '' }, exists })).toBe(undefined);
  expect(findXvfb({ env: { XVFB_PATH: process.execPath, PATH: '/a' }, exists })).toBe(process.execPath);
});
