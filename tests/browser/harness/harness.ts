import type { Wanted } from '../../../src/protocol/messages.ts';
import type { MapWindow, Objective } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import type { DeviceMemory } from '../../../src/trainer/webgl/device.ts';
import { rowShifts } from '../../../src/trainer/webgl/programs/glsl.ts';
import { startWebglEngine } from '../../../src/trainer/webgl/webglEngine.ts';
import { compareAnswers } from './compareAnswers.ts';
import { compareDeferred } from './compareDeferred.ts';
import { compareDraws, unequalDraws } from './compareDraws.ts';
import { compareMaps } from './compareMaps.ts';
import { drawsOnGpu } from './drawsOnGpu.ts';
import { lossGradients } from './lossGradients.ts';
import { bytesRead, device, madeSoFar, programsTaken } from './openedDevice.ts';
import { runOf, type Setting, type StartEngine } from './runOf.ts';

const view: MapWindow = { columns: 20, rows: 20, halfWidth: 1.4, halfHeight: 1.4 };

const startWebgl: StartEngine = (problem, objective, from) => startWebglEngine(device(), problem, objective, from);

/** Norm of the difference of two parameter vectors over the norm of the second. */
function relativeDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let norm = 0;
  for (let index = 0; index < b.length; index += 1) {
    difference += (a[index]! - b[index]!) ** 2;
    norm += b[index]! ** 2;
  }
  return Math.sqrt(difference / norm);
}

const harness = {
  /** Why an engine cannot start, if it cannot. */
  refusal(setting: Setting, gridPoints?: number): string | undefined {
    const { problem, objective } = runOf(setting);
    try {
      startWebglEngine(device(), problem, objective, undefined, gridPoints).dispose();
      return undefined;
    } catch (error) {
      return String(error);
    }
  },

  /**
   * Trains both engines from one start; the relative distance of their parameters, of one start's
   * from itself, and of answers.
   */
  async compare(setting: Setting, steps: number) {
    const { problem, objective } = runOf(setting);
    const gpu = setting.hasLongRows ? { ...device(), rowShiftFor: () => rowShifts.at(-1)! } : device();
    const webgl = startWebglEngine(gpu, problem, objective);
    const plain = startPlainEngine(problem, objective);
    webgl.step(steps);
    plain.step(steps);
    const answers = [await webgl.answer(view), await plain.answer(view)] as const;
    const result = {
      distance: relativeDistance(await webgl.readParameters(), await plain.readParameters()),
      moved: relativeDistance(problem.initial, await plain.readParameters()),
      logits: relativeDistance(answers[0].logits, answers[1].logits),
      recall: relativeDistance(answers[0].recall, answers[1].recall),
      losses: relativeDistance(answers[0].losses, answers[1].losses),
      testLosses: relativeDistance(answers[0].testLosses, answers[1].testLosses),
      moments: relativeDistance(answers[0].checkpoint.second, answers[1].checkpoint.second),
      steps: [answers[0].checkpoint.step, answers[1].checkpoint.step],
      unequalDraws: await unequalDraws(problem, objective, steps),
    };
    webgl.dispose();
    return result;
  },

  /**
   * Changes loss, weights and rate of running models half-way; the relative distance of the two engines' parameters.
   */
  async compareReweighted(steps: number) {
    const { problem, objective } = runOf({});
    const changed: Objective = {
      models: objective.models.toReversed().map(({ weights }) => ({ weights, loss: { kind: 'focal', gamma: 2 } })),
      learningRate: 0.01,
    };
    const engines = [startWebglEngine(device(), problem, objective), startPlainEngine(problem, objective)] as const;
    for (const engine of engines) {
      engine.step(steps);
      engine.reweight(changed);
      engine.step(steps);
    }
    const distance = relativeDistance(await engines[0].readParameters(), await engines[1].readParameters());
    engines[0].dispose();
    return distance;
  },

  /**
   * Takes a run from one engine to another by its checkpoint; the distance from a run that stayed, and of a
   * frozen model from its start.
   */
  async compareHandedOver(first: Engine['kind'], second: Engine['kind'], steps: number, setting: Setting) {
    const { problem, objective } = runOf(setting);
    const start = (kind: Engine['kind']) =>
      kind === 'webgl' ? startWebglEngine(device(), problem, objective) : startPlainEngine(problem, objective);
    const stayed = start(first);
    stayed.step(2 * steps);
    const before = start(first);
    before.step(steps);
    const { checkpoint } = await before.answer(view);
    const after = start(second);
    after.restore(checkpoint);
    after.step(steps);
    const distance = relativeDistance(await after.readParameters(), await stayed.readParameters());
    after.restore({ ...checkpoint, frozen: [steps, undefined, undefined, undefined] });
    after.step(3);
    const size = checkpoint.parameters.length / problem.models;
    const moved = await after.readParameters();
    const result = {
      distance,
      frozen: relativeDistance(moved.slice(0, size), checkpoint.parameters.slice(0, size)),
      free: relativeDistance(moved.slice(size), checkpoint.parameters.slice(size)),
    };
    for (const engine of [stayed, before, after]) engine.dispose();
    return result;
  },

  /** The two engines' parameters bit by bit: trains WebGL twice from one start. */
  async repeat(setting: Setting, steps: number) {
    const { problem, objective } = runOf(setting);
    const runs: Float32Array[] = [];
    for (const _ of [0, 1]) {
      const engine = startWebglEngine(device(), problem, objective);
      engine.step(steps);
      runs.push(await engine.readParameters());
      engine.dispose();
    }
    return runs[0]!.every((value, index) => Object.is(value, runs[1]![index]));
  },

  lossGradients,

  compareAnswers: (setting: Setting, steps: number) => compareAnswers(startWebgl, setting, steps, view),

  compareDeferred: (kind: Engine['kind'], switched: number) =>
    compareDeferred(kind === 'webgl' ? startWebgl : startPlainEngine, switched, view),

  compareDraws,

  drawsOnGpu,

  /** GPU programs that a step and a frame take, by what is wanted in it. */
  async programs(setting: Setting) {
    const { problem, objective } = runOf(setting);
    const engine = startWebglEngine(device(), problem, objective);
    const frame = (wanted?: Wanted) => programsTaken(() => engine.answer(view, wanted));
    const result = {
      step: await programsTaken(() => engine.step(1)),
      fiveSteps: await programsTaken(() => engine.step(5)),
      frame: await frame(),
      withTests: await frame({ maps: 'all', tests: true, pulls: false }),
      withPulls: await frame({ maps: 'all', tests: false, pulls: true }),
      withBoth: await frame({ maps: 'all', tests: true, pulls: true }),
      withOneMap: await frame({ maps: [0], tests: false, pulls: false }),
      withoutMaps: await frame({ maps: [], tests: false, pulls: false }),
    };
    engine.dispose();
    return result;
  },

  /** Bytes that a frame reads back, by the maps that are wanted. */
  async bytesRead(setting: Setting, maps: readonly Wanted['maps'][]) {
    const { problem, objective } = runOf(setting);
    const engine = startWebglEngine(device(), problem, objective);
    engine.step(1);
    const results: { copied: number; fetched: number }[] = [];
    for (const wanted of maps) {
      results.push(await bytesRead(() => engine.answer(view, { maps: wanted, tests: false, pulls: false })));
    }
    engine.dispose();
    return results;
  },

  compareMaps: (setting: Setting, steps: number, maps: readonly number[]) =>
    compareMaps(startWebgl, setting, steps, maps, view),

  /**
   * Memory of the device before, in the middle of, and after many rounds of steps, frames and changes of weights, and
   * after the engine is disposed.
   */
  async memory(rounds: number, steps: number, setting: Setting = {}) {
    const { problem, objective } = runOf(setting);
    const held = (): DeviceMemory => device().memory();
    const before = held();
    const engine = startWebglEngine(device(), problem, objective);
    const round = async (number: number) => {
      engine.step(steps);
      if (number % 2 === 1) engine.reweight({ ...objective });
      await engine.answer(view, { maps: 'all', tests: true, pulls: true });
      if (number % 3 === 1) await engine.answer(view);
      if (number % 4 === 1) await engine.answer(view, { maps: [1], tests: false, pulls: false });
    };
    await round(1);
    const early = held();
    for (let number = 2; number <= rounds; number += 1) await round(number);
    const late = held();
    engine.dispose();
    return { before, early, late, after: held(), ...madeSoFar() };
  },

  /** Milliseconds a step and an answer of an engine. */
  async time(kind: 'webgl' | 'plain', steps: number, asked: MapWindow, setting: Setting = {}) {
    const { problem, objective } = runOf(setting);
    const engine =
      kind === 'webgl' ? startWebglEngine(device(), problem, objective) : startPlainEngine(problem, objective);
    engine.step(3);
    await engine.answer(asked);
    const begin = performance.now();
    engine.step(steps);
    const queued = performance.now();
    await engine.settle();
    const settled = performance.now();
    await engine.answer(asked);
    const end = performance.now();
    engine.dispose();
    return { thread: (queued - begin) / steps, step: (settled - begin) / steps, answer: end - settled };
  },
};

/** Functions that tests may call on the page. */
export type Harness = typeof harness;

Object.assign(window, { harness });
