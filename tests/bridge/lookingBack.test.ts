import { describe, expect, test } from 'vitest';
import { openRealLab, type RealLab } from './realLab.ts';

/** What a frame shows, without the number of its run and its speed. */
const shown = ({ run, stepsPerSecond, ...rest }: { run: number; stepsPerSecond: number }) => rest;

describe('looking back', () => {
  test('shows what was shown, to the last bit, also of losses under other weights', async () => {
    const lab = openRealLab({ until: 400 });
    await lab.settled();
    const seen = new Map<number, object>();
    lab.store.subscribe(({ frame, past }) => {
      if (frame && !past && !seen.has(frame.step)) seen.set(frame.step, structuredClone(shown(frame)));
    });
    await lab.playTo(40);
    lab.actions.change('volume', 1e6);
    const end = await lab.playTo(90);
    const steps = lab.timeline.steps();
    expect(steps.length).toBeGreaterThan(10);
    for (const at of [2, Math.floor(steps.length / 2), steps.length - 2, 5]) {
      const step = steps[at]!;
      lab.actions.change('shownStep', step);
      const frame = await lab.settled();
      expect(frame.step).toBe(step);
      expect(lab.store.getState().past).toEqual({ end: end.step });
      // Finer points are fewer while training.
      const { refined, ...own } = shown(frame) as { refined?: unknown };
      const { refined: before, ...then } = seen.get(step) as { refined?: unknown };
      expect(own).toEqual(then);
    }
    expect(lab.timeline.steps()).toEqual(steps);
    expect(lab.history.samples().at(-1)!.step).toBe(end.step);
  });

  test('loses nothing: Play goes on from the end, to the state that an undisturbed run reaches', async () => {
    const [lab, other] = [openRealLab(), openRealLab()];
    await lab.settled();
    await other.settled();
    await lab.playTo(60);
    lab.actions.change('shownStep', 10);
    await lab.settled();
    lab.actions.change('shownStep', 3);
    const end = await lab.playTo(120);
    const { past, isMixed } = lab.store.getState();
    expect([past, isMixed]).toEqual([undefined, false]);
    // The other takes as many single steps, which are the same steps.
    other.actions.replayTo(end.step);
    const plain = await other.settled();
    expect(plain.step).toBe(end.step);
    expect([plain.recall, plain.losses, plain.logits]).toEqual([end.recall, end.losses, end.logits]);
  });

  test('is the same as an address that trains to the step', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(80);
    const step = lab.timeline.steps().find((kept) => kept > 30)!;
    lab.actions.change('shownStep', step);
    const scrubbed = await lab.settled();
    const addressed = await openRealLab({ shownStep: step, autoplay: true }).settled();
    expect(addressed.step).toBe(step);
    expect(shown(addressed)).toEqual(shown(scrubbed));
  });

  test('returns to the end without playing when the slider does', async () => {
    const lab = openRealLab();
    await lab.settled();
    const end = await lab.playTo(50);
    lab.actions.change('shownStep', 5);
    await lab.settled();
    lab.actions.change('shownStep', undefined);
    const back = await lab.settled();
    expect(shown(back)).toEqual(shown({ ...end, stepsPerSecond: 0 }));
    expect(lab.store.getState()).toMatchObject({ past: undefined, transport: { isPlaying: false } });
  });

  test('Step shows the next step that is kept, and at the last one is back', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(12);
    const steps = lab.timeline.steps();
    lab.actions.change('shownStep', steps.at(-3));
    await lab.settled();
    lab.actions.step();
    expect((await lab.settled()).step).toBe(steps.at(-2));
    lab.actions.step();
    expect((await lab.settled()).step).toBe(steps.at(-1));
    expect(lab.store.getState().past).toBeUndefined();
    lab.actions.step();
    expect((await lab.settled()).step).toBe(steps.at(-1)! + 1);
  });

  test('goes on from an earlier step, and what came after stays as a trace until the next run', async () => {
    const lab = openRealLab();
    await lab.settled();
    const end = await lab.playTo(80);
    const step = lab.timeline.steps().find((kept) => kept > 20)!;
    lab.actions.change('shownStep', step);
    await lab.settled();
    lab.actions.branch();
    expect(lab.store.getState().transport.isPlaying).toBe(true);
    expect(lab.store.getState().inputs.shownStep).toBeUndefined();
    while (lab.store.getState().past) await new Promise(setImmediate);
    await lab.playTo(step + 5);
    const after = await lab.settled();
    // It is recorded on, and can be looked back at.
    expect(lab.timeline.steps().at(-1)).toBe(after.step);
    expect(after.step).toBeGreaterThan(step);
    lab.actions.change('shownStep', step);
    await lab.settled();
    expect(lab.store.getState().past).toEqual({ end: after.step });
    lab.actions.change('shownStep', undefined);
    expect((await lab.settled()).step).toBe(after.step);
    expect(after.step).toBeLessThan(end.step + 50);
    const left = lab.history.left();
    expect([left[0]!.step, left.at(-1)!.step]).toEqual([step, end.step]);
    expect(lab.timeline.steps().filter((kept) => kept < step).length).toBeGreaterThan(3);
    lab.actions.reset();
    await lab.settled();
    expect(lab.history.left()).toEqual([]);
    expect(lab.timeline.steps()).toEqual([0]);
  });

  test('goes on from the step that was asked for last, whichever frame is in sight', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(60);
    const [, , , early, , middle, late] = lab.timeline.steps();
    for (const step of [late, middle, early]) lab.actions.change('shownStep', step);
    lab.actions.branch();
    while (lab.store.getState().past || lab.store.getState().frame!.step < early!) await new Promise(setImmediate);
    await lab.playTo(0);
    await lab.settled();
    const steps = lab.timeline.steps();
    expect(steps.at(-1)).toBe(lab.store.getState().frame!.step);
    expect(steps.indexOf(early!)).toBe(3);
    expect(lab.history.samples().at(-1)!.step).toBe(steps.at(-1));
    expect(lab.history.left()[0]!.step).toBe(early);
  });

  test('ends with a reset and with other data, and shows their start', async () => {
    for (const change of [
      (lab: RealLab) => lab.actions.reset(),
      (lab: RealLab) => lab.actions.change('imbalance', 20),
    ]) {
      const lab = openRealLab();
      await lab.settled();
      await lab.playTo(40);
      lab.actions.change('shownStep', 5);
      await lab.settled();
      change(lab);
      expect((await lab.settled()).step).toBe(0);
      expect(lab.store.getState()).toMatchObject({ past: undefined, inputs: { shownStep: undefined } });
    }
  });

  test('takes a step that was not kept for the last one before it, and says which', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(120);
    const steps = lab.timeline.steps();
    const gap = steps.findIndex((step, at) => at > 0 && step - steps[at - 1]! > 1);
    lab.actions.change('shownStep', steps[gap]! - 1);
    expect((await lab.settled()).step).toBe(steps[gap - 1]);
    expect(lab.store.getState().inputs.shownStep).toBe(steps[gap - 1]);
  });

  test('goes on to a later step exactly, also from a run that is played', async () => {
    const lab = openRealLab({ schedule: 'constant' });
    await lab.settled();
    lab.actions.togglePlay();
    while ((lab.store.getState().frame?.step ?? 0) < 20) await new Promise(setImmediate);
    const ahead = lab.store.getState().frame!.step + 400;
    lab.actions.change('shownStep', ahead);
    while (lab.store.getState().frame!.step < ahead) await new Promise(setImmediate);
    expect((await lab.settled()).step).toBe(ahead);
    expect(lab.store.getState()).toMatchObject({ past: undefined, transport: { isPlaying: false } });
    // From an earlier step a later one than the last is the last.
    lab.actions.change('shownStep', 5);
    await lab.settled();
    lab.actions.change('shownStep', ahead + 50);
    expect((await lab.settled()).step).toBe(ahead);
    expect(lab.store.getState()).toMatchObject({ past: undefined, inputs: { shownStep: undefined } });
  });

  test('is not undone by an address that asks for playing as well', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(40);
    lab.actions.change('shownStep', 6);
    await lab.settled();
    lab.actions.replaceInputs({ ...lab.store.getState().inputs, autoplay: true }, []);
    expect((await lab.settled()).step).toBe(lab.store.getState().inputs.shownStep);
    expect(lab.store.getState().transport.isPlaying).toBe(false);
  });

  test('of moves faster than answers shows the last', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(60);
    for (const step of [20, 15, 10, 4, 9]) lab.actions.change('shownStep', step);
    expect((await lab.settled()).step).toBe(9);
    // At most one is unanswered: of five moves the first and the last were asked for.
    expect(lab.asked.filter(({ kind }) => kind === 'restore').length).toBe(2);
    const steps = lab.timeline.steps();
    for (const step of [20, 15, undefined]) lab.actions.change('shownStep', step);
    expect((await lab.settled()).step).toBe(steps.at(-1));
    expect(lab.timeline.steps()).toEqual(steps);
  });
});
