import { comment } from '../comments.ts';
import { float32Text } from '../float32Text.ts';
import { prose, pythonFloat, pythonInteger, pythonList, pythonString } from '../python.ts';
import { citationLines } from '../pythonHead.ts';
import { checkingCode } from './runPythonChecks.ts';
import { samplingCode, trainingCode } from './runPythonCode.ts';
import type { RunTexts } from './runTexts.ts';
import { countsOf, type TakenModel, type TakenPoints, type TakenRun } from './takenRun.ts';

/**
 * A Python program for PyTorch that trains the models of a run again, from the same start, on the same points, in
 * 64-bit floats, prints what they reach beside what the page showed, and asserts that it is the same as far as that
 * can be.
 *
 * @param texts - What it says to a reader, in the language of the page.
 * @returns Text of the file; 130 kB as the lab opens, and below 2 MB for the largest data and networks.
 * @throws RangeError if the run has no model.
 */
export function runPython(run: TakenRun, texts: RunTexts): string {
  const { address, settings, step, models, widths, activation, schedule, training, test } = run;
  const [first] = models;
  if (!first) throw new RangeError('invalid run; no model: 0');
  const classes = widths.at(-1)!;
  // A long one, such as points moved by hand, stands in the address.
  const entries = Object.entries(settings).flatMap(([key, value]) =>
    value.length > 60 ? [] : [`${prose(key)}=${prose(value)}`],
  );
  const { head } = texts;
  return `"""
${texts.title(models.length, step)}

${texts.promises[run.agreement]}

${texts.settings(lines(entries, texts.settings('').length))}
${texts.paper(citationLines)}
"""

import math

import torch
import torch.nn.functional as F

PAGE = ${pythonString(address)}

LEARNING_RATE = ${pythonFloat(run.learningRate)}  # ${head.rate}
COSINE = ${schedule.kind === 'cosine' ? pythonInteger(schedule.steps) : 'None'}  # ${head.cosine}
WEIGHT_DECAY = ${pythonFloat(run.weightDecay)}  # ${head.decay}
WIDTHS = [${widths.join(', ')}]  # ${head.widths}
ACTIVATION = torch.nn.${activation === 'relu' ? 'ReLU' : 'Tanh'}

${comment(head.models(countsOf(training, classes).join(', ')))}
MODELS = [
${models.map((model) => modelPart(model, step, texts)).join('\n')}
]


${trainingCode(texts)}
${models.some(({ rates }) => rates) ? `\n${samplingCode(texts)}\n` : ''}
${checkingCode(run.agreement, texts)}

${givenComment(run.given, texts)}${comment(head.points)}
${pointsPart('', training)}

${comment(head.tests)}
${pointsPart('TEST_', test)}

${comment(head.start)}
START = ${pythonList(Array.from(first.start, float32Text))}

${comment(head.shown)}
SHOWN = [
${models.map((model) => shownPart(model, test && countsOf(test, classes))).join('\n')}
]

if __name__ == "__main__":
    main()
`;
}

/** What given points are, in comments. */
function givenComment(given: TakenRun['given'], texts: RunTexts): string {
  if (!given) return '';
  const { title, axes, classNames, origin } = given;
  const axisLines = axes.map(({ name, unit, middle, half }, index) => {
    const label = unit === undefined ? name : `${name} (${unit})`;
    return `# ${index === 0 ? 'x' : 'y'} = (${prose(label)} - ${pythonFloat(middle)}) / ${pythonFloat(half)}`;
  });
  const terms = origin ? [comment(texts.origin(prose(origin.source), prose(origin.licence)))] : [];
  return `${[comment(texts.given(prose(title), classNames.map(prose).join(', '))), ...axisLines, ...terms].join('\n')}\n`;
}

function modelPart(
  { name, scheme, loss, before, frozen, start, ...model }: TakenModel,
  step: number,
  texts: RunTexts,
): string {
  const list = (numbers: readonly number[]) => `[${numbers.map(pythonFloat).join(', ')}]`;
  const formula = prose(texts.schemes[scheme] ?? scheme);
  const about = model.volume === undefined ? formula : texts.schemeOfVolume(formula, pythonFloat(model.volume));
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
  const overflow = frozen === undefined ? [] : [comment(texts.overflow, '        ')];
  return [
    '    {',
    comment(about, '        '),
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
  const numbers = Array.from(parameters, (value) => pythonFloat(Number(value.toPrecision(10))));
  return `    {
        "hits": [${hits.join(', ')}],
        "parameters": ${pythonList(numbers)},
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
