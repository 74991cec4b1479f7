import { classWeights } from '../../../src/core/classWeights.ts';
import { labelCounts, testSet, trainingSet } from '../../../src/core/dataset.ts';
import type { Loss } from '../../../src/core/losses.ts';
import { type Activation, initialParameters, type LayerWidths } from '../../../src/core/network.ts';
import { scenes } from '../../../src/core/scenes.ts';
import { schemeNames, schemes } from '../../../src/core/schemes.ts';
import type { ModelObjective, Objective, Problem, View } from '../../../src/protocol/problem.ts';
import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { type Device, type DeviceMemory, openDevice } from '../../../src/trainer/webgl/device.ts';
import { probeWebgl } from '../../../src/trainer/webgl/probe.ts';
import { rowShifts } from '../../../src/trainer/webgl/programs/glsl.ts';
import { layoutOf, rowsFromTexels, rowsToTexels, toTexels } from '../../../src/trainer/webgl/programs/layout.ts';
import { lossCode, lossGradientProgram, scoresProgram } from '../../../src/trainer/webgl/programs/losses.ts';
import { startWebglEngine } from '../../../src/trainer/webgl/webglEngine.ts';

const view: View = { columns: 20, rows: 20, halfWidth: 1.4, halfHeight: 1.4 };

/** What a run is made of, where it differs from the first scene's as the lab starts it. */
export interface Setting {
  readonly hidden?: readonly number[];
  readonly activation?: Activation;
  /** Loss by model, again and again. */
  readonly losses?: readonly Loss[];
  readonly models?: number;
  /** Data and start of each group of models, by seed. */
  readonly seeds?: readonly number[];
  /** Imbalance factor of the data. */
  readonly imbalance?: number;
  /** Whether logits get offsets and margins while training. */
  readonly isAdjusted?: boolean;
  /** Whether blocks have the longest rows on the GPU, as if they were many times as large. */
  readonly hasLongRows?: boolean;
}

/** A run on the first scene. Models take the schemes' weights in turn. */
function runOf({
  hidden = [16, 16],
  activation = 'tanh',
  losses = [{ kind: 'softmax' }],
  models = schemeNames.length,
  seeds = [3],
  imbalance = scenes['noisy-pinwheel'].imbalance,
  isAdjusted = false,
}: Setting): { problem: Problem; objective: Objective } {
  const spec = { ...scenes['noisy-pinwheel'], imbalance };
  const widths: LayerWidths = [2, ...hidden, spec.classes];
  const sets = seeds.map((seed) => ({ training: trainingSet({ ...spec, seed }), test: testSet({ ...spec, seed }) }));
  const { labelled } = labelCounts(sets[0]!.training, spec.classes);
  const total = labelled.reduce((sum, count) => sum + count, 0);
  const join = (arrays: readonly ArrayLike<number>[]) => arrays.flatMap((array) => Array.from(array));
  const lossOf = (model: number) => losses[model % losses.length]!;
  const perSeed = models / seeds.length;
  return {
    problem: {
      widths,
      activation,
      initial: Float32Array.from(
        join(
          Array.from({ length: models }, (_, model) =>
            initialParameters(widths, lossOf(model), seeds[Math.floor(model / perSeed)]!, activation),
          ),
        ),
      ),
      models,
      datasets: seeds.length,
      points: Float32Array.from(join(sets.map(({ training }) => training.points))),
      labels: Uint8Array.from(join(sets.map(({ training }) => training.labels))),
      testPoints: Float32Array.from(join(sets.map(({ test }) => test.points))),
      testLabels: Uint8Array.from(join(sets.map(({ test }) => test.labels))),
    },
    objective: {
      models: Array.from({ length: models }, (_, model): ModelObjective => {
        const scheme = schemes[schemeNames[model % schemeNames.length]!];
        return {
          loss: lossOf(model),
          weights: classWeights(labelled, scheme.weights(100)),
          ...(isAdjusted && {
            offsets: labelled.map((count) => Math.log(count / total)),
            margins: labelled.map((count) => 1 / count ** 0.25),
          }),
        };
      }),
      learningRate: 0.02,
      volume: 100,
    },
  };
}

let opened: Device | undefined;
/** Programs compiled and textures made so far. */
let compiled = 0;
let textures = 0;

function device(): Device {
  if (opened) return opened;
  const gl = probeWebgl().gl!;
  const link = gl.linkProgram;
  gl.linkProgram = (program) => {
    compiled += 1;
    link.call(gl, program);
  };
  const create = gl.createTexture;
  gl.createTexture = () => {
    textures += 1;
    return create.call(gl);
  };
  opened = openDevice(gl);
  return opened;
}

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

/** Logits of a batch with their labels and class weights. */
interface Batch {
  readonly loss: Loss;
  readonly logits: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly classWeights: readonly number[];
}

const harness = {
  /** Why an engine cannot start, if it cannot. */
  refusal(setting: Setting): string | undefined {
    const { problem, objective } = runOf(setting);
    try {
      startWebglEngine(device(), problem, objective).dispose();
      return undefined;
    } catch (error) {
      return String(error);
    }
  },

  /** Trains both engines from one start; the relative distance of their parameters, of one start's from itself, and of answers. */
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
      moments: relativeDistance(answers[0].checkpoint.second, answers[1].checkpoint.second),
      steps: [answers[0].checkpoint.step, answers[1].checkpoint.step],
    };
    webgl.dispose();
    return result;
  },

  /** Changes loss, weights and rate of running models half-way; the relative distance of the two engines' parameters. */
  async compareReweighted(steps: number) {
    const { problem, objective } = runOf({});
    const changed: Objective = {
      models: objective.models.toReversed().map(({ weights }) => ({ weights, loss: { kind: 'focal', gamma: 2 } })),
      learningRate: 0.01,
      volume: 100,
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

  /** Takes a run from one engine to another by its checkpoint; the distance from a run that stayed, and of a frozen model from its start. */
  async compareHandedOver(first: Engine['kind'], second: Engine['kind'], steps: number) {
    const { problem, objective } = runOf({});
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

  /** Losses and their gradients by the logits, as the GPU computes them, of batches whose samples are given as logits. */
  async lossGradients(batches: readonly Batch[]) {
    const gpu = device();
    const rowShift = gpu.rowShiftFor(1);
    const results: { losses: number[]; gradients: number[][] }[] = [];
    for (const { loss, logits, labels, classWeights: weights } of batches) {
      const classes = weights.length;
      const samples = labels.length;
      const layout = layoutOf([classes, classes]);
      // A layer that hands on what it gets.
      const identity = new Float32Array((classes + 1) * classes);
      for (let c = 0; c < classes; c += 1) identity[c * classes + c] = 1;
      const objective = new Float32Array(4 * (classes + 1));
      weights.forEach((weight, c) => {
        objective[4 * c] = weight;
      });
      objective.set([lossCode(loss), 1], 4 * classes);
      const blocks = {
        logits: gpu.upload(rowsToTexels(logits.flat(), classes), rowShift),
        parameters: gpu.upload(toTexels(identity, [classes, classes], 1), rowShift),
        labels: gpu.upload(rowsToTexels(labels, 1), rowShift),
        objective: gpu.upload(objective, rowShift),
      };
      const gradient = gpu.run(
        lossGradientProgram(layout),
        [blocks.logits, blocks.parameters, blocks.labels, blocks.objective],
        [1, 1, 1, samples],
        samples * layout.spans[0]!.outputTexels,
      );
      const scores = scoresProgram(layout);
      // Parts of one point each, so that each texel of a class is one sample's loss.
      const sums = gpu.run(
        scores,
        [blocks.logits, blocks.labels, blocks.objective],
        [1, 1, samples, 0, 1, samples],
        classes * samples,
      );
      const [gradients, lossTexels] = (await gpu.read([gradient, sums])) as [Float32Array, Float32Array];
      const rows = rowsFromTexels(gradients, classes, samples);
      results.push({
        losses: labels.map((label, sample) => lossTexels[4 * (label * samples + sample) + 2]!),
        gradients: labels.map((_, sample) => Array.from(rows.slice(sample * classes, (sample + 1) * classes))),
      });
      gpu.free([...Object.values(blocks), gradient, sums]);
    }
    return results;
  },

  /** GPU programs that a step and a frame take, counted where the context is told to draw. */
  async programs(setting: Setting) {
    const { problem, objective } = runOf(setting);
    const engine = startWebglEngine(device(), problem, objective);
    const { gl } = device();
    const draw = gl.drawElements;
    let drawn = 0;
    gl.drawElements = (...given) => {
      drawn += 1;
      draw.apply(gl, given);
    };
    engine.step(1);
    const step = drawn;
    engine.step(4);
    const fiveSteps = drawn;
    await engine.answer(view);
    const frame = drawn - fiveSteps;
    gl.drawElements = draw;
    engine.dispose();
    return { step, fiveSteps, frame };
  },

  /** What the device holds before, in the middle of, and after many steps with frames and changes of weights, and after the engine. */
  async memory(steps: number, setting: Setting = {}) {
    const { problem, objective } = runOf(setting);
    const held = (): DeviceMemory => device().memory();
    const before = held();
    const engine = startWebglEngine(device(), problem, objective);
    const round = async () => {
      engine.step(10);
      engine.reweight({ ...objective });
      await engine.answer(view);
    };
    await round();
    const early = held();
    for (let step = 10; step < steps; step += 10) await round();
    const late = held();
    engine.dispose();
    return { before, early, late, after: held(), compiled, textures };
  },

  /** Milliseconds a step and an answer of an engine. */
  async time(kind: 'webgl' | 'plain', steps: number, asked: View, setting: Setting = {}) {
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

/** What tests may call on the page. */
export type Harness = typeof harness;

Object.assign(window, { harness });
