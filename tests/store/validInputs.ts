import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { balances } from '../../src/core/balances.ts';
import { countSetNames } from '../../src/core/counts/countSets.ts';
import { stepNames } from '../../src/core/lesson/stepStates.ts';
import { noiseBands } from '../../src/core/paper/noiseBands.ts';
import { questionNames } from '../../src/core/questions/names.ts';
import { type SceneName, scenes } from '../../src/core/scenes.ts';
import { cellSeeds, planeAxes, planeMeasures } from '../../src/store/parameters/atlas.ts';
import { backgroundPlaces, countBounds } from '../../src/store/parameters/counts.ts';
import { classBounds } from '../../src/store/parameters/data.ts';
import { bayesOverlays, curveMeasures, panelNames } from '../../src/store/parameters/lab.ts';
import { paperBetas, paperLosses } from '../../src/store/parameters/paper.ts';
import { cifarClasses, cifarImbalances, coveringKinds } from '../../src/store/parameters/theory.ts';
import { type AddressedInputs, bounds, type Inputs } from '../../src/store/parameters.ts';
import { fc, reals } from '../core/seededProperties.ts';
import { tileFaults, validTiles } from '../schemes/validTiles.ts';

const countSets = join(import.meta.dirname, '../../public/class-counts');

/** Names of all scenes. */
export const sceneNames = Object.keys(scenes) as SceneName[];

/** Volumes that an address can hold: 1, ∞, and numbers of every order of magnitude up to the largest finite one. */
export const addressVolumes = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 100, bounds.volume.max, Infinity) },
  { weight: 6, arbitrary: reals(0, 9).map((exponent) => Math.min(bounds.volume.max, 10 ** exponent)) },
);

function within({ min, max }: { readonly min: number; readonly max: number }, isWhole = false): fc.Arbitrary<number> {
  const inner = isWhole ? fc.integer({ min, max }) : fc.oneof(reals(min, max), fc.double({ min, max, noNaN: true }));
  // Of the two zeros only one is ever written.
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 5, arbitrary: inner.map((x) => x + 0) },
  );
}

const coordinate = fc.integer({ min: -5000, max: 5000 }).map((hundredths) => hundredths / 100 + 0);
const point = fc.record({ class: fc.integer({ min: 0, max: 1 }), place: fc.integer({ min: 0, max: 2000 }) });

/** Edits of the two classes that there always are, at most one of each drawn point. */
const validEdits = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      label: fc.integer({ min: 0, max: 1 }),
      x: coordinate,
      y: coordinate,
    }),
    fc.record({ kind: fc.constant('move' as const), of: point, x: coordinate, y: coordinate }),
    fc.record({ kind: fc.constant('erase' as const), of: point }),
  ),
  {
    minLength: 1,
    maxLength: 12,
    selector: (edit) => (edit.kind === 'add' ? JSON.stringify(edit) : `${edit.of.class} ${edit.of.place}`),
  },
);

/** Inputs within their bounds, the ends of the bounds often among them. */
export const validInputs: fc.Arbitrary<Inputs> = fc.constantFrom(...sceneNames).chain((scene) =>
  fc.record({
    scene: fc.constant(scene),
    classes: within(classBounds(scenes[scene]), true),
    imbalance: within(bounds.imbalance),
    largest: within(bounds.largest, true),
    noise: within(bounds.noise),
    seed: within(bounds.seed, true),
    sizes: fc.constant<Inputs['sizes']>(undefined),
    edits: fc.option(validEdits, { nil: undefined }),
    volume: addressVolumes,
    tiles: validTiles,
    loss: fc.constantFrom<Inputs['loss']>('softmax', 'sigmoid', 'focal'),
    gamma: within(bounds.gamma),
    learningRate: within(bounds.learningRate),
    schedule: fc.constantFrom<Inputs['schedule']>('cosine', 'constant'),
    until: within(bounds.until, true),
    weightDecay: within(bounds.weightDecay),
    depth: within(bounds.depth, true),
    width: within(bounds.width, true),
    activation: fc.constantFrom<Inputs['activation']>('tanh', 'relu'),
    pace: fc.constantFrom<Inputs['pace']>('slow', 'normal', 'full'),
    restsWhenFlat: fc.boolean(),
    engine: fc.constantFrom<Inputs['engine']>('auto', 'webgl', 'simd', 'plain'),
    testPoints: fc.boolean(),
    panel: fc.constantFrom(...panelNames),
    bayes: fc.constantFrom(...bayesOverlays),
    reference: within(bounds.reference, true),
    curve: fc.constantFrom(...curveMeasures),
    stepAxis: fc.constantFrom<Inputs['stepAxis']>('linear', 'log'),
    seedSteps: fc.option(within(bounds.seedSteps, true), { nil: undefined }),
    axes: fc.constantFrom(...planeAxes),
    measure: fc.constantFrom(...planeMeasures),
    cell: fc.option(fc.integer({ min: 0, max: 62 }), { nil: undefined }),
    cellSeeds: fc.constantFrom(...cellSeeds),
    shownStep: fc.option(within({ min: 0, max: 1e6 }, true), { nil: undefined }),
    cellMaps: fc.boolean(),
    covering: fc.constantFrom(...coveringKinds),
    cifar: fc.constantFrom(...cifarClasses),
    cifarImbalance: fc.constantFrom(...cifarImbalances),
    countSet: fc.constantFrom(...countSetNames),
    question: fc.option(fc.constantFrom(...questionNames), { nil: undefined }),
    balance: fc.constantFrom(...balances),
    samples: within(countBounds, true),
    background: within(countBounds, true),
    backgroundAt: fc.constantFrom(...backgroundPlaces),
    paperLoss: fc.option(fc.constantFrom(...paperLosses), { nil: undefined }),
    paperBeta: fc.constantFrom(...paperBetas),
    paperShow: fc.constantFrom<Inputs['paperShow']>('error', 'gain'),
    paperNoise: fc.constantFrom(...noiseBands),
    at: fc.constantFrom(...stepNames),
    only: fc.option(fc.subarray([...stepNames], { minLength: 1 }), { nil: undefined }),
    guess: fc.option(fc.constantFrom('inverse:95,90;beta:2', 'beta:0'), { nil: undefined }),
    present: fc.boolean(),
    autoplay: fc.boolean(),
  }),
);

/** Invalid inputs, by name; written without the code that clamps. */
export function faultyInputs(inputs: Inputs): string[] {
  const isIn = (value: number, min: number, max: number) => value >= min && value <= max;
  const [fewest, most] = inputs.scene === 'figure-1' ? [2, 2] : [2, 10];
  const checks: Record<keyof AddressedInputs, boolean> = {
    scene: sceneNames.includes(inputs.scene as SceneName),
    classes: Number.isInteger(inputs.classes) && isIn(inputs.classes, fewest, most),
    imbalance: isIn(inputs.imbalance, 1, 1000),
    largest: Number.isInteger(inputs.largest) && isIn(inputs.largest, 50, 2000),
    noise: isIn(inputs.noise, 0, 0.5),
    seed: Number.isInteger(inputs.seed) && isIn(inputs.seed, 0, 999_999),
    sizes:
      inputs.sizes === undefined ||
      (inputs.sizes.length === inputs.classes &&
        inputs.sizes.every((size) => Number.isInteger(size) && isIn(size, 1, 2000))),
    edits:
      inputs.edits === undefined ||
      (inputs.edits.length > 0 &&
        inputs.edits.every((edit) =>
          edit.kind === 'erase' ? edit.of.class < inputs.classes : isIn(edit.x, -50, 50) && isIn(edit.y, -50, 50),
        )),
    volume: inputs.volume === Infinity || isIn(inputs.volume, 1, 1e9),
    tiles: isIn(inputs.tiles.length, 1, 6) && inputs.tiles.flatMap(tileFaults).length === 0,
    loss: ['softmax', 'sigmoid', 'focal'].includes(inputs.loss),
    gamma: isIn(inputs.gamma, 0, 5),
    learningRate: isIn(inputs.learningRate, 0.001, 0.3),
    schedule: ['cosine', 'constant'].includes(inputs.schedule),
    until: Number.isInteger(inputs.until) && isIn(inputs.until, 100, 4000),
    weightDecay: isIn(inputs.weightDecay, 0, 1),
    depth: [1, 2, 3].includes(inputs.depth),
    width: Number.isInteger(inputs.width) && isIn(inputs.width, 4, 64),
    activation: ['tanh', 'relu'].includes(inputs.activation),
    pace: ['slow', 'normal', 'full'].includes(inputs.pace),
    restsWhenFlat: typeof inputs.restsWhenFlat === 'boolean',
    engine: ['auto', 'webgl', 'simd', 'plain'].includes(inputs.engine),
    testPoints: typeof inputs.testPoints === 'boolean',
    panel: ['closed', 'metrics', 'curves', 'pull', 'truth', 'difference', 'seeds'].includes(inputs.panel),
    bayes: ['none', 'balanced', 'training', 'both'].includes(inputs.bayes),
    reference: [0, 1, 2, 3, 4, 5].includes(inputs.reference),
    curve: ['accuracy', 'head', 'tail', 'loss'].includes(inputs.curve),
    stepAxis: ['linear', 'log'].includes(inputs.stepAxis),
    seedSteps:
      inputs.seedSteps === undefined || (Number.isInteger(inputs.seedSteps) && isIn(inputs.seedSteps, 50, 4000)),
    axes: planeAxes.includes(inputs.axes),
    measure: ['accuracy', 'tail', 'head', 'regret'].includes(inputs.measure),
    cell: inputs.cell === undefined || (Number.isInteger(inputs.cell) && isIn(inputs.cell, 0, 62)),
    cellSeeds: ['1', '3', '10'].includes(inputs.cellSeeds),
    shownStep: inputs.shownStep === undefined || (Number.isInteger(inputs.shownStep) && isIn(inputs.shownStep, 0, 1e6)),
    cellMaps: typeof inputs.cellMaps === 'boolean',
    covering: ['cells', 'discs', 'duplicates'].includes(inputs.covering),
    cifar: ['10', '100'].includes(inputs.cifar),
    cifarImbalance: ['10', '20', '50', '100', '200'].includes(inputs.cifarImbalance),
    countSet: readdirSync(countSets).includes(`${inputs.countSet}.json`),
    question: inputs.question === undefined || questionNames.includes(inputs.question),
    balance: ['loss', 'sampler', 'labels'].includes(inputs.balance),
    samples: Number.isInteger(inputs.samples) && isIn(inputs.samples, 0, 1e15),
    background: Number.isInteger(inputs.background) && isIn(inputs.background, 0, 1e15),
    backgroundAt: ['first', 'last'].includes(inputs.backgroundAt),
    paperLoss:
      inputs.paperLoss === undefined ||
      ['softmax', 'sigmoid', 'focal-0.5', 'focal-1', 'focal-2'].includes(inputs.paperLoss),
    paperBeta: ['0', '0.9', '0.99', '0.999', '0.9999'].includes(inputs.paperBeta),
    paperShow: ['error', 'gain'].includes(inputs.paperShow),
    paperNoise: ['own', 'narrow', 'wide'].includes(inputs.paperNoise),
    at: stepNames.includes(inputs.at),
    only:
      inputs.only === undefined ||
      (inputs.only.length > 0 && inputs.only.join() === stepNames.filter((name) => inputs.only!.includes(name)).join()),
    guess: inputs.guess === undefined || typeof inputs.guess === 'string',
    present: typeof inputs.present === 'boolean',
    autoplay: typeof inputs.autoplay === 'boolean',
  };
  return Object.entries(checks).flatMap(([name, isFine]) => (isFine ? [] : name));
}
