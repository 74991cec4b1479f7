import { lessonSteps } from '../../core/lesson/steps.ts';
import { noBrush } from '../brush.ts';
import type { LabStore } from '../labStore.ts';
import { lessonAfter } from '../lesson.ts';
import type { Transport } from '../transport.ts';
import { writeClass } from './classText.ts';
import { heldBy } from './enterClass.ts';

/** What a reader does with a teacher's link. */
export type ClassActions = ReturnType<typeof createClassActions>;

/** Binds the actions of a class to a store; without an open link they do nothing. */
export function createClassActions({ getState, setState }: LabStore) {
  return {
    /** Chooses an option of the question, or takes the choice back. */
    choose(chosen: number | undefined): void {
      const { classroom } = getState();
      if (classroom) setState({ classroom: { ...classroom, chosen } });
    },
    /** Returns to the address that was opened: its view, inputs, locks and question; training begins anew. */
    reset(): void {
      const { classroom, transport, atlas } = getState();
      if (!classroom) return;
      const { opened } = classroom;
      const { page, inputs, setting } = opened;
      const lesson = lessonAfter(page, getState());
      const { [inputs.at]: _, ...otherSteps } = lesson.steps;
      const { [inputs.at]: __, ...otherModels } = lesson.left ?? {};
      const { stage } = lessonSteps[inputs.at];
      // These stages of the lesson show models that have trained.
      const isShownTrained = page === 'lesson' && (stage === 'theory' || stage === 'pull');
      // A step that is asked for stays asked for; of a run that begins anew it is asked anew.
      if (inputs.shownStep !== undefined) setState({ inputs: { ...getState().inputs, shownStep: undefined } });
      const anew = (of: Transport): Transport => ({
        ...of,
        isPlaying: inputs.autoplay && inputs.shownStep === undefined,
        isResting: false,
        restarts: of.restarts + 1,
      });
      setState({
        page,
        inputs,
        // The step is as nobody has touched it; the inputs of the other views stay as they were left.
        lesson: page === 'lesson' ? { ...lesson, steps: otherSteps, left: otherModels } : lesson,
        ...heldBy(setting),
        classroom: { ...setting, text: writeClass(setting), opened, chosen: undefined },
        transport: { ...anew(transport), ...(isShownTrained && { isPlaying: true }) },
        atlas: { ...atlas, transport: anew(atlas.transport) },
        brush: noBrush,
        pointing: { class: undefined, place: undefined },
        selection: undefined,
        faults: [],
      });
    },
    /** Lifts all locks and shows all controls; inputs and question stay, and Reset still returns. */
    lift(): void {
      const { classroom } = getState();
      if (!classroom) return;
      const setting = { ...classroom, lock: [], hide: [] };
      setState({ ...heldBy(setting), classroom: { ...setting, text: writeClass(setting) } });
    },
  };
}
