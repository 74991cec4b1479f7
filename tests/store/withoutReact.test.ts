import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

vi.mock('react', () => {
  throw new Error('React is not here');
});
// Zustand's entry with hooks; the store must use only its vanilla one.
vi.mock('zustand', () => {
  throw new Error('hooks are not here');
});

const store = join(import.meta.dirname, '../../src/store');
// A module of types has no exports at run time.
const modules = readdirSync(store, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path,
    hasValues: /^export (const|function|class) /m.test(readFileSync(join(store, path), 'utf8')),
  }));

describe('without React', () => {
  test('nothing that imports React or the hooks of zustand would load here', async () => {
    await expect(import('react')).rejects.toThrow();
    await expect(import('zustand')).rejects.toThrow();
    await expect(import('../../src/views/LabContext.ts')).rejects.toThrow();
  });

  test.each(modules)('the store module $path loads', async ({ path, hasValues }) => {
    expect(Object.keys(await import(/* @vite-ignore */ join(store, path))).length > 0).toBe(hasValues);
  });

  test('the store works: an action changes the state and notifies listeners', async () => {
    const { createLabStore } = await import('../../src/store/labStore.ts');
    const { createActions } = await import('../../src/store/actions.ts');
    const { initialInputs } = await import('../../src/store/parameters.ts');
    const store = createLabStore(initialInputs());
    const told = vi.fn();
    store.subscribe(told);
    createActions(store, () => 0).change('gamma', 3);
    expect(store.getState().inputs.gamma).toBe(3);
    expect(told).toHaveBeenCalledTimes(1);
  });
});
