import { problemOf } from '../../../src/bridge/problemOf.ts';
import type { Objective, Problem } from '../../../src/protocol/problem.ts';
import { type Inputs, initialInputs } from '../../../src/store/parameters.ts';
import { stepsKey } from '../../../src/store/runKey.ts';
import { selectModelObjectives, selectObjective } from '../../../src/store/selectors.ts';
import { createTimeline, type KeptStep } from '../../../src/store/timeline.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { type RunState, takenRunOf } from '../../../src/views/lab/takeHome/takenRunOf.ts';
import { frameOf } from '../../protocol/frameOf.ts';

const view = { columns: 2, rows: 2, halfWidth: 3, halfHeight: 3 };

/** Where the page of these tests stands. */
export const page = 'https://example.org/lab/';

/** What the lab holds after it has trained so many steps with some inputs, in Node. */
export async function labAfter(
  changes: Partial<Inputs>,
  steps: number,
  start: (problem: Problem, objective: Objective) => Engine = startPlainEngine,
) {
  const inputs = { ...initialInputs(changes.scene, changes.points), ...changes };
  const objective = selectObjective(inputs);
  const engine = start(problemOf(inputs), objective);
  const timeline = createTimeline<KeptStep>(16e6);
  const trained = selectModelObjectives(inputs).map(({ loss, volume }) => ({ loss: loss.kind, volume }));
  let state: RunState | undefined;
  for (const step of [0, steps]) {
    engine.step(step);
    const { checkpoint, recall, losses, testLosses } = await engine.answer(view);
    const origin = { objectiveKey: step > 0 ? stepsKey(inputs) : undefined, mixedAfter: undefined };
    timeline.add({ ...checkpoint, origin });
    state = {
      inputs,
      frame: frameOf({ step, trained, recall, losses, testLosses }, inputs.classes, inputs.tiles.length),
      isMixed: false,
      training: { status: 'ready', engine: { kind: engine.kind, reason: 'chosen', detail: '' } },
      language: undefined,
    };
  }
  engine.dispose();
  return { state: state!, timeline };
}

/** The run that the page would write after so many steps with some inputs. */
export async function trainedRun(...given: Parameters<typeof labAfter>) {
  const { state, timeline } = await labAfter(...given);
  return takenRunOf(state, timeline, page)!;
}
