import { expect, test } from 'vitest';
import { whenWanted } from '../../src/bridge/whenWanted.ts';
import { createActions } from '../../src/store/actions.ts';
import { createLabStore, type LabState } from '../../src/store/labStore.ts';
import { initialInputs } from '../../src/store/parameters.ts';
import { openLab } from './labWithTrainer.ts';

const isLab = ({ page }: LabState) => page === 'lab';

test('what a view needs is made once, when the view is first opened, and not before', () => {
  const store = createLabStore(initialInputs(), [], 'counts');
  const actions = createActions(store, () => 0.5);
  let made = 0;
  const connection = whenWanted(store, isLab, () => {
    made += 1;
    return made;
  });
  actions.change('gamma', 2);
  actions.open('effective-number');
  expect(connection()).toBeUndefined();
  actions.open('lab');
  expect(connection()).toBe(1);
  actions.open('counts');
  actions.open('lab');
  expect(made).toBe(1);
});

test('what the first view needs is made at once', () => {
  const store = createLabStore(initialInputs());
  expect(whenWanted(store, isLab, () => 'made')()).toBe('made');
});

test('a connection that changes the store while it is made is made once', () => {
  const store = createLabStore(initialInputs());
  let made = 0;
  whenWanted(store, isLab, () => {
    made += 1;
    if (made < 5) store.setState({ training: { status: 'failed', cause: 'no-worker', message: 'refused' } });
  });
  expect(made).toBe(1);
});

test('models that play pause while another view is open, and go on when the lab is back', () => {
  const { store, actions, port } = openLab();
  actions.togglePlay();
  actions.open('counts');
  actions.open('lab');
  const kinds = port().messages.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'play' || kind === 'pause')).toEqual(['play', 'pause', 'play']);
  expect(store.getState().transport.isPlaying).toBe(true);
});
