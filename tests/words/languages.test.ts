import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { setLanguage as SetLanguage, translate as Translate } from '../../src/words/languages.ts';

/** Words of two parts, as far as the tests read them, and how they arrive: each load is answered by the test. */
const loads: { readonly part: string; readonly come: (text: string) => void; readonly fail: () => void }[] = [];
vi.mock('../../src/words/catalogues.ts', () => {
  const load = (part: string) => () =>
    new Promise((resolve, reject) => {
      loads.push({ part, come: (title) => resolve({ title }), fail: () => reject(new Error('offline')) });
    });
  const catalogue = { main: load('main'), faults: load('faults') };
  return { catalogues: { xx: catalogue } };
});

let setLanguage: typeof SetLanguage;
let translate: typeof Translate;
let shown: Record<string, string>;

/** Enters a part as its module does. */
function enter(part: 'main' | 'faults'): void {
  shown[part] = `English ${part}`;
  const english = { title: shown[part] } as never;
  translate(part, english, (words) => {
    shown[part] = (words as { title: string }).title;
  });
}

/** Answers loads once they have been asked for. */
const asked = (count: number) => vi.waitFor(() => expect(loads).toHaveLength(count));

beforeEach(async () => {
  vi.resetModules();
  loads.length = 0;
  shown = {};
  ({ setLanguage, translate } = await import('../../src/words/languages.ts'));
});

describe('a language that is set', () => {
  test('has all its parts at once, when the last of them is there', async () => {
    enter('main');
    enter('faults');
    const isSet = setLanguage('xx');
    await asked(2);
    loads[0]!.come('other main');
    await Promise.resolve();
    expect(shown).toEqual({ main: 'English main', faults: 'English faults' });
    loads[1]!.come('other faults');
    expect(await isSet).toBe(true);
    expect(shown).toEqual({ main: 'other main', faults: 'other faults' });
  });

  test('has the parts of modules that are loaded meanwhile', async () => {
    enter('main');
    const isSet = setLanguage('xx');
    await asked(1);
    enter('faults');
    loads[0]!.come('other main');
    await asked(2);
    expect(shown).toEqual({ main: 'English main', faults: 'English faults' });
    loads[1]!.come('other faults');
    expect(await isSet).toBe(true);
    expect(shown).toEqual({ main: 'other main', faults: 'other faults' });
  });

  test('and one that is set back are both there as often as they are asked for', async () => {
    enter('main');
    for (const time of [1, 2]) {
      const isSet = setLanguage('xx');
      await asked(time);
      loads[time - 1]!.come(`other ${time}`);
      expect(await isSet).toBe(true);
      expect(shown.main).toBe(`other ${time}`);
      expect(await setLanguage('en')).toBe(true);
      expect(shown.main).toBe('English main');
    }
  });

  test('changes nothing if another one was asked for meanwhile', async () => {
    enter('main');
    const isSet = setLanguage('xx');
    await asked(1);
    expect(await setLanguage('en')).toBe(true);
    loads[0]!.come('other main');
    expect(await isSet).toBe(false);
    expect(shown.main).toBe('English main');
  });

  test('changes nothing if a part of it cannot be loaded, and can be asked for again', async () => {
    enter('main');
    enter('faults');
    const isSet = setLanguage('xx');
    await asked(2);
    loads[0]!.come('other main');
    loads[1]!.fail();
    expect(await isSet).toBe(false);
    expect(shown).toEqual({ main: 'English main', faults: 'English faults' });
    const again = setLanguage('xx');
    await asked(4);
    loads[2]!.come('other main');
    loads[3]!.come('other faults');
    expect(await again).toBe(true);
    expect(shown).toEqual({ main: 'other main', faults: 'other faults' });
  });
});

describe('a part of a page in another language than English', () => {
  async function openOther(): Promise<void> {
    enter('main');
    const isSet = setLanguage('xx');
    await asked(1);
    loads[0]!.come('other main');
    await isSet;
  }

  test('is loaded with its module', async () => {
    await openOther();
    enter('faults');
    await asked(2);
    loads[1]!.come('other faults');
    await vi.waitFor(() => expect(shown.faults).toBe('other faults'));
  });

  test('stays English if it cannot be loaded', async () => {
    await openOther();
    enter('faults');
    await asked(2);
    loads[1]!.fail();
    const { translated } = await import('../../src/words/languages.ts');
    await translated();
    expect(shown.faults).toBe('English faults');
  });

  test('that arrives after the page has changed its language is not put in place', async () => {
    await openOther();
    enter('faults');
    await asked(2);
    expect(await setLanguage('en')).toBe(true);
    loads[1]!.come('other faults');
    const { translated } = await import('../../src/words/languages.ts');
    await translated();
    expect(shown).toEqual({ main: 'English main', faults: 'English faults' });
  });
});
