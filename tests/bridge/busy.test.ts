import { describe, expect, test } from 'vitest';
import { busyWith } from '../../src/bridge/busy.ts';
import type { Frame } from '../../src/protocol/messages.ts';
import { createLabStore, type LabState } from '../../src/store/labStore.ts';
import { type Inputs, initialInputs } from '../../src/store/parameters.ts';
import { frameOf } from '../protocol/frameOf.ts';

const view = { columns: 2, rows: 2, halfWidth: 1, halfHeight: 1 };
const ready: LabState['training'] = {
  status: 'ready',
  engine: { kind: 'plain', reason: 'chosen', detail: '' },
};
/** At rest: what the maps show is what the models answer. */
const frame: Frame = frameOf({ step: 5, view: { ...view } });

function workOf(state: Partial<LabState>, inputs: Partial<Inputs> = {}, isAnswerDue = false): readonly string[] {
  const initial = createLabStore({ ...initialInputs(), autoplay: false, ...inputs }).getState();
  return busyWith({ ...initial, training: ready, view, frame, ...state }, isAnswerDue);
}

describe('busyWith', () => {
  test('is nothing for a lab that is paused and shows the latest frame', () => {
    expect(workOf({})).toEqual([]);
  });

  test('names the trainer that starts and the models that train, and neither after a failure or at rest', () => {
    const played = { isPlaying: true, isResting: false, stepsAsked: 0, restarts: 0, branches: 0 };
    expect(workOf({ training: { status: 'starting' } })).toEqual(['starting a trainer']);
    expect(workOf({ transport: played })).toEqual(['training']);
    expect(workOf({ transport: { ...played, isResting: true } })).toEqual([]);
    expect(workOf({ training: { status: 'failed', cause: 'stopped', message: '' }, transport: played })).toEqual([]);
  });

  test('awaits a frame that is due, the one after a pause, one of another size and one with the panel’s answers', () => {
    const awaited = ['awaiting a frame'];
    expect(workOf({}, {}, true)).toEqual(awaited);
    expect(workOf({ frame: undefined })).toEqual(awaited);
    expect(workOf({ frame: { ...frame, stepsPerSecond: 90 } })).toEqual(awaited);
    expect(workOf({ view: { ...view, columns: 3 } })).toEqual(awaited);
    expect(workOf({}, { panel: 'difference' })).toEqual(awaited);
    expect(workOf({}, { panel: 'pull' })).toEqual(awaited);
    expect(workOf({ frame: { ...frame, pulls: new Float32Array(1) } }, { panel: 'pull' })).toEqual([]);
  });

  test('names the truth while something shows it and it is neither known nor has failed', () => {
    expect(workOf({}, { panel: 'truth' })).toEqual(['integrating densities']);
    expect(workOf({ truthFailure: 'no worker' }, { panel: 'truth' })).toEqual([]);
  });

  test('names many seeds in any view, and counts until the ones that are wanted are shown', () => {
    const inputs = initialInputs();
    const running = { status: 'running', job: { tiles: [], inputs, seeds: [] }, step: 0, engine: undefined } as const;
    expect(workOf({ page: 'effective-number', seeds: running, training: { status: 'starting' } })).toEqual([
      'training on many seeds',
    ]);
    const counts = { text: '', as: 'auto', shown: undefined, progress: undefined, failure: undefined } as const;
    expect(workOf({ page: 'counts', counts })).toEqual(['loading counts']);
    expect(workOf({ page: 'counts', counts: { ...counts, failure: { kind: 'broken', message: '' } } })).toEqual([]);
    expect(workOf({ counts: { ...counts, progress: { rows: 0, share: 0 } } })).toEqual(['loading counts']);
  });
});
