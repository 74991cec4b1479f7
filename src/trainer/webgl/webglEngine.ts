import { type Checkpoint, mostGridPoints, type Objective, type Problem } from '../../protocol/problem.ts';
import { checkedCheckpoint, checkedMaps, checkedObjective, checkedProblem } from '../checked.ts';
import { type Answers, type Engine, onlyMaps } from '../engine.ts';
import type { Device } from './device.ts';
import { frameAnswers } from './frameAnswers.ts';
import { holdObjective } from './heldObjective.ts';
import { modelsToTexels, uploadProblem } from './problemBlocks.ts';
import { readNamed } from './readNamed.ts';
import { runFrame, scorePartsOf } from './runFrame.ts';
import { runStep } from './runStep.ts';
import { stackOf } from './stack.ts';
import { startOf, stateFromTexels, stateTexels } from './stateTexels.ts';
import { keepViewPoints } from './viewPoints.ts';
import { withoutPadding } from './withoutPadding.ts';

/**
 * Starts the engine on the GPU. All models are stacked along a leading axis, so that a step runs the same few programs
 * for any number of models and any objectives, and so does a frame; see `runStep` and `runFrame`. The grid counts only
 * for models whose maps are wanted.
 *
 * @param from - A checkpoint to go on from, instead of from the problem's start.
 * @param gridPoints - Grid points of the largest view that it must answer.
 * @throws RangeError if the problem's arrays do not fit each other, or the objective or the checkpoint
 * does not fit the problem.
 * @throws TextureLimitError if the models with that many points do not fit the GPU.
 */
export function startWebglEngine(
  device: Device,
  problem: Problem,
  objective: Objective,
  from?: Checkpoint,
  gridPoints = mostGridPoints ** 2,
): Engine {
  const stack = stackOf(device, checkedProblem(problem), gridPoints);
  const { programs, widths, models, upload } = stack;
  // All is checked before anything is uploaded, so that a refusal leaves nothing on the GPU.
  const minimised = checkedObjective(objective, problem);
  const start = from ? checkedCheckpoint(from, problem) : startOf(problem);
  const training = withoutPadding(problem);
  const blocks = uploadProblem(stack, problem, training);
  const held = holdObjective(stack, minimised, start);
  const viewPoints = keepViewPoints(stack, problem, training.points);
  /** Parameters and both moments; [3, S, P]. */
  let state = upload(stateTexels(start, widths, models));

  return {
    kind: 'webgl',
    reweight: (objective) => held.reweight(checkedObjective(objective, problem)),
    step(count) {
      for (let done = 0; done < count; done += 1) {
        const before = state;
        state = runStep(stack, blocks, before, held);
        device.free([before]);
        held.tookStep();
      }
    },
    settle: () => device.settle(),
    async answer(view, wanted = onlyMaps, trainedWith): Promise<Answers> {
      const maps = checkedMaps(wanted.maps, models);
      const cells = view.columns * view.rows;
      if (cells > gridPoints) {
        throw new RangeError(`invalid view; not at most ${gridPoints} grid points: ${cells}`);
      }
      held.standFor(trainedWith ?? held.current.models.map(({ loss }) => loss.kind));
      const points = viewPoints.pointsOf(view);
      const mapBlock = wanted.maps === 'all' ? blocks.everyModel : upload(modelsToTexels(maps));
      const { block: objective, heads } = held;
      const inputs = { state, points, objective, heads, maps: mapBlock, mapped: maps.length, cells };
      const frame = runFrame(stack, blocks, inputs, wanted);
      const now = { step: held.step, frozen: [...held.frozen] };
      const answered = readNamed(device, { ...frame, state });
      device.free(Object.values(frame));
      if (mapBlock !== blocks.everyModel) device.free([mapBlock]);
      const read = await answered;
      const { classes } = programs.layout;
      return {
        ...frameAnswers(read, { ...wanted, maps }, { ...stack, classes, cells, scoreParts: scorePartsOf(stack) }),
        checkpoint: { ...now, ...stateFromTexels(read.state, widths, models) },
      };
    },
    restore(checkpoint) {
      checkedCheckpoint(checkpoint, problem);
      device.free([state]);
      state = upload(stateTexels(checkpoint, widths, models));
      held.goOnFrom(checkpoint);
    },
    async readParameters() {
      const read = await readNamed(device, { state });
      return stateFromTexels(read.state, widths, models).parameters;
    },
    dispose() {
      device.free([...Object.values(blocks), state]);
      held.free();
      viewPoints.free();
    },
  };
}
