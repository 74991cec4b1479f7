import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLabStore, type LabStore } from '../../../src/store/labStore.ts';
import { initialInputs } from '../../../src/store/parameters.ts';
import type { Lab } from '../../../src/views/LabContext.ts';

const openReading = vi.hoisted(() => vi.fn());
const tell = vi.hoisted(() => vi.fn<() => string | undefined>());
vi.mock('../../../src/views/reading/openReading.tsx', () => ({ openReading }));
vi.mock('../../../src/views/reading/trainingTeller.ts', () => ({ createTrainingTeller: () => tell }));

const told = { setAttribute: () => {}, dataset: {}, textContent: '' };
let page: EventTarget;
let store: LabStore;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  page = new EventTarget();
  const body = { append: () => {} };
  const ownDocument = { body, activeElement: body, querySelector: () => null, createElement: () => told };
  vi.stubGlobal('Element', class {});
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', ownDocument);
  const { connectReading } = await import('../../../src/views/reading/connectReading.ts');
  store = createLabStore(initialInputs(), []);
  connectReading({ store } as unknown as Lab);
});

afterEach(() => vi.unstubAllGlobals());

function press(): void {
  page.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { key: 't' }));
}

test('T reads a figure of the lab and of the lesson', () => {
  press();
  store.setState({ page: 'lesson' });
  press();
  expect(openReading).toHaveBeenCalledTimes(2);
});

test('T opens nothing over a lesson that is presented, and nothing in the window of the audience', () => {
  const { inputs } = store.getState();
  store.setState({ page: 'lesson', inputs: { ...inputs, present: true } });
  press();
  store.setState({ page: 'lab', inputs, showing: 'audience' });
  press();
  expect(openReading).not.toHaveBeenCalled();
  // A switch of the lesson says nothing of other views.
  store.setState({ showing: 'alone', inputs: { ...inputs, present: true } });
  press();
  expect(openReading).toHaveBeenCalledOnce();
});

test.each([
  ['view', { page: 'lesson' }],
  ['language', { spoken: 'de' }],
] as const)('what was told of training is gone in another %s', (_, change) => {
  tell.mockReturnValueOnce('Step 20');
  store.setState({ isMixed: true });
  expect(told.textContent).toBe('Step 20');
  store.setState({ isMixed: false });
  expect(told.textContent).toBe('Step 20');
  store.setState(change);
  expect(told.textContent).toBe('');
});
