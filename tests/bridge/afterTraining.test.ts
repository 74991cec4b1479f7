import { describe, expect, test } from 'vitest';
import { changedHeads } from '../../src/core/changedHead.ts';
import { logitsAt } from '../../src/core/logitsAt.ts';
import { selectModelObjectives, selectNetwork, selectTestSet } from '../../src/store/selectors.ts';
import { openRealLab, type RealLab } from './realLab.ts';

const tiles = [{ scheme: 'none' }, { scheme: 'post-hoc-adjustment' }, { scheme: 'tau-normalised' }] as const;

/** The same tiles with these taus. */
const withTaus = (postHoc: number, normalised: number) => [
  tiles[0],
  { ...tiles[1], own: postHoc },
  { ...tiles[2], own: normalised },
];

/** A lab at a step, paused. */
async function openAt(step: number, more: Parameters<typeof openRealLab>[0] = {}) {
  const lab = openRealLab({ tiles, ...more });
  await lab.settled();
  const frame = await lab.playTo(step);
  return { lab, frame };
}

/** Logits of the frame's models at the test points, from their parameters, with the present taus. */
function expectedLogits({ store, timeline }: RealLab): number[] {
  const { inputs, frame } = store.getState();
  const { parameters } = timeline.at(frame!.step)!;
  const network = selectNetwork(inputs);
  const changes = selectModelObjectives(inputs).map(({ after }) => after);
  const changed = changedHeads(Float64Array.from(parameters), network.widths, changes);
  const size = changed.length / changes.length;
  const points = Float64Array.from(selectTestSet(inputs)!.points);
  return changes.flatMap((_, model) =>
    Array.from(logitsAt(network, changed.slice(model * size, (model + 1) * size), points)),
  );
}

const counted = ({ asked }: RealLab, kind: string) => asked.filter((message) => message.kind === kind).length;

describe('what acts after training', () => {
  test('changes answers at once, and no step is taken for it: models, losses and steps stay', async () => {
    const { lab, frame: before } = await openAt(30);
    const checkpoint = lab.timeline.at(before.step)!;
    const steps = counted(lab, 'step');
    lab.actions.setTiles(withTaus(2.5, 1.5));
    const after = await lab.settled();
    expect([after.step, after.run]).toEqual([before.step, before.run]);
    expect(counted(lab, 'step')).toBe(steps);
    expect(after.losses).toEqual(before.losses);
    expect(lab.timeline.at(after.step)!.parameters).toEqual(checkpoint.parameters);
    const cells = before.logits.length / 3;
    const logitsOf = (model: number, { logits } = after) => logits.slice(model * cells, (model + 1) * cells);
    expect(logitsOf(0)).toEqual(logitsOf(0, before));
    expect(logitsOf(1)).not.toEqual(logitsOf(1, before));
    expect(logitsOf(2)).not.toEqual(logitsOf(2, before));
    expect(after.testLosses[0]).toBe(before.testLosses[0]);
    expect(after.testLosses[1]).not.toBe(before.testLosses[1]);
  });

  test('does not make a run mixed, whose models could not be trained so from the start; beta does', async () => {
    const { lab } = await openAt(20, { tiles: [...tiles, { scheme: 'class-balanced' }] });
    lab.actions.setTiles([...withTaus(2.5, 1.5), { scheme: 'class-balanced' }]);
    await lab.settled();
    await lab.playTo(40);
    expect(lab.store.getState().isMixed).toBe(false);
    lab.actions.change('volume', 5);
    await lab.settled();
    await lab.playTo(60);
    expect(lab.store.getState().isMixed).toBe(true);
  });

  test('acts on a run that is over, which stays over', async () => {
    const { lab, frame: before } = await openAt(100, { until: 100 });
    expect(before.step).toBe(100);
    lab.actions.setTiles(withTaus(3, 2));
    const after = await lab.settled();
    expect(after.step).toBe(100);
    expect(after.recall.slice(5, 10)).not.toEqual(before.recall.slice(5, 10));
    expect(lab.store.getState().transport.isPlaying).toBe(false);
  });

  test('acts on a step that is looked back at, and on the end when one returns to it', async () => {
    const { lab } = await openAt(40);
    lab.actions.showUnweighted(true);
    lab.actions.change('shownStep', 10);
    await lab.settled();
    lab.actions.setTiles(withTaus(2, 1));
    const past = await lab.settled();
    // Of the steps that are kept, the latest up to that one.
    expect(past.step).toBe(lab.store.getState().inputs.shownStep);
    expect(past.step).toBeLessThanOrEqual(10);
    expect(Array.from(past.testLogits!)).toEqual(expectedLogits(lab));
    lab.actions.change('shownStep', undefined);
    const end = await lab.settled();
    expect(end.step).toBeGreaterThan(39);
    expect(Array.from(end.testLogits!)).toEqual(expectedLogits(lab));
  });

  test('at tau 0 answers as no re-weighting does, but for the biases that a normalised head has not', async () => {
    const { lab } = await openAt(20);
    lab.actions.setTiles(withTaus(0, 0));
    const { recall, testLosses } = await lab.settled();
    expect(recall.slice(5, 10)).toEqual(recall.slice(0, 5));
    expect(testLosses[1]).toBeCloseTo(testLosses[0]!, 6);
    expect(testLosses[2]).not.toBeCloseTo(testLosses[0]!, 3);
  });
});

test('logits at the test points come only while calibration with weights undone is shown', async () => {
  const { lab, frame } = await openAt(10);
  expect(frame).not.toHaveProperty('testLogits');
  lab.actions.showUnweighted(true);
  const { testLogits } = await lab.settled();
  expect(testLogits!.length).toBe(3 * selectTestSet(lab.store.getState().inputs)!.labels.length * 5);
  lab.actions.change('panel', 'curves');
  expect(await lab.settled()).not.toHaveProperty('testLogits');
});

test('a frame says how much more frequent its models take each class for than it is, where they do', async () => {
  const { lab } = await openAt(10, {
    tiles: [{ scheme: 'none' }, { scheme: 'inverse-frequency' }, { scheme: 'retrained-head', own: 20 }],
  });
  const favours = () => lab.store.getState().frame!.trained.map((model) => model.favours);
  const [, weights] = selectModelObjectives(lab.store.getState().inputs);
  expect(favours()).toEqual([undefined, weights!.weights, undefined]);
  await lab.playTo(30);
  const [, , anew] = selectModelObjectives(lab.store.getState().inputs);
  expect(favours()[2]).toEqual(anew!.rates);
});
