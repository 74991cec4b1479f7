import { float32Text } from '../float32Text.ts';
import type { RunTexts } from './runTexts.ts';
import { balancedAccuracyOf, countsOf, type TakenModel, type TakenPoints, type TakenRun } from './takenRun.ts';

/**
 * A run as JSON: settings, what each model minimises, its parameters and metrics, and the points.
 *
 * @param texts - What it says to a reader, in the language of the page.
 * @returns Numbers read back as the same doubles, coordinates as the same 32-bit floats.
 */
export function runJson(run: TakenRun, { json }: RunTexts): string {
  const { widths, activation, learningRate, schedule, weightDecay, training, test, models } = run;
  const head = {
    about: json.about,
    caution: json.cautions[run.agreement],
    address: run.address,
    settings: run.settings,
    step: run.step,
    engine: run.engine,
    network: { widths, activation },
    optimizer: {
      name: 'Adam',
      learningRate,
      schedule,
      weightDecay,
      firstDecay: 0.9,
      secondDecay: 0.999,
      epsilon: 1e-8,
    },
    counts: countsOf(training, widths.at(-1)!),
    ...(run.given && { given: givenPart(run.given, json.given) }),
  };
  const entries = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
  return `{
${entries.join(',\n')},
  "models": [
${models.map((model) => `    ${modelText(model, test)}`).join(',\n')}
  ],
  "training": ${pointsText(training)},
  "test": ${test ? pointsText(test) : 'null'}
}
`;
}

function givenPart({ title, axes, classNames, origin }: NonNullable<TakenRun['given']>, about: string) {
  return { title, about, axes, classNames, ...(origin && { origin }) };
}

function modelText({ start, parameters, ...model }: TakenModel, test: TakenPoints | undefined): string {
  const { recall, trainingLoss, testLoss, frozen, volume, ...minimised } = model;
  const metrics = test && { balancedAccuracy: balancedAccuracyOf({ ...model, start, parameters }), recall, testLoss };
  const text = JSON.stringify({
    ...minimised,
    ...(volume !== undefined && { N: volume }),
    trainingLoss,
    ...metrics,
    frozenAfter: frozen ?? null,
    parameters: Array.from(parameters),
  });
  return `${text.slice(0, -1)},"start":[${Array.from(start, float32Text).join(',')}]}`;
}

function pointsText({ points, labels }: TakenPoints): string {
  return `{"points":[${Array.from(points, float32Text).join(',')}],"labels":[${Array.from(labels).join(',')}]}`;
}
