import { describe, expect, test } from 'vitest';
import { openRealLab } from './realLab.ts';

const starts = ({ asked }: ReturnType<typeof openRealLab>) =>
  asked.flatMap((message) => (message.kind === 'start' ? [message] : []));

describe('points of each class that are changed by hand', () => {
  test('do not begin anew: the models go on from where they are, on the points as they are now', async () => {
    const lab = openRealLab();
    await lab.settled();
    const before = await lab.playTo(40);
    lab.actions.change('sizes', [50, 40, 30, 20, 10]);
    const after = await lab.settled();
    expect(after.step).toBe(before.step);
    // The same models on the same test points; only what they minimise is over other points.
    expect(after.recall).toEqual(before.recall);
    expect(after.logits).toEqual(before.logits);
    expect(after.losses).not.toEqual(before.losses);
    expect(starts(lab).length).toBe(2);
    expect(starts(lab)[1]!.from!.step).toBe(before.step);
    expect(starts(lab)[1]!.problem.labels.length).toBe(150);
    const later = await lab.playTo(60);
    expect(later.step).toBeGreaterThan(59);
    // Trained on these points from the start they would be others.
    expect(lab.store.getState().isMixed).toBe(true);
    expect(lab.timeline.steps()[0]).toBe(0);
    expect(lab.history.samples()[0]!.step).toBe(0);
  });

  test('are looked back across: what was shown before them is shown again', async () => {
    const lab = openRealLab();
    await lab.settled();
    const before = await lab.playTo(30);
    lab.actions.change('sizes', [50, 50, 50, 50, 50]);
    await lab.settled();
    await lab.playTo(50);
    lab.actions.change('shownStep', before.step - 1);
    const { past } = lab.store.getState();
    await lab.settled();
    lab.actions.change('shownStep', undefined);
    await lab.settled();
    expect(past?.end).toBeGreaterThan(before.step);
    expect(lab.store.getState().isMixed).toBe(true);
  });

  test('begin anew with a reset, with the formula and with another imbalance', async () => {
    const lab = openRealLab();
    await lab.settled();
    await lab.playTo(20);
    lab.actions.change('sizes', [50, 40, 30, 20, 10]);
    await lab.settled();
    lab.actions.reset();
    expect((await lab.settled()).step).toBe(0);
    expect(lab.store.getState().isMixed).toBe(false);
    expect(lab.store.getState().inputs.sizes).toEqual([50, 40, 30, 20, 10]);
    await lab.playTo(10);
    lab.actions.change('sizes', undefined);
    expect((await lab.settled()).step).toBe(0);
    await lab.playTo(10);
    lab.actions.change('sizes', [9, 9, 9, 9, 9]);
    await lab.settled();
    lab.actions.change('imbalance', 7);
    expect((await lab.settled()).step).toBe(0);
    expect(lab.store.getState().inputs.sizes).toBeUndefined();
  });

  test('are edited one by one with the same models, and without the edits they go on as well', async () => {
    const lab = openRealLab();
    await lab.settled();
    const before = await lab.playTo(40);
    lab.actions.change('edits', [
      { kind: 'add', label: 4, x: 0.5, y: 0.5 },
      { kind: 'erase', of: { class: 0, place: 7 } },
    ]);
    const after = await lab.settled();
    expect(after.step).toBe(before.step);
    expect(after.logits).toEqual(before.logits);
    expect(after.recall).toEqual(before.recall);
    const [first, edited] = starts(lab).map(({ problem }) => problem);
    expect(edited!.labels.length).toBe(first!.labels.length);
    expect(edited!.labels.at(-1)).toBe(4);
    expect([...edited!.points.slice(-2)]).toEqual([0.5, 0.5]);
    await lab.playTo(50);
    lab.actions.change('edits', undefined);
    const { step } = await lab.settled();
    expect(step).toBeGreaterThanOrEqual(50);
    expect(starts(lab).at(-1)!.problem.points).toEqual(first!.points);
    expect(starts(lab).at(-1)!.from!.step).toBe(step);
    expect(lab.store.getState().isMixed).toBe(true);
    // A reset trains on the points as they are, from the start.
    lab.actions.change('edits', [{ kind: 'add', label: 4, x: 0.5, y: 0.5 }]);
    await lab.settled();
    lab.actions.reset();
    expect((await lab.settled()).step).toBe(0);
    expect(starts(lab).at(-1)!.problem.labels.at(-1)).toBe(4);
    // Another imbalance begins anew, as it does without edits, and keeps them.
    await lab.playTo(10);
    lab.actions.change('imbalance', 7);
    expect((await lab.settled()).step).toBe(0);
    expect(starts(lab).at(-1)!.problem.labels.at(-1)).toBe(4);
  });

  test('of a drag end where the last of many changes is trained on', async () => {
    const lab = openRealLab();
    await lab.settled();
    const { step } = await lab.playTo(15);
    for (let size = 45; size > 5; size -= 1) lab.actions.change('sizes', [50, 40, 30, 20, size]);
    expect((await lab.settled()).step).toBe(step);
    expect(starts(lab).at(-1)!.problem.labels.length).toBe(146);
    // While one start is unanswered the others wait, and the latest wins.
    expect(starts(lab).length).toBeLessThan(6);
  });
});
