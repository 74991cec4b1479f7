import { float32Text } from '../float32Text.ts';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from '../python.ts';
import { checkingCode } from './runPythonChecks.ts';
import { samplingCode, trainingCode } from './runPythonCode.ts';
import { type Agreement, countsOf, type TakenModel, type TakenPoints, type TakenRun } from './takenRun.ts';

/** What each scheme is, for the comment above its numbers; n are the samples of a class by label. */
const formulas: Readonly<Record<string, string>> = {
  none: 'no re-weighting',
  'inverse-frequency': 'weights in proportion to 1 / n',
  'inverse-square-root': 'weights in proportion to 1 / sqrt(n)',
  'class-balanced': 'weights in proportion to (1 - beta) / (1 - beta**n)',
  'logit-adjustment': 'offsets tau * log(n / all n)',
  ldam: 'margins in proportion to n**(-1/4)',
  deferred: 'equal weights at first, then (1 - beta) / (1 - beta**n)',
  'post-hoc-adjustment': 'no re-weighting; the model answers with -tau * log(n / all n) added to its logits',
  'tau-normalised': 'no re-weighting; the model answers with a head of normed weights and no biases',
  'retrained-head':
    'no re-weighting, then the last layer alone and anew, on samples as class-balanced sampling draws them',
  'class-volumes': 'weights in proportion to (1 - beta) / (1 - beta**n), with a beta by class',
  'class-balanced-sampling': 'each sample is drawn all n / (C * n) times on average',
};

const promises: Readonly<Record<Agreement, string>> = {
  parameters: `The page trained in 64-bit floats. This file asserts that parameters and recalls are the same.`,
  accuracy: `The page trained in 32-bit floats, whose rounding adds up over the steps. This file asserts that
balanced accuracies are nearly the same, and prints how far the parameters are apart.`,
  none: `On the page the settings were CHANGED ON THE WAY. No run from the start has those models: this file
trains with the settings as they were at the end, prints both, and asserts nothing.`,
};

/**
 * A Python program for PyTorch that trains the models of a run again, from the same start, on the same points, in
 * 64-bit floats, prints what they reach beside what the page showed, and asserts that it is the same as far as that
 * can be.
 *
 * @returns Text of the file; 130 kB as the lab opens, and below 2 MB for the largest data and networks.
 * @throws RangeError if the run has no model.
 */
export function runPython(run: TakenRun): string {
  const { address, settings, step, models, widths, activation, schedule, training, test } = run;
  const [first] = models;
  if (!first) throw new RangeError('invalid run; no model: 0');
  const classes = widths.at(-1)!;
  // A long one, such as points moved by hand, stands in the address.
  const texts = Object.entries(settings).flatMap(([key, value]) =>
    value.length > 60 ? [] : [`${prose(key)}=${prose(value)}`],
  );
  return `"""
A run of Long-Tail Lab, trained again with PyTorch: ${models.length} ${models.length === 1 ? 'model' : 'models'}, ${step} steps.

${promises[run.agreement]}

Settings: ${lines(texts, 'Settings: '.length)}
Paper: Cui et al., Class-Balanced Loss Based on Effective Number of Samples, CVPR 2019,
https://arxiv.org/abs/1901.05555
"""

import math

import torch
import torch.nn.functional as F

PAGE = ${pythonString(address)}

LEARNING_RATE = ${pythonFloat(run.learningRate)}  # of Adam at the first step
COSINE = ${schedule.kind === 'cosine' ? pythonInteger(schedule.steps) : 'None'}  # steps within which the rate falls to 0; None if it stays
WEIGHT_DECAY = ${pythonFloat(run.weightDecay)}  # decoupled from Adam
WIDTHS = [${widths.join(', ')}]  # from the two coordinates to the logits
ACTIVATION = torch.nn.${activation === 'relu' ? 'ReLU' : 'Tanh'}

# What each model minimises. Samples of each class, by label: ${countsOf(training, classes).join(', ')}.
MODELS = [
${models.map((model) => modelPart(model, step)).join('\n')}
]


${trainingCode}
${models.some(({ rates }) => rates) ? `\n${samplingCode}\n` : ''}
${checkingCode(run.agreement)}

${givenComment(run.given)}# The points, x and y in turn, in order of the sample, and the labels that models are given.
${pointsPart('', training)}

# Test points.
${pointsPart('TEST_', test)}

# Parameters before the first step: of each layer the weights by inputs, then the biases.
START = ${pythonList(Array.from(first.start, float32Text))}

# What the page showed: parameters in ten digits, and how many test points of each class were right.
SHOWN = [
${models.map((model) => shownPart(model, test && countsOf(test, classes))).join('\n')}
]

if __name__ == "__main__":
    main()
`;
}

/** What given points are, in comments. */
function givenComment(given: TakenRun['given']): string {
  if (!given) return '';
  const { title, axes, classNames, origin } = given;
  const axisLines = axes.map(({ name, unit, middle, half }, index) => {
    const label = unit === undefined ? name : `${name} (${unit})`;
    return `# ${index === 0 ? 'x' : 'y'} = (${prose(label)} - ${pythonFloat(middle)}) / ${pythonFloat(half)}`;
  });
  const terms = origin ? [`# Source: ${prose(origin.source)}. Licence: ${prose(origin.licence)}.`] : [];
  return `${[`# ${prose(title)}; classes: ${classNames.map(prose).join(', ')}.`, ...axisLines, ...terms].join('\n')}\n`;
}

function modelPart({ name, scheme, loss, before, frozen, start, ...model }: TakenModel, step: number): string {
  const list = (numbers: readonly number[]) => `[${numbers.map(pythonFloat).join(', ')}]`;
  const beta = model.volume === undefined ? '' : `; beta = (N - 1) / N, N = ${pythonFloat(model.volume)}`;
  const entries = [
    ['name', pythonString(name)],
    ['loss', pythonString(loss.kind)],
    ['gamma', pythonFloat(loss.kind === 'focal' ? loss.gamma : 0)],
    ['weights', list(model.weights)],
    ...(before ? [['before', `{"steps": ${before.steps}, "weights": ${list(before.weights)}}`]] : []),
    ...(['offsets', 'margins', 'rates'] as const).flatMap((key) => (model[key] ? [[key, list(model[key])]] : [])),
    ...(model.retrain ? [['retrain', `{"after": ${model.retrain.after}}`]] : []),
    ...(model.after ? [['after', `{${afterEntries(model.after).join(', ')}}`]] : []),
    ['last_bias', pythonFloat(start.at(-1)!)],
    ['steps', String(frozen ?? step)],
  ];
  const overflow = frozen === undefined ? [] : ['        # The page froze it here: its numbers overflowed soon after.'];
  return [
    '    {',
    `        # ${prose(formulas[scheme] ?? scheme)}${beta}`,
    ...entries.slice(0, -1).map(([key, value]) => `        "${key}": ${value},`),
    ...overflow,
    ...entries.slice(-1).map(([key, value]) => `        "${key}": ${value},`),
    '    },',
  ].join('\n');
}

/** What is done to the last layer before a model answers. */
function afterEntries({ normPower, offsets }: NonNullable<TakenModel['after']>): string[] {
  return [
    ...(normPower === undefined ? [] : [`"norm_power": ${pythonFloat(normPower)}`]),
    ...(offsets ? [`"offsets": [${offsets.map(pythonFloat).join(', ')}]`] : []),
  ];
}

function pointsPart(prefix: string, set: TakenPoints | undefined): string {
  return `${prefix}POINTS = ${pythonList(Array.from(set?.points ?? [], float32Text))}
${prefix}LABELS = ${pythonList(Array.from(set?.labels ?? [], String))}`;
}

function shownPart({ parameters, recall }: TakenModel, tests: readonly number[] | undefined): string {
  const hits = tests?.map((count, label) => Math.round(recall[label]! * count)) ?? [];
  const texts = Array.from(parameters, (value) => pythonFloat(Number(value.toPrecision(10))));
  return `    {
        "hits": [${hits.join(', ')}],
        "parameters": ${pythonList(texts)},
    },`;
}

/** Texts in lines of at most 100 characters, the first of which has `used` characters already. */
function lines(texts: readonly string[], used: number): string {
  let room = 100 - used;
  return texts
    .map((text, index) => {
      const fits = index === 0 || text.length + 1 <= room;
      room = (fits ? room : 100) - text.length - 1;
      return index === 0 ? text : `${fits ? ' ' : '\n'}${text}`;
    })
    .join('');
}
