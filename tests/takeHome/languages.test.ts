import { beforeAll, describe, expect, test } from 'vitest';
import { balances } from '../../src/core/balances.ts';
import { weightingNames } from '../../src/core/weightings.ts';
import { schemeNames } from '../../src/schemes/schemes.ts';
import type { FileTexts } from '../../src/takeHome/fileTexts.ts';
import { type FormatName, formats } from '../../src/takeHome/formats.ts';
import type { TakeHome } from '../../src/takeHome/request.ts';
import { runJson } from '../../src/takeHome/run/runJson.ts';
import { runPython } from '../../src/takeHome/run/runPython.ts';
import type { RunTexts } from '../../src/takeHome/run/runTexts.ts';
import type { TakenRun } from '../../src/takeHome/run/takenRun.ts';
import { exported as deExported } from '../../src/words/de/exported.ts';
import { exportedRun as deRun } from '../../src/words/de/exportedRun.ts';
import { exported } from '../../src/words/en/exported.ts';
import { exportedRun } from '../../src/words/en/exportedRun.ts';
import { exported as esExported } from '../../src/words/es/exported.ts';
import { exportedRun as esRun } from '../../src/words/es/exportedRun.ts';
import { exported as zhExported } from '../../src/words/zh/exported.ts';
import { exportedRun as zhRun } from '../../src/words/zh/exportedRun.ts';
import { penguins } from '../store/given.ts';
import { type ReadFile, readFiles } from './programs.ts';
import { pythons, pythonWith } from './python.ts';
import { longTailedCifar } from './requests.ts';
import { outcomesOf } from './run/outcomesOf.ts';
import { trainedRun } from './run/trainedRun.ts';

const languages = [
  { language: 'de', file: deExported, run: deRun },
  { language: 'es', file: esExported, run: esRun },
  { language: 'zh', file: zhExported, run: zhRun },
] as const;

const python = pythons[0];
const reason = python ? '' : ' — SKIPPED: no python3 or python on the PATH';

/** Requests whose files together say every text of the catalogue. */
const requests: readonly TakeHome[] = [
  longTailedCifar,
  { ...longTailedCifar, names: ['1', '2', '3'], counts: [9, 5, 1], source: '' },
  { ...longTailedCifar, names: ['0', '1', '2'], counts: [9, 5, 1], isSorted: true },
  ...weightingNames.map((scheme) => ({ ...longTailedCifar, names: undefined, scheme })),
].flatMap((request) => balances.map((balance) => ({ ...request, balance, samples: 6000 })));

const pythonNames = ['pytorch', 'tensorflow', 'jax', 'sklearn'] as const satisfies readonly FormatName[];

/** All Python files in one language. */
function pythonFiles(texts: FileTexts, runTexts: RunTexts, runs: readonly TakenRun[]): string[] {
  const files = requests.flatMap((request) => pythonNames.map((name) => formats[name].write(request, texts)));
  return [...files, ...runs.map((run) => runPython(run, runTexts))];
}

/** Runs with every scheme, without and with data of its own, frozen or not, of every agreement. */
async function takenRuns(): Promise<TakenRun[]> {
  const few = { largest: 20, imbalance: 2, width: 2 };
  const taken = [
    await trainedRun({ ...few, tiles: schemeNames.slice(0, 6).map((scheme) => ({ scheme })) }, 0),
    await trainedRun({ ...few, tiles: schemeNames.slice(6).map((scheme) => ({ scheme })) }, 0),
    await trainedRun({ scene: 'penguins', points: penguins, tiles: [{ scheme: 'none' }], width: 2 }, 0),
  ];
  return (['parameters', 'accuracy', 'none'] as const).map((agreement, index) => {
    const { given: data, ...run } = taken[index]!;
    // What the data say of themselves is short, so that the widest line is one of the catalogue.
    const given = data && { ...data, title: 'Penguins', origin: { ...data.origin!, source: 'Horst', licence: 'CC0' } };
    const models = run.models.map((model) => ({ ...model, frozen: index }));
    return { ...run, agreement, given, settings: { seed: '1' }, test: undefined, models };
  });
}

/** A catalogue whose texts are their own paths, between ⟨ and ⟩, and the values that they are given. */
function named<Texts>(texts: Texts, path: string): Texts {
  const name = `⟨${path}⟩`;
  if (typeof texts === 'string') return name as Texts;
  if (typeof texts === 'function') return ((...values: unknown[]) => [name, ...values].join(' ')) as Texts;
  const entries = Object.entries(texts as object).map(([key, text]) => [key, named(text, `${path}.${key}`)]);
  return Object.fromEntries(entries) as Texts;
}

/** Names of all texts of such a catalogue. */
function namesIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'function' ? [texts()] : Object.values(texts as object).flatMap(namesIn);
}

const namedFile = named<FileTexts>(exported, 'file');
const namedRun = named<RunTexts>(exportedRun, 'run');

/** Lines of comments that are the same in every language: code, formulas, and where the paper is. */
const fixed = [
  'Dense(C, bias_initializer=tf.keras.initializers.Constant(initial_bias(C)))',
  'balanced_dataset(datasets, [DRAW_SHARES[c] for c in present]).batch(128)',
  'datasets = [part.shuffle(1000).repeat() for part in parts]',
  'flax.linen.Dense(C, bias_init=flax.linen.initializers.constant(initial_bias(C)))',
  'from sklearn.linear_model import LogisticRegression',
  'https://arxiv.org/abs/1901.05555',
  'loss, gradient = jax.jit(jax.value_and_grad(softmax_loss))(logits, labels, weights)',
  'model = LogisticRegression(class_weight=CLASS_WEIGHT, C=1 / MEAN_SAMPLE_WEIGHT, max_iter=1000)',
  'model.fit(X, y)',
  'models = [LogisticRegression(class_weight=weight, max_iter=1000).fit(X, Y[:, label])',
  'p_t = sigmoid(s)',
  'parts = [dataset.filter(lambda _, label, c=c: label == c).cache() for c in present]',
  'pos_weight = jnp.asarray(POS_WEIGHT), alpha = jnp.asarray(FOCAL_ALPHA)',
  'pos_weight = torch.tensor(POS_WEIGHT), alpha = torch.tensor(FOCAL_ALPHA)',
  'present = [c for c in range(len(COUNTS)) if COUNTS[c] > 0]',
  'weights = jnp.asarray(WEIGHTS)',
  'x = (bill length (mm) - 45.85) / 13.75',
  'y = (bill depth (mm) - 17.3) / 4.2',
  '{label: weight / MEAN_SAMPLE_WEIGHT for label, weight in CLASS_WEIGHT.items()}',
];

/** Lines that languages share because the paper is cited, or code stands on a line of its own. */
const shared = /^Paper: Cui et al\.|^torch\.nn\.init\.constant_/;

test('every text of the catalogue stands in a file', async () => {
  const runs = await takenRuns();
  const files = [
    ...pythonFiles(namedFile, namedRun, runs),
    ...requests.map((request) => formats.json.write(request, namedFile)),
    ...requests.map((request) => formats.json.write({ ...request, isSorted: true }, namedFile)),
    ...runs.map((run) => runJson(run, namedRun)),
  ].join('\n');
  const missing = [...namesIn(namedFile), ...namesIn(namedRun)].filter((name) => !files.includes(name.trim()));
  expect(missing).toEqual([]);
});

describe.skipIf(!python)(`files in other languages than English${reason}`, { timeout: 300_000 }, () => {
  let english: ReadFile[] = [];
  let inPlaceholders: ReadFile[] = [];
  let inLanguages: ReadFile[][] = [];

  beforeAll(async () => {
    if (!python) return;
    const runs = await takenRuns();
    const files = pythonFiles(exported, exportedRun, runs);
    const lists = [
      files,
      pythonFiles(namedFile, namedRun, runs),
      ...languages.map(({ file, run }) => pythonFiles(file, run, runs)),
    ];
    [english = [], inPlaceholders = [], ...inLanguages] = readFiles(python, lists, files);
  }, 300_000);

  test('say nothing that is not of the catalogue, but for code, formulas and where the paper is', () => {
    const remarks = inPlaceholders.flatMap((file) => file.remarks).filter((remark) => !remark.includes('⟨'));
    expect([...new Set(remarks)].sort()).toEqual(fixed);
  });

  test.each(languages.map(({ language }, index) => [language, index] as const))(
    'are the same programs, with other comments, of lines as wide as in English: %s',
    (_, index) => {
      const files = inLanguages[index]!;
      expect(files.length).toBe(english.length);
      expect(files.flatMap(({ isSame }, at) => (isSame ? [] : [at]))).toEqual([]);
      const said = new Set(english.flatMap(({ remarks }) => remarks).filter((remark) => !fixed.includes(remark)));
      const left = files.flatMap(({ remarks }) => remarks).filter((remark) => said.has(remark) && !shared.test(remark));
      expect([...new Set(left)]).toEqual([]);
      const widest = (all: readonly ReadFile[]) => Math.max(...all.map((file) => file.widest));
      expect(widest(files)).toBeLessThanOrEqual(widest(english));
    },
  );
});

test.each(languages)(
  'the JSON in $language has other notes and the same numbers, and CSV is the same',
  async (texts) => {
    const { about, ...rest } = JSON.parse(formats.json.write(longTailedCifar, texts.file));
    const english = JSON.parse(formats.json.write(longTailedCifar, exported));
    expect(rest).toEqual({ ...english, about: undefined });
    expect(about).not.toBe(english.about);
    expect(formats.csv.write(longTailedCifar, texts.file)).toBe(formats.csv.write(longTailedCifar, exported));
  },
);

const torch = pythonWith('torch');

test.skipIf(!torch)(
  `in every language the files run, agree with the lab, and say so${torch ? '' : ' — SKIPPED: no Python on the PATH has torch'}`,
  { timeout: 300_000 },
  async () => {
    const taken = await trainedRun({ largest: 30, imbalance: 3, tiles: [{ scheme: 'class-balanced-sampling' }] }, 3);
    const files = languages.flatMap(({ language, file, run }) => [
      [`${language}-loss.py`, formats.pytorch.write(longTailedCifar, file)],
      [`${language}-sampler.py`, formats.pytorch.write({ ...longTailedCifar, balance: 'sampler' }, file)],
      [`${language}-run.py`, runPython(taken, run)],
    ]);
    const outcomes = outcomesOf(torch!, Object.fromEntries(files));
    for (const { language, file, run } of languages) {
      const said = ['loss', 'sampler', 'run'].map((name) => outcomes[`${language}-${name}.py`]!);
      expect(said.map(({ error }) => error)).toEqual(['', '', '']);
      const [loss, sampler, lines] = said.map(({ stdout }) => stdout.trimEnd().split('\n'));
      expect([loss, sampler]).toEqual([[file.agree.losses], [file.agree.draws]]);
      expect([lines![0], lines!.at(-1)]).toEqual([run.checks.columns, run.checks.last.parameters]);
      expect(lines![1]).toMatch(new RegExp(`^\\S.*${run.checks.reached('.*', '3', String.raw`\d.\de-\d+`).slice(2)}$`));
    }
  },
);
