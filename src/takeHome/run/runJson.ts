import { float32Text } from '../float32Text.ts';
import { balancedAccuracyOf, countsOf, type TakenModel, type TakenPoints, type TakenRun } from './takenRun.ts';

const about =
  'A run of Long-Tail Lab. Parameters lie layer by layer: a matrix [inputs + 1, outputs] by rows whose last row is the ' +
  'bias; hidden units have the activation, the last layer is linear, and the largest logit is the prediction. Models ' +
  'minimise the sum over samples of weights[label] * loss(logits + offsets, minus margins[label] at the label) / n. ' +
  'N = null stands for infinity, and numbers that overflowed are null. Points are x and y in turn. Recalls are shares ' +
  'of the test points of each class. Before a model with `after` answers, the weights of each class in its last layer ' +
  'are divided by their norm to the power normPower and its biases left out, and offsets are added to the logits; one ' +
  'with `retrain` has trained its last layer alone, anew, after that step. With `rates` a sample counts as often as it ' +
  'is drawn, rates[label] times on average (after that step, with `retrain`); up to the step of `before` its weights ' +
  'are those there.';

const cautions = {
  parameters: 'Trained in 64-bit floats with these settings from the start.',
  accuracy: 'Trained in 32-bit floats with these settings from the start.',
  none: 'The settings were changed on the way: no run from the start with these settings has these models.',
} as const;

/**
 * A run as JSON: settings, what each model minimises, its parameters and metrics, and the points.
 *
 * @returns Numbers read back as the same doubles, coordinates as the same 32-bit floats.
 */
export function runJson(run: TakenRun): string {
  const { widths, activation, learningRate, schedule, weightDecay, training, test, models } = run;
  const head = {
    about,
    caution: cautions[run.agreement],
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
    ...(run.given && { given: givenPart(run.given) }),
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

function givenPart({ title, axes, classNames, origin }: NonNullable<TakenRun['given']>) {
  const about = 'A coordinate u stands for middle + half * u in the unit of its axis.';
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
