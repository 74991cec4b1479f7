import { afterEach, expect, test, vi } from 'vitest';
import { openLanguage } from '../../src/app/followLanguage.ts';
import { createLabStore } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';

vi.mock('../../src/app/describePage.ts', () => ({ describePage: () => {} }));

afterEach(() => vi.unstubAllGlobals());

test('a language whose words could not be loaded at the start is asked for no longer, and can be chosen again', () => {
  const documentElement = { lang: '' };
  vi.stubGlobal('document', { documentElement });
  const store = createLabStore(initialInputs(), [], 'lab', 'de', 'de');
  openLanguage(store, 'en');
  expect(store.getState()).toMatchObject({ language: undefined, spoken: 'en' });
  expect(documentElement.lang).toBe('en');
});

test('a language that is there stays the one that is asked for', () => {
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  const store = createLabStore(initialInputs(), [], 'lab', 'de', 'de');
  openLanguage(store, 'de');
  expect(store.getState()).toMatchObject({ language: 'de', spoken: 'de' });
});
