import { describe, expect, test } from 'vitest';
import { hasEnded } from '../../src/store/labStore.ts';
import { openLab } from './labWithTrainer.ts';

/** A lab that has played a run of a given number of steps to its end. */
function openEndedLab(until = 100) {
  const lab = openLab({ until });
  lab.actions.togglePlay();
  lab.ready();
  lab.frame({ step: 0 });
  lab.frame({ step: until });
  return lab;
}

describe('the end of a run', () => {
  test('pauses by itself at the last step of the schedule, and not a step before', () => {
    const lab = openLab({ until: 100 });
    lab.actions.togglePlay();
    lab.ready();
    lab.frame({ step: 99 });
    expect(lab.store.getState().transport.isPlaying).toBe(true);
    lab.frame({ step: 100 });
    expect(lab.store.getState().transport.isPlaying).toBe(false);
    expect(lab.sent('pause').length).toBe(1);
    expect(hasEnded(lab.store.getState())).toBe(true);
  });

  test('never comes at a constant rate', () => {
    const lab = openLab({ until: 100, schedule: 'constant', restsWhenFlat: false });
    lab.actions.togglePlay();
    lab.ready();
    lab.frame({ step: 5000 });
    expect(lab.store.getState().transport.isPlaying).toBe(true);
    expect(hasEnded(lab.store.getState())).toBe(false);
  });

  test('comes at once where the schedule is cut to fewer steps than were taken', () => {
    const lab = openLab({ until: 400 });
    lab.actions.togglePlay();
    lab.ready();
    lab.frame({ step: 300 });
    lab.actions.change('until', 200);
    expect(lab.store.getState().transport.isPlaying).toBe(false);
  });

  test('Play starts the same run again, playing', () => {
    const lab = openEndedLab();
    const { seed } = lab.store.getState().inputs;
    lab.actions.togglePlay();
    expect(lab.sent('start').length).toBe(2);
    expect(lab.sent('start')[1]!.from).toBeUndefined();
    expect(lab.store.getState()).toMatchObject({ transport: { isPlaying: true }, inputs: { seed } });
    lab.ready();
    lab.frame({ step: 3 });
    expect(lab.store.getState().transport.isPlaying).toBe(true);
  });

  test('Step asks for nothing: no step is left', () => {
    const lab = openEndedLab();
    lab.actions.step();
    expect(lab.sent('step')).toEqual([]);
  });

  test.each([
    ['schedule', 'constant'],
    ['until', 300],
  ] as const)('is over with another %s: Play goes on from where the run is', (name, value) => {
    const lab = openEndedLab();
    lab.actions.change(name, value);
    lab.actions.togglePlay();
    expect(lab.sent('start').length).toBe(1);
    expect(lab.store.getState().transport.isPlaying).toBe(true);
    lab.frame({ step: 120 });
    expect(lab.store.getState().transport.isPlaying).toBe(true);
  });

  test('of a run belongs to it alone: other data play on from their start', () => {
    const lab = openEndedLab();
    lab.actions.change('seed', 9);
    lab.actions.togglePlay();
    lab.ready();
    lab.frame({ step: 1 });
    expect(lab.store.getState().transport.isPlaying).toBe(true);
  });

  test('does not come for a rest: flat accuracies are an end only at a constant rate', () => {
    const lab = openLab({ until: 2000 });
    lab.actions.togglePlay();
    lab.ready();
    for (let step = 0; step < 2000; step += 20) lab.frame({ step });
    expect(lab.store.getState().transport).toMatchObject({ isPlaying: true, isResting: false });
  });
});

describe('a run of mixed settings', () => {
  const isMixed = (lab: ReturnType<typeof openLab>) => lab.store.getState().isMixed;

  test('is one whose models took steps with different ones', () => {
    const lab = openLab();
    lab.ready();
    lab.frame({ step: 10 });
    lab.actions.change('volume', 7);
    expect(isMixed(lab)).toBe(false);
    lab.frame({ step: 10 });
    expect(isMixed(lab)).toBe(false);
    lab.frame({ step: 11 });
    expect(isMixed(lab)).toBe(true);
  });

  test('is not one whose settings were changed before its first step, nor the run after one', () => {
    const lab = openLab();
    lab.ready();
    lab.frame({ step: 0 });
    lab.actions.change('volume', 7);
    lab.reweighted();
    lab.frame({ step: 5 });
    expect(isMixed(lab)).toBe(false);
    lab.actions.change('learningRate', 0.1);
    lab.frame({ step: 6 });
    expect(isMixed(lab)).toBe(true);
    lab.actions.reset();
    lab.ready();
    lab.frame({ step: 0 });
    expect(isMixed(lab)).toBe(false);
  });

  test('stays one on another engine', () => {
    const lab = openLab();
    lab.ready();
    lab.frame({ step: 10 });
    lab.actions.change('volume', 7);
    lab.reweighted();
    lab.frame({ step: 20 });
    lab.actions.change('engine', 'plain');
    lab.ready();
    lab.frame({ step: 20 });
    lab.frame({ step: 30 });
    expect(isMixed(lab)).toBe(true);
  });
});
