import { expect, test } from 'vitest';
import type { StepName } from '../../../src/core/lesson/stepStates.ts';
import { createStepModels } from '../../../src/store/leftModels.ts';
import { createLessonActions, factsOf, inputsOfStep } from '../../../src/store/lessonActions.ts';
import { createStepRecorder } from '../../../src/views/lesson/recordStep.ts';
import { openRealLab } from '../../bridge/realLab.ts';
import { turn } from '../../bridge/realPort.ts';

/** The lesson with a trainer that trains, watched as by its view. */
function openLesson(at: StepName) {
  const lab = openRealLab();
  const { store, history, timeline, actions } = lab;
  const { inputs } = store.getState();
  store.setState({ page: 'lesson', inputs: inputsOfStep(at, { ...inputs, seed: 7 }) });
  const models = createStepModels(store, { history, timeline, isOwn: (state) => recorder.isOwn(state) });
  const recorder = createStepRecorder(history.samples, models.isStray);
  const lesson = createLessonActions(store, actions, models);
  store.subscribe((state, before) => {
    models.heed(state, before);
    if (state.page !== 'lesson') return;
    const changes = recorder.heed(state);
    models.note(state);
    if (changes) lesson.note(changes);
  });
  lesson.arrive();
  const frame = () => store.getState().frame;
  return {
    ...lab,
    lesson,
    recorder,
    frame,
    /** Trains, or goes on, until a step; pauses if the step of the lesson does not end there. */
    async trainTo(step: number) {
      lesson.toggleTraining();
      while ((frame()?.step ?? 0) < step || !recorder.isOwn(store.getState())) await turn();
      if (store.getState().transport.isPlaying) lesson.toggleTraining();
      return lab.settled();
    },
    /** What is on the screen, as numbers. */
    shown: () => ({
      step: frame()!.step,
      recall: Array.from(frame()!.recall),
      logits: Array.from(frame()!.logits),
      curve: history.samples().map(({ step, values }) => [step, ...values.accuracy]),
      isOwn: recorder.isOwn(store.getState()),
    }),
  };
}

test('a step that is come back to shows at once what it showed, and nothing is trained', async () => {
  const { lesson, trainTo, shown, settled, store, asked, timeline } = openLesson('forgotten');
  await trainTo(100);
  const [before, facts] = [shown(), factsOf(store.getState())];
  const { parameters } = timeline.at(100)!;
  expect(before).toMatchObject({ step: 100, isOwn: true });
  lesson.go('inverse');
  await trainTo(20);
  const other = shown();
  asked.length = 0;
  lesson.go('forgotten');
  expect(shown()).toEqual(before);
  expect(store.getState().transport.isPlaying).toBe(false);
  await settled();
  // The same now comes from the trainer.
  expect(shown()).toEqual(before);
  expect(timeline.at(100)!.parameters).toEqual(parameters);
  expect(asked.filter(({ kind }) => kind === 'play' || kind === 'step')).toEqual([]);
  expect(store.getState().lesson.from).toBeUndefined();
  expect(factsOf(store.getState())).toMatchObject({ row: facts.row, isDone: true });
  lesson.go('inverse');
  expect(shown()).toEqual(other);
});

test('training goes on from there, as if the step had never been left', async () => {
  const left = openLesson('inverse');
  await left.trainTo(20);
  const at = left.shown().step;
  left.lesson.go('forgotten');
  await left.settled();
  left.lesson.go('inverse');
  await left.trainTo(at + 10);
  const stayed = openLesson('inverse');
  const goal = left.frame()!.step;
  await stayed.settled();
  stayed.actions.replayTo(goal);
  while (stayed.frame()?.step !== goal) await turn();
  expect(left.timeline.at(goal)!.parameters).toEqual(stayed.timeline.at(goal)!.parameters);
  expect(left.shown().curve.map(([step]) => step)).toContain(at);
});

test('steps that are passed in haste note nothing of one another', async () => {
  const { lesson, trainTo, shown, settled, store } = openLesson('middle');
  await trainTo(300);
  const before = shown();
  const { row } = factsOf(store.getState());
  lesson.go('inverse');
  await settled();
  // The models of the middle are wanted, and before they are there the next step is open, with models like them.
  lesson.go('middle');
  lesson.go('clean');
  lesson.note({ isBegun: true });
  store.setState({ inputs: { ...store.getState().inputs, noise: 0 } });
  await settled();
  expect(factsOf(store.getState()).row).toBeUndefined();
  expect(factsOf(store.getState()).isDone).toBeUndefined();
  lesson.go('middle');
  lesson.go('inverse');
  lesson.go('middle');
  await settled();
  expect(shown()).toEqual(before);
  expect(factsOf(store.getState()).row).toEqual(row);
});

test('other views may be opened meanwhile; a step that begins again has forgotten its models', async () => {
  const { lesson, trainTo, shown, settled, store, actions, frame } = openLesson('forgotten');
  await trainTo(100);
  const before = shown();
  actions.open('lab');
  await settled();
  actions.open('lesson');
  lesson.arrive();
  await settled();
  expect(shown()).toEqual(before);
  lesson.reset();
  await settled();
  expect(frame()!.step).toBe(0);
  lesson.go('inverse');
  lesson.go('forgotten');
  await settled();
  expect(frame()!.step).toBe(0);
  expect(store.getState().lesson.left?.forgotten).toBeUndefined();
});

test('the network that is asked at other γ is found with its γ, and what it learns from then on is measured', async () => {
  const { lesson, settled, store, actions, frame, recorder } = openLesson('focal');
  while (frame()?.step !== 300) await turn();
  await settled();
  actions.change('gamma', 2);
  await settled();
  lesson.note({ isRevealed: true });
  const { pullOfWrong } = factsOf(store.getState()).row!;
  expect(pullOfWrong![1]).toBeGreaterThan(0.6);
  const pulls = Array.from(frame()!.pulls!);
  lesson.go('clean');
  await settled();
  lesson.go('focal');
  expect(store.getState()).toMatchObject({ inputs: { gamma: 2 }, frame: { step: 300 }, isMixed: false });
  await settled();
  expect(Array.from(frame()!.pulls!)).toEqual(pulls);
  expect(factsOf(store.getState()).row!.pullOfWrong).toEqual(pullOfWrong);
  lesson.trainOnTo(500);
  while (frame()!.step < 500) await turn();
  await settled();
  expect(recorder.isOwn(store.getState())).toBe(true);
  expect(factsOf(store.getState()).row!.pullOfWrong![2]).toBeLessThan(pullOfWrong![1]!);
  expect(store.getState().isMixed).toBe(true);
});
