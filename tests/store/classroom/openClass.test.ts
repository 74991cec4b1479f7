import { afterEach, describe, expect, test, vi } from 'vitest';
import { createActions } from '../../../src/store/actions.ts';
import { readAddress } from '../../../src/store/address.ts';
import { addressOf, addressOfQuestion } from '../../../src/store/addressOf.ts';
import { canReveal } from '../../../src/store/canReveal.ts';
import { createClassActions } from '../../../src/store/classroom/classActions.ts';
import { enterClass } from '../../../src/store/classroom/enterClass.ts';
import { createLabStore } from '../../../src/store/labStore.ts';
import { createLessonActions, factsOf } from '../../../src/store/lessonActions.ts';

/** A page that was opened with an address. */
function openPage(hash: string) {
  const address = readAddress(hash);
  const store = createLabStore(address.inputs, address.faults, address.view);
  const actions = createActions(store, () => 0.5);
  enterClass(store, actions, address);
  return {
    store,
    actions,
    lesson: createLessonActions(store, actions),
    ofClass: createClassActions(store),
    /** Another address is written over the present one. */
    edit: (text: string) => enterClass(store, actions, readAddress(text)),
    address: () => addressOf(store.getState()),
  };
}

const link = '#/lab?beta=0.9&lock=data,beta&hide=panel&ask=Which%3F&choices=a%7Cb&answer=2';

describe("a teacher's address", () => {
  test('locks and hides what it says, and stays in the address that is written', () => {
    const { store, actions, address } = openPage(link);
    const { locked, hidden, classroom } = store.getState();
    expect([locked.has('volume'), locked.has('noise'), locked.has('panel'), locked.has('gamma')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([...hidden]).toEqual(['panel']);
    expect(classroom?.question).toEqual({ text: 'Which?', options: ['a', 'b'], answer: 1 });
    expect(address()).toBe(link);
    actions.change('gamma', 2);
    expect(address()).toBe(link.replace('&lock', '&gamma=2&lock'));
    actions.open('atlas');
    expect(address()).toBe(link.replace('lab', 'atlas').replace('&lock', '&gamma=2&lock'));
  });

  test('is carried by a link to a question, also from the lesson', () => {
    const { store, actions } = openPage('#/lab?beta=0.9&lock=beta');
    expect(addressOfQuestion(store.getState(), 'zero')).toBe('#/questions?beta=0.9&q=zero&lock=beta');
    actions.open('lesson');
    expect(addressOfQuestion(store.getState(), 'zero')).toBe('#/questions?beta=0.9&q=zero&lock=beta');
  });

  test('holds against another value in it, and says of which key', () => {
    const { store, edit, address } = openPage(link);
    edit(`${link.replace('beta=0.9', 'beta=0.5')}&gamma=3&noise=0.4`);
    const { inputs, faults } = store.getState();
    // β = 0.9 is N = 10.
    expect([inputs.volume, inputs.gamma, inputs.noise]).toEqual([10, 3, 0.05]);
    expect(faults).toEqual([
      { kind: 'held', key: 'noise', text: '0.4' },
      { kind: 'held', key: 'beta', text: '0.5' },
    ]);
    expect(address()).toBe(link.replace('&lock', '&gamma=3&lock'));
  });

  test('holds against an address that leaves out what is locked', () => {
    const { store, edit } = openPage(link);
    edit(link.replace('beta=0.9&', ''));
    expect(store.getState().inputs.volume).toBe(10);
    expect(store.getState().faults).toEqual([]);
  });

  test('says nothing of what follows from another value in it, but is not named', () => {
    const { store, edit } = openPage('#/lab?noise=0.3&lock=data');
    // Another scene has classes and noise of its own.
    edit('#/lab?scene=ten-classes&noise=0.3&lock=data');
    expect(store.getState().inputs).toMatchObject({ scene: 'noisy-pinwheel', noise: 0.3 });
    expect(store.getState().faults).toEqual([{ kind: 'held', key: 'scene', text: 'ten-classes' }]);
  });

  test('holds in the lab while the lesson was open, and says nothing of what it holds as it was', () => {
    const { store, actions, edit } = openPage('#/lab?beta=0.9&noise=0.3&lock=data,beta');
    actions.open('lesson');
    // As the browser's Back does.
    edit('#/lab?beta=0.9&noise=0.3&lock=data,beta');
    expect(store.getState()).toMatchObject({ page: 'lab', faults: [], inputs: { volume: 10, noise: 0.3 } });
    actions.open('lesson');
    edit('#/lab?beta=0.9&noise=0.4&lock=data,beta');
    expect(store.getState().inputs.noise).toBe(0.3);
    expect(store.getState().faults).toEqual([{ kind: 'held', key: 'noise', text: '0.4' }]);
  });

  test('holds nothing in a view that was never open', () => {
    const { store, edit } = openPage('#/lab?noise=0.3&lock=data');
    edit('#/lesson?at=clean&noise=0.2&lock=data');
    expect(store.getState()).toMatchObject({ page: 'lesson', faults: [], inputs: { at: 'clean', noise: 0.2 } });
  });

  test('is another one without its locks, and opens as it stands', () => {
    const { store, actions, edit } = openPage(link);
    edit('#/lab?beta=0.5');
    expect(store.getState().inputs.volume).toBe(2);
    expect(store.getState().classroom).toBeUndefined();
    actions.change('volume', 100);
    expect(store.getState().inputs.volume).toBe(100);
    expect(store.getState().hidden.size).toBe(0);
  });

  test('gives way to one with other locks, to which Reset then returns', () => {
    const { store, ofClass, edit, address } = openPage(link);
    edit('#/atlas?beta=0.5&lock=seed');
    expect(store.getState().inputs.volume).toBe(2);
    ofClass.reset();
    expect(address()).toBe('#/atlas?beta=0.5&lock=seed');
  });

  test('opens as any other where nothing of it can be read', () => {
    const { store } = openPage('#/lab?lock=colours');
    expect(store.getState().classroom).toBeUndefined();
    expect(store.getState().locked.size).toBe(0);
    expect(store.getState().faults).toMatchObject([{ kind: 'not-an-option', key: 'lock' }]);
  });

  test('with embed says so, and locks nothing by itself', () => {
    const { store } = openPage('#/lab?embed=1');
    expect(store.getState().classroom?.isEmbedded).toBe(true);
    expect(store.getState().locked.size).toBe(0);
  });
});

describe("a teacher's address of a step of the lesson", () => {
  const step = '#/lesson?noise=0.3&lr=0.1&lock=data,network';

  test.each([
    ['guesses again', ['guessAgain']],
    ['resets', ['reset']],
    ['begins again', ['beginAgain']],
    ['goes on and back', ['goNext', 'goBack']],
    ['goes back to what was begun', ['reveal', 'goNext', 'goBack']],
  ] as const)('holds in it when the reader %s', (_, deeds) => {
    const { store, lesson } = openPage(step);
    for (const deed of deeds) lesson[deed]();
    expect(store.getState().inputs).toMatchObject({ at: 'forgotten', noise: 0.3, learningRate: 0.1 });
  });

  test.each([
    ['clean', 'data', false],
    ['clean', 'loss', true],
    ['clean&noise=0', 'data', true],
    ['focal', 'loss', false],
    ['focal', 'data', true],
    ['inverse', 'data,loss', true],
  ])('at %s with a lock of %s: whether its reveal can set what it shows is %s', (at, lock, isPossible) => {
    expect(canReveal(openPage(`#/lesson?at=${at}&lock=${lock}`).store.getState())).toBe(isPossible);
  });

  test('leaves other steps what they begin with, and its own when its locks are lifted', () => {
    const { store, lesson, ofClass } = openPage(step);
    lesson.goNext();
    expect(store.getState().inputs).toMatchObject({ at: 'inverse', noise: 0.05, learningRate: 0.02, until: 300 });
    lesson.goBack();
    ofClass.lift();
    lesson.reset();
    expect(store.getState().inputs).toMatchObject({ at: 'forgotten', noise: 0.05, learningRate: 0.02 });
  });
});

describe('Reset', () => {
  test('returns to view, inputs, locks and question of the address, and trains anew', () => {
    const { store, actions, ofClass, address } = openPage(link);
    const { restarts } = store.getState().transport;
    ofClass.choose(0);
    ofClass.lift();
    actions.patch({ volume: 3, gamma: 4, panel: 'seeds', noise: 0.3 });
    actions.open('counts');
    ofClass.reset();
    expect(address()).toBe(link);
    const { locked, classroom, transport, page } = store.getState();
    expect(page).toBe('lab');
    expect(locked.has('volume')).toBe(true);
    expect(classroom?.chosen).toBeUndefined();
    expect(transport).toMatchObject({ isPlaying: false, restarts: restarts + 1 });
  });

  test('of a step of the lesson takes its guess back, keeps the other steps, and leaves the lab as it was', () => {
    const { store, actions, lesson, ofClass } = openPage('#/lesson?noise=0.3&lock=data');
    lesson.guess(0, 30);
    lesson.goNext();
    lesson.guess(0, 40);
    actions.open('lab');
    actions.change('gamma', 3);
    ofClass.reset();
    expect(store.getState()).toMatchObject({ page: 'lesson', inputs: { at: 'forgotten', noise: 0.3 } });
    expect(store.getState().transport.isPlaying).toBe(false);
    expect(factsOf(store.getState())).toEqual({});
    expect(factsOf(store.getState(), 'inverse').guess).toEqual([40]);
    actions.open('lab');
    expect(store.getState().inputs).toMatchObject({ at: 'forgotten', gamma: 3, noise: 0.05 });
  });

  test('from the lesson to the lab leaves the lesson its own', () => {
    const { store, actions, lesson, ofClass } = openPage('#/lab?noise=0.3&lock=data');
    actions.open('lesson');
    lesson.goNext();
    ofClass.reset();
    expect(store.getState()).toMatchObject({ page: 'lab', inputs: { at: 'forgotten', noise: 0.3 } });
    actions.open('lesson');
    expect(store.getState().inputs).toMatchObject({ at: 'inverse', noise: 0.05 });
  });

  test.each(['beta', 'focal'])('trains the models of the step %s, which shows them trained', (at) => {
    const { store, ofClass } = openPage(`#/lesson?at=${at}&lock=data`);
    ofClass.reset();
    const { transport, atlas } = store.getState();
    expect([transport.isPlaying, atlas.transport.isPlaying]).toEqual([true, false]);
  });

  test('plays again where the address does', () => {
    const { store, actions, ofClass } = openPage('#/lab?lock=beta&autoplay=1');
    actions.togglePlay();
    ofClass.reset();
    expect(store.getState().transport.isPlaying).toBe(true);
  });

  test('asks anew for the step of the address, as a change that can be told', () => {
    const { store, ofClass } = openPage('#/lab?lock=beta&step=100');
    const asked: (number | undefined)[] = [];
    store.subscribe(({ inputs }) => asked.push(inputs.shownStep));
    ofClass.reset();
    expect(asked).toEqual([undefined, 100]);
  });
});

describe('All of the lab', () => {
  test('lifts all locks, shows all controls, keeps inputs and question, and is written', () => {
    const { store, actions, ofClass, address } = openPage(link);
    actions.change('gamma', 2);
    ofClass.lift();
    expect([store.getState().locked.size, store.getState().hidden.size]).toEqual([0, 0]);
    expect(address()).toBe('#/lab?beta=0.9&gamma=2&ask=Which%3F&choices=a%7Cb&answer=2');
    actions.change('volume', 100);
    expect(store.getState().inputs.volume).toBe(100);
  });

  test('leaves nothing in the address where there is no question, and Reset still returns', () => {
    const { ofClass, address } = openPage('#/lab?beta=0.9&lock=beta');
    ofClass.lift();
    expect(address()).toBe('#/lab?beta=0.9');
    ofClass.reset();
    expect(address()).toBe('#/lab?beta=0.9&lock=beta');
  });
});

describe('what Reset returns to', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  /** The storage of a tab, and how its page was come to. */
  function openTab(type: 'navigate' | 'reload') {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type }] as unknown as PerformanceEntryList);
    return kept;
  }

  const changed = link.replace('&lock', '&gamma=3&lock');

  test('stays after Back to the locks that were lifted, and so does the choice', () => {
    const { store, ofClass, edit, address } = openPage(link);
    ofClass.choose(0);
    ofClass.lift();
    edit(changed);
    expect(store.getState().classroom?.chosen).toBe(0);
    expect(store.getState().locked.has('volume')).toBe(true);
    expect(address()).toBe(changed);
    ofClass.reset();
    expect(address()).toBe(link);
  });

  test('stays while addresses say nothing since all locks were lifted', () => {
    const { ofClass, edit, address } = openPage('#/lab?beta=0.9&lock=beta');
    ofClass.lift();
    edit('#/lab?beta=0.5');
    expect(address()).toBe('#/lab?beta=0.5');
    ofClass.reset();
    expect(address()).toBe('#/lab?beta=0.9&lock=beta');
  });

  test('stays when the page is loaded again with what the reader has set', () => {
    openTab('reload');
    openPage(link);
    const { ofClass, address } = openPage(changed);
    expect(address()).toBe(changed);
    ofClass.reset();
    expect(address()).toBe(link);
  });

  test('is another one where a link with the same locks is followed, or one with others is loaded', () => {
    const kept = openTab('navigate');
    openPage(link);
    const followed = openPage(changed);
    followed.ofClass.reset();
    expect(followed.address()).toBe(changed);
    openTab('reload');
    openPage(link);
    const other = openPage('#/lab?gamma=3&lock=beta');
    other.ofClass.reset();
    expect(other.address()).toBe('#/lab?gamma=3&lock=beta');
    expect(kept.size).toBe(1);
  });

  test('is the address where the tab keeps nothing that can be read', () => {
    const kept = openTab('reload');
    openPage(link);
    for (const key of kept.keys()) kept.set(key, '{');
    const { ofClass, address } = openPage(changed);
    ofClass.reset();
    expect(address()).toBe(changed);
  });

  test('is no longer kept once an address without locks was opened', () => {
    const kept = openTab('reload');
    openPage(link).edit('#/lab');
    expect(kept.size).toBe(0);
  });
});

test('an option is chosen, and nothing else changes', () => {
  const { store, ofClass, address } = openPage(link);
  const before = store.getState();
  ofClass.choose(1);
  expect(store.getState()).toEqual({ ...before, classroom: { ...before.classroom, chosen: 1 } });
  expect(address()).toBe(link);
});
