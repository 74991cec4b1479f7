import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type LessonRow, readLessonSeeds } from '../../core/lesson/lessonSeeds.ts';
import type { StepFacts } from '../../core/lesson/stepFacts.ts';
import type { LabState, LabStore } from '../../store/labStore.ts';
import { createStepModels, type StepModels } from '../../store/leftModels.ts';
import { createLessonActions, factsOf, type LessonActions } from '../../store/lessonActions.ts';
import { isPullThere } from '../../store/onceTrained.ts';
import { selectLabelCounts } from '../../store/selectors.ts';
import { type Lab, useLab, useLabState } from '../LabContext.ts';
import { createStepRecorder, type StepRecorder } from './recordStep.ts';
import { isOtherwiseSet } from './stepSettings.ts';
import type { Told } from './storyOf.ts';
import { doneStepIn, tellDone } from './tellDone.ts';

/** What a page has once. */
interface Parts {
  readonly actions: LessonActions;
  readonly recorder: StepRecorder;
  readonly models: StepModels;
}

const parts = new WeakMap<LabStore, Parts>();

function partsOf({ store, actions, history, timeline }: Lab): Parts {
  const known = parts.get(store);
  if (known) return known;
  const models = createStepModels(store, { history, timeline, isOwn: (state) => recorder.isOwn(state) });
  const recorder = createStepRecorder(history.samples, models.isStray);
  const made = { actions: createLessonActions(store, actions, models), recorder, models };
  parts.set(store, made);
  return made;
}

/** What a reader does in the lesson; the same for all parts of a page. */
export function useLessonActions(): LessonActions {
  return partsOf(useLab()).actions;
}

/** What the reader did in the step that is open. */
export function useFacts(): StepFacts {
  return useLabState((state: LabState) => factsOf(state));
}

/** The one recorder of a page: what is drawn asks it whether a frame is of the present models. */
export function useRecorder(): StepRecorder {
  return partsOf(useLab()).recorder;
}

/** Whether the lesson stands in a page of somebody else: then it has no class tools, and leads to no other view. */
export function useIsEmbedded(): boolean {
  return useLabState(({ classroom }) => classroom?.isEmbedded ?? false);
}

/** Whether the network is on the screen, and measured, that is asked at other γ. */
export function useIsPullThere(): boolean {
  const recorder = useRecorder();
  return useLabState((state) => {
    const isMeasured = factsOf(state).row?.pullOfWrong !== undefined;
    return isMeasured && isPullThere(state) && recorder.isOwn(state);
  });
}

/**
 * Notes what is done in the step that is open, and keeps its models; in the one part of the page that holds the
 * lesson.
 */
export function useStepRecording(): void {
  const lab = useLab();
  useLayoutEffect(() => {
    const { store } = lab;
    const { recorder, models, actions } = partsOf(lab);
    const heed = (state: LabState, before: LabState) => {
      models.heed(state, before);
      if (state.page !== 'lesson') {
        recorder.leave();
        return;
      }
      const changes = recorder.heed(state);
      models.note(state);
      if (!changes) return;
      actions.note(changes);
      tellDone(doneStepIn(state, changes));
    };
    heed(store.getState(), store.getState());
    return store.subscribe(heed);
  }, [lab]);
}

const noRows: readonly LessonRow[] = [];
const loading = new WeakMap<LabStore, Promise<readonly LessonRow[]>>();

/** The sixty seeds; none before they are loaded, and none if they cannot be. */
export function useLessonRows(): readonly LessonRow[] {
  const { store, fetched } = useLab();
  const [rows, setRows] = useState(noRows);
  useEffect(() => {
    let isOver = false;
    load(store, fetched).then(
      (read) => isOver || setRows(read),
      // The texts then do without them, and the next visit tries again.
      () => loading.delete(store),
    );
    return () => {
      isOver = true;
    };
  }, [store, fetched]);
  return rows;
}

function load(store: LabStore, fetched: Lab['fetched']): Promise<readonly LessonRow[]> {
  const known = loading.get(store) ?? fetched('lesson-seeds.json').then((file) => readLessonSeeds(file).rows);
  loading.set(store, known);
  return known;
}

/** What the step that is open is told from. */
export function useTold(): Told {
  const rows = useLessonRows();
  const inputs = useLabState((state) => state.inputs);
  const lesson = useLabState((state) => state.lesson);
  return useMemo(() => {
    const { labelled: labels, right } = selectLabelCounts(inputs);
    const facts = factsOf({ lesson, inputs });
    const [pullAtZero] = facts.row?.pullOfWrong ?? [];
    return {
      ...{ at: inputs.at, facts, labels, right, volume: inputs.volume, seed: inputs.seed, rows },
      isOther: isOtherwiseSet(inputs) || (facts.isOther ?? false),
      middle: factsOf({ lesson, inputs }, 'middle').row,
      pullAtZero: pullAtZero === undefined || !Number.isFinite(pullAtZero) ? undefined : pullAtZero,
    };
  }, [inputs, lesson, rows]);
}
