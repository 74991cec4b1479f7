import { describe, expect, test } from 'vitest';
import { volumeOfDecimal } from '../../src/core/decimalBeta.ts';
import { languageNames } from '../../src/core/languages.ts';
import { firstTiles, type Tile } from '../../src/schemes/tile.ts';
import { readAddress, writeAddress } from '../../src/store/address.ts';
import { bounds, type Inputs, initialInputs, inputNames, parameters } from '../../src/store/parameters.ts';
import { viewNames } from '../../src/store/views.ts';
import { largestRelativeError, relativeError } from '../core/relativeError.ts';
import { fc } from '../core/seededProperties.ts';
import { faultyInputs, sceneNames, validInputs } from './validInputs.ts';

const defaults = initialInputs();

/** One input of each name away from its default, and the address that says so. */
const changes: readonly [keyof Inputs, string, Partial<Inputs>][] = [
  ['scene', '#/lab?scene=clean-rings', initialInputs('clean-rings')],
  ['classes', '#/lab?classes=7', { classes: 7 }],
  ['imbalance', '#/lab?imbalance=12.5', { imbalance: 12.5 }],
  ['largest', '#/lab?largest=1500', { largest: 1500 }],
  ['noise', '#/lab?noise=0.125', { noise: 0.125 }],
  ['seed', '#/lab?seed=123456', { seed: 123456 }],
  ['sizes', '#/lab?sizes=1000,500,100,50,20', { sizes: [1000, 500, 100, 50, 20], imbalance: 50 }],
  ['sizes', '#/lab?sizes=2000,9,7', { sizes: [2000, 9, 7], classes: 3, largest: 2000, imbalance: 2000 / 7 }],
  [
    'edits',
    '#/lab?edits=aB25:-110,mA12:30:40,eC3',
    {
      edits: [
        { kind: 'add', label: 1, x: 0.25, y: -1.1 },
        { kind: 'move', of: { class: 0, place: 12 }, x: 0.3, y: 0.4 },
        { kind: 'erase', of: { class: 2, place: 3 } },
      ],
    },
  ],
  ['volume', '#/lab?beta=0', { volume: 1 }],
  ['volume', '#/lab?beta=0.5', { volume: 2 }],
  ['volume', '#/lab?beta=0.9999', { volume: 10000 }],
  ['volume', '#/lab?beta=0.999999999', { volume: 1e9 }],
  ['volume', '#/lab?beta=1', { volume: Infinity }],
  ['tiles', '#/lab?tiles=ldam', { tiles: [{ scheme: 'ldam' }] }],
  [
    'tiles',
    '#/lab?tiles=none,class-balanced;beta:0.999;loss:focal;gamma:2,logit-adjustment;tau:1.5',
    {
      tiles: [
        { scheme: 'none' },
        { scheme: 'class-balanced', volume: 1000, loss: 'focal', gamma: 2 },
        { scheme: 'logit-adjustment', own: 1.5 },
      ],
    },
  ],
  ['loss', '#/lab?loss=sigmoid', { loss: 'sigmoid' }],
  ['loss', '#/lab?loss=focal', { loss: 'focal' }],
  ['gamma', '#/lab?gamma=0', { gamma: 0 }],
  ['learningRate', '#/lab?lr=0.003', { learningRate: 0.003 }],
  ['schedule', '#/lab?schedule=constant', { schedule: 'constant' }],
  ['until', '#/lab?until=1200', { until: 1200 }],
  ['weightDecay', '#/lab?decay=0.3', { weightDecay: 0.3 }],
  ['depth', '#/lab?layers=3', { depth: 3 }],
  ['width', '#/lab?width=48', { width: 48 }],
  ['activation', '#/lab?unit=relu', { activation: 'relu' }],
  ['pace', '#/lab?pace=slow', { pace: 'slow' }],
  ['restsWhenFlat', '#/lab?rest=0', { restsWhenFlat: false }],
  ['engine', '#/lab?engine=simd', { engine: 'simd' }],
  ['engine', '#/lab?engine=webgl', { engine: 'webgl' }],
  ['testPoints', '#/lab?test=1', { testPoints: true }],
  ['panel', '#/lab?panel=pull', { panel: 'pull' }],
  ['bayes', '#/lab?bayes=both', { bayes: 'both' }],
  ['reference', '#/lab?ref=2', { reference: 2 }],
  ['curve', '#/lab?curve=tail', { curve: 'tail' }],
  ['stepAxis', '#/lab?axis=log', { stepAxis: 'log' }],
  ['seedSteps', '#/lab?steps=800', { seedSteps: 800 }],
  ['axes', '#/lab?axes=imbalance', { axes: 'imbalance' }],
  ['measure', '#/lab?measure=tail', { measure: 'tail' }],
  ['cell', '#/lab?cell=49', { cell: 49 }],
  ['cellSeeds', '#/lab?seeds=10', { cellSeeds: '10' }],
  ['shownStep', '#/lab?step=60', { shownStep: 60 }],
  ['cellMaps', '#/lab?maps=1', { cellMaps: true }],
  ['question', '#/lab?q=sampler', { question: 'sampler' }],
  ['balance', '#/lab?balance=labels', { balance: 'labels' }],
  ['samples', '#/lab?samples=118287', { samples: 118_287 }],
  ['background', '#/lab?bg=1000000', { background: 1_000_000 }],
  ['backgroundAt', '#/lab?bgplace=last', { backgroundAt: 'last' }],
  ['paperLoss', '#/lab?paperloss=focal-0.5', { paperLoss: 'focal-0.5' }],
  ['paperBeta', '#/lab?paperbeta=0.99', { paperBeta: '0.99' }],
  ['paperShow', '#/lab?papershow=gain', { paperShow: 'gain' }],
  ['paperNoise', '#/lab?paperband=wide', { paperNoise: 'wide' }],
  ['covering', '#/lab?covering=discs', { covering: 'discs' }],
  ['cifar', '#/lab?cifar=100', { cifar: '100' }],
  ['cifarImbalance', '#/lab?factor=200', { cifarImbalance: '200' }],
  ['countSet', '#/lab?counts=lvis-v1-images', { countSet: 'lvis-v1-images' }],
  ['at', '#/lab?at=worth', { at: 'worth' }],
  ['only', '#/lab?only=forgotten,inverse', { only: ['forgotten', 'inverse'] }],
  ['guess', '#/lab?guess=inverse:95,90;beta:2', { guess: 'inverse:95,90;beta:2' }],
  ['present', '#/lab?present=1', { present: true }],
  ['autoplay', '#/lab?autoplay=1', { autoplay: true }],
];

describe('an address', () => {
  test.each(viewNames.filter((view) => view !== 'lesson'))('opens the view %s, with inputs and without', (view) => {
    expect(readAddress(`#/${view}`)).toEqual({ view, inputs: defaults, faults: [] });
    const inputs = { ...defaults, volume: 1000 };
    expect(writeAddress(view, inputs)).toBe(`#/${view}?beta=0.999`);
    expect(readAddress(`#/${view}?beta=0.999`)).toEqual({ view, inputs, faults: [] });
  });

  test('of the lesson begins with what its step says, and leaves that out', () => {
    const { inputs, faults } = readAddress('#/lesson?at=inverse');
    expect(faults).toEqual([]);
    expect(inputs).toMatchObject({ at: 'inverse', until: 300, schedule: 'constant', restsWhenFlat: false });
    expect(inputs.tiles).toEqual([{ scheme: 'none' }, { scheme: 'inverse-frequency' }]);
    expect(writeAddress('lesson', inputs)).toBe('#/lesson?at=inverse');
    // The first step is the one that is not named.
    expect(readAddress('#/lesson').inputs).toMatchObject({ at: 'forgotten', until: 100, tiles: [{ scheme: 'none' }] });
    expect(writeAddress('lesson', readAddress('#/lesson').inputs)).toBe('#/lesson');
  });

  test('of the lesson wins over its step with keys of its own, be they the defaults of the lab', () => {
    const { inputs } = readAddress('#/lesson?at=beta&beta=0.99&schedule=cosine');
    expect(inputs).toMatchObject({ at: 'beta', volume: 100, schedule: 'cosine' });
    expect(writeAddress('lesson', inputs)).toBe('#/lesson?beta=0.99&schedule=cosine&at=beta');
    expect(readAddress(writeAddress('lesson', inputs)).inputs).toEqual(inputs);
  });

  test('of the lesson says which of its steps are left out, and nothing of steps that there are not', () => {
    expect(readAddress('#/lesson?only=middle,forgotten').inputs.only).toEqual(['forgotten', 'middle']);
    expect(readAddress('#/lesson?only=middle,end')).toMatchObject({
      inputs: { only: ['middle'] },
      faults: [{ kind: 'not-an-option', key: 'only', text: 'middle,end' }],
    });
    expect(readAddress('#/lesson?only=end').inputs.only).toBeUndefined();
  });

  test.each(changes)('holds %s as %s, and gives it back without a fault', (_, address, change) => {
    const inputs = { ...defaults, ...change };
    expect(writeAddress('lab', inputs)).toBe(address);
    expect(readAddress(address)).toEqual({ view: 'lab', inputs, faults: [] });
  });

  test('holds every parameter there is: the list above leaves none out', () => {
    expect(new Set(changes.map(([name]) => name))).toEqual(new Set(inputNames));
  });

  test('that names every key is read key by key', () => {
    const address =
      '#/lab?beta=0.99&gamma=1&loss=focal&imbalance=100&noise=0.05&classes=5&seed=7&scene=noisy-pinwheel&lr=0.02&engine=webgl';
    expect(readAddress(address)).toEqual({
      view: 'lab',
      inputs: {
        scene: 'noisy-pinwheel',
        classes: 5,
        imbalance: 100,
        largest: 1000,
        noise: 0.05,
        seed: 7,
        volume: 100,
        tiles: firstTiles,
        loss: 'focal',
        gamma: 1,
        learningRate: 0.02,
        schedule: 'cosine',
        until: 600,
        weightDecay: 0,
        depth: 2,
        width: 16,
        activation: 'tanh',
        pace: 'normal',
        restsWhenFlat: true,
        engine: 'webgl',
        testPoints: false,
        panel: 'closed',
        bayes: 'none',
        reference: 0,
        curve: 'accuracy',
        stepAxis: 'linear',
        seedSteps: undefined,
        axes: 'noise',
        measure: 'accuracy',
        cell: undefined,
        cellSeeds: '1',
        shownStep: undefined,
        cellMaps: false,
        covering: 'cells',
        cifar: '10',
        cifarImbalance: '50',
        countSet: 'cifar10-lt-100',
        balance: 'loss',
        samples: 0,
        background: 0,
        backgroundAt: 'first',
        paperLoss: undefined,
        paperBeta: '0.9999',
        paperShow: 'error',
        paperNoise: 'own',
        at: 'forgotten',
        present: false,
        autoplay: false,
      },
      faults: [],
    });
    // Everything else in it is the default.
    expect(writeAddress('lab', readAddress(address).inputs)).toBe('#/lab?loss=focal&engine=webgl');
  });

  test('gives all inputs back that may be, to the last digit, and N to fourteen', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const address = readAddress(writeAddress('lab', inputs));
        expect(address.faults).toEqual([]);
        const withoutVolumes = ({ tiles, ...others }: Inputs) => {
          const plain = tiles.map((tile) => ({ ...tile, ...(tile.volume !== undefined && { volume: 0 }) }));
          return { ...others, volume: 0, tiles: plain };
        };
        expect(withoutVolumes(address.inputs)).toEqual(withoutVolumes(inputs));
        const volumesOf = ({ volume, tiles }: Inputs) => [volume, ...tiles.map((tile: Tile) => tile.volume ?? 1)];
        expect(largestRelativeError(volumesOf(address.inputs), volumesOf(inputs))).toBeLessThanOrEqual(1e-14);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps a beta of up to nine decimals as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (digits) => {
        const beta = `0.${String(digits).padStart(9, '0').replace(/0+$/, '')}`;
        const { inputs, faults } = readAddress(`#/lab?beta=${beta}`);
        expect(faults).toEqual([]);
        expect(relativeError(inputs.volume, 1e9 / (1e9 - digits))).toBeLessThan(1e-15);
        expect(writeAddress('lab', inputs)).toBe(beta === '0.99' ? '#/lab' : `#/lab?beta=${beta}`);
      }),
    );
  });

  test('keeps 15 digits of a beta that was typed', () => {
    const volume = volumeOfDecimal('0.987654321098765')!;
    const { inputs } = readAddress(writeAddress('lab', { ...defaults, volume }));
    expect(relativeError(inputs.volume, volume)).toBeLessThanOrEqual(1e-14);
  });

  test.each(sceneNames)('of the scene %s leaves out what the scene sets by itself', (name) => {
    const inputs = initialInputs(name);
    const address = writeAddress('lab', inputs);
    expect(address).toBe(name === 'noisy-pinwheel' ? '#/lab' : `#/lab?scene=${name}`);
    expect(readAddress(address)).toEqual({ view: 'lab', inputs, faults: [] });
  });

  test('says a number that is the default elsewhere but not in its scene', () => {
    const inputs = { ...initialInputs('clean-rings'), noise: 0.05, classes: 5 };
    expect(writeAddress('lab', inputs)).toBe('#/lab?scene=clean-rings&classes=5&noise=0.05');
  });

  test('starts the numbers from its scene wherever the scene stands in it', () => {
    const { inputs } = readAddress('#/lab?classes=6&scene=clean-rings');
    expect(inputs).toEqual({ ...initialInputs('clean-rings'), classes: 6 });
  });

  test.each(['', '#', '#/', '#/lab', '#/lab?', '#/lab?v=1'])(
    '"%s" opens the lab with its defaults and no fault',
    (hash) => {
      expect(readAddress(hash)).toEqual({ view: 'lab', inputs: defaults, faults: [] });
    },
  );

  test.each([
    ['#/lab?beta=.9', 10],
    ['#/lab?beta=9e-1', 10],
    ['#/lab?beta=0.990', 100],
    ['#/lab?beta=%200.9%20', 10],
    ['#/lab?beta=%30%2E9', 10],
  ])('may write beta in its own way: %s means N = %d', (hash, volume) => {
    expect(readAddress(hash)).toEqual({ view: 'lab', inputs: { ...defaults, volume }, faults: [] });
  });
});

describe('a beta at the ends of its range', () => {
  test('of 1 is N = ∞, and of 0 is N = 1', () => {
    expect(readAddress('#/lab?beta=1').inputs.volume).toBe(Infinity);
    expect(readAddress('#/lab?beta=1.000').inputs.volume).toBe(Infinity);
    expect(readAddress('#/lab?beta=0').inputs.volume).toBe(1);
  });

  test('is clamped to the nearer end, with a fault for the reader', () => {
    expect(readAddress('#/lab?beta=-0.5')).toEqual({
      view: 'lab',
      inputs: { ...defaults, volume: 1 },
      faults: [{ kind: 'out-of-range', key: 'beta', text: '-0.5', min: '0', max: '1' }],
    });
    expect(readAddress('#/lab?beta=1.5')).toEqual({
      view: 'lab',
      inputs: { ...defaults, volume: Infinity },
      faults: [{ kind: 'out-of-range', key: 'beta', text: '1.5', min: '0', max: '1' }],
    });
  });

  test.each([
    ['a large negative exponent', '1e-1000'],
    ['121 decimals', `0.${'0'.repeat(120)}1`],
    ['an exponent with zeros before it', '0e0000'],
  ])('of almost 0 is not read as almost 1 where it is written with %s', (_, beta) => {
    expect(readAddress(`#/lab?beta=${beta}`).inputs.volume).toBe(1);
  });

  test('above the largest finite N is moved to 1 with a fault for the reader', () => {
    const { inputs, faults } = readAddress('#/lab?beta=0.9999999999');
    expect(inputs.volume).toBe(Infinity);
    expect(faults.map(({ key }) => key)).toEqual(['beta']);
  });
});

const numberKeys = [
  'classes',
  'imbalance',
  'largest',
  'noise',
  'seed',
  'beta',
  'gamma',
  'lr',
  'ref',
  'steps',
  'step',
  'cell',
];
const optionKeys = [
  'scene',
  'loss',
  'engine',
  'test',
  'at',
  'only',
  'present',
  'autoplay',
  'axes',
  'measure',
  'seeds',
  'maps',
  'covering',
  'cifar',
  'factor',
  'counts',
  'q',
  'tiles',
].concat(['panel', 'bayes', 'curve', 'axis']);
const noNumbers = ['', 'abc', '1,5', '0x10', '1e', '--1', '+1', 'NaN', 'Infinity', '1 2', '.', '٣', '1_000', '½'];
const noOptions = ['', 'x', 'Softmax', 'FOCAL', 'auto ,', 'true', '2', 'constructor', '__proto__'];

/** Addresses that no version of this page writes, by what is wrong with each. */
const malformed: Readonly<Record<string, readonly string[]>> = {
  'not-a-number': [
    ...numberKeys.flatMap((key) => noNumbers.map((text) => `#/lab?${key}=${encodeURIComponent(text)}`)),
    '#/lab?seed=8?beta=0.9',
  ],
  'not-an-option': [
    ...optionKeys.flatMap((key) => noOptions.map((text) => `#/lab?${key}=${encodeURIComponent(text)}`)),
    '#/lab?tiles=none,softmax',
    '#/lab?tiles=none;colour:red',
  ],
  'out-of-range': [
    '#/lab?classes=1',
    '#/lab?classes=11',
    '#/lab?classes=-3',
    '#/lab?scene=figure-1&classes=3',
    '#/lab?imbalance=0',
    '#/lab?imbalance=0.99',
    '#/lab?imbalance=1001',
    '#/lab?largest=49',
    '#/lab?largest=2001',
    '#/lab?noise=-0.01',
    '#/lab?noise=0.51',
    '#/lab?noise=1',
    '#/lab?seed=-1',
    '#/lab?seed=1000000',
    '#/lab?seed=1e400',
    '#/lab?beta=-1',
    '#/lab?beta=1.0000001',
    '#/lab?beta=2',
    '#/lab?beta=1e999',
    '#/lab?gamma=-0.5',
    '#/lab?gamma=5.1',
    '#/lab?lr=0',
    '#/lab?lr=0.0009',
    '#/lab?lr=0.31',
    '#/lab?ref=6',
    '#/lab?steps=49',
    '#/lab?steps=4001',
    '#/lab?until=99',
    '#/lab?until=4001',
    '#/lab?decay=1.1',
    '#/lab?decay=-0.1',
    '#/lab?tiles=ldam;margin:15.1',
    `#/lab?tiles=${new Array(7).fill('none')}`,
  ],
  'not-whole': ['#/lab?classes=4.5', '#/lab?largest=100.1', '#/lab?seed=7.5', '#/lab?seed=1e-3'],
  'unknown-key': ['#/lab?speed=3', '#/lab?Beta=0.9', '#/lab?learningRate=0.1', '#/lab?be%74a=0.9', '#/lab?__proto__=1'],
  repeated: ['#/lab?seed=1&seed=2', '#/lab?beta=0.9&gamma=1&beta=0.9', '#/lab?scene=balanced&scene=balanced'],
  unreadable: ['#/lab?beta', '#/lab?seed=7&beta', '#/lab?seed=%', '#/lab?loss=%E0%A4%A', '#/lab?seed=%ff'],
  'unknown-view': ['#lab', '#/Lab', '#/lab/', '#/Atlas', '#//lab', '##/lab', '#seed=7', '#/lab&seed=7', '#/%6cab'],
  'newer-version': ['#/lab?v=2', '#/lab?v=', '#/lab?v=1.0', '#/lab?v=one'],
};
describe('a malformed address', () => {
  test('is tried in at least 100 different ways', () => {
    expect(new Set(Object.values(malformed).flat()).size).toBeGreaterThanOrEqual(100);
  });

  test.each(Object.entries(malformed))('has one fault, %s, and inputs within their bounds', (kind, addresses) => {
    for (const address of addresses) {
      const { inputs, faults } = readAddress(address);
      expect(
        faults.map((fault) => fault.kind),
        address,
      ).toEqual([kind]);
      expect(faultyInputs(inputs), address).toEqual([]);
    }
  });

  test('still gives its valid parts, with a fault for each other part, in the order found', () => {
    const { inputs, faults } = readAddress('#/lab?beta=0.9&colour=red&gamma=9&seed=x&seed=8&loss=focal');
    expect(inputs).toEqual({ ...defaults, volume: 10, gamma: 5, loss: 'focal' });
    expect(faults).toEqual([
      { kind: 'unknown-key', key: 'colour', text: 'red' },
      { kind: 'repeated', key: 'seed', text: '8' },
      { kind: 'not-a-number', key: 'seed', text: 'x' },
      { kind: 'out-of-range', key: 'gamma', text: '9', min: '0', max: '5' },
    ]);
  });

  test('says to what a number that should be whole was rounded', () => {
    const { inputs, faults } = readAddress('#/lab?seed=7.5');
    expect(inputs.seed).toBe(8);
    expect(faults).toEqual([{ kind: 'not-whole', key: 'seed', text: '7.5', used: '8' }]);
  });

  test('says which options there are', () => {
    const { inputs, faults } = readAddress('#/lab?loss=hinge');
    expect(inputs).toEqual(defaults);
    expect(faults).toEqual([
      { kind: 'not-an-option', key: 'loss', text: 'hinge', options: ['softmax', 'sigmoid', 'focal'] },
    ]);
  });

  test('with its parameters before the # has a fault for that, and they are not read', () => {
    const { inputs, faults } = readAddress('#/lab', '?beta=0.9&utm_source=mail&seed=3');
    expect(inputs).toEqual(defaults);
    expect(faults).toEqual([
      { kind: 'misplaced', key: '', text: 'beta=0.9' },
      { kind: 'misplaced', key: '', text: 'seed=3' },
    ]);
  });

  test('that is any string at all never throws and gives inputs within their bounds', () => {
    const keys = [...numberKeys, ...optionKeys, 'v', ''];
    const texts = fc.oneof(
      fc.constantFrom(...noNumbers, ...noOptions, '0', '1', '-0', '1e308', '9'.repeat(400), '%', '%00', '\ud800'),
      fc.double().map(String),
      fc.string({ unit: 'binary' }),
    );
    const nearly = fc
      .array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom('=', '', '=='), texts), { maxLength: 6 })
      .map((parts) => `#/lab?${parts.map((part) => part.join('')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: 'binary' })), fc.string(), (hash, search) => {
        const { view, inputs, faults } = readAddress(hash, search);
        expect(viewNames).toContain(view);
        expect(faultyInputs(inputs)).toEqual([]);
        expect(Object.keys(inputs)).toEqual(inputNames);
        expect(readAddress(writeAddress(view, inputs)).faults).toEqual([]);
        expect(faults.every(({ key, text }) => typeof key === 'string' && typeof text === 'string')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('reports every number that it clamped', () => {
    const numbers = ['classes', 'imbalance', 'largest', 'noise', 'seed', 'gamma'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }), (key, value) => {
        const { inputs, faults } = readAddress(`#/lab?${key}=${encodeURIComponent(String(value))}`);
        expect(faults.length).toBe(inputs[key] === value ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });
});

test('the bounds that the address holds to are those of the controls', () => {
  for (const [key, { min, max }] of Object.entries(bounds)) {
    if (key === 'volume') continue;
    const name = parameters[key as keyof typeof bounds].key;
    expect(readAddress(`#/lab?${name}=${min}`).faults, `${name} = ${min}`).toEqual([]);
    expect(readAddress(`#/lab?${name}=${max}`).faults, `${name} = ${max}`).toEqual([]);
  }
});

describe('the language of an address', () => {
  test.each([
    ['#/lab?lang=xx', ''],
    ['#/counts?beta=0.9&lang=xx', ''],
    ['', '?lang=xx'],
    ['#/lab', '?from=mail&lang=xx'],
    ['#/lab?lang=xx', '?lang=en'],
  ])('of %s with “%s” before the # is xx', (hash, search) => {
    expect(readAddress(hash, search)).toMatchObject({ language: 'xx', faults: [] });
  });

  test('is none where the address names none', () => {
    expect(readAddress('#/lab?beta=0.9').language).toBeUndefined();
  });

  test.each([
    ['#/lab?lang=tlh', ''],
    ['#/lab', '?lang=tlh'],
  ])('of %s with “%s” before the # does not exist, and a fault says which do', (hash, search) => {
    const { language, faults } = readAddress(hash, search);
    expect(language).toBeUndefined();
    expect(faults).toEqual([{ kind: 'not-an-option', key: 'lang', text: 'tlh', options: languageNames }]);
  });

  test('is written back, after the inputs', () => {
    const { view, inputs, language } = readAddress('#/counts?lang=xx&beta=0.9');
    expect(writeAddress(view, inputs, language)).toBe('#/counts?beta=0.9&lang=xx');
    expect(writeAddress(view, inputs)).toBe('#/counts?beta=0.9');
  });
});
