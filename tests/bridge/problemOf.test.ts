import { expect, test } from 'vitest';
import { problemOf } from '../../src/bridge/problemOf.ts';
import { initialParameters } from '../../src/core/network.ts';
import { seedsProblem } from '../../src/protocol/seedsProblem.ts';
import { objectiveOf } from '../../src/schemes/tile.ts';
import {
  selectModelObjectives,
  selectNetwork,
  selectObjective,
  selectSpec,
  selectTestSet,
  selectTrainingSet,
} from '../../src/store/selectors.ts';
import { fc } from '../core/seededProperties.ts';
import { validInputs } from '../store/validInputs.ts';

/** Inputs whose data are quickly drawn. */
const smallInputs = validInputs.map((inputs) => ({ ...inputs, largest: 50 + (inputs.largest % 20) }));

test('a run has the points that are drawn, and each of its models the start of its loss', () => {
  fc.assert(
    fc.property(smallInputs, (inputs) => {
      const { widths, activation } = selectNetwork(inputs);
      const models = selectModelObjectives(inputs);
      const [training, tested] = [selectTrainingSet(inputs), selectTestSet(inputs)];
      const starts = models.map(({ loss }) => initialParameters(widths, loss, inputs.seed, activation));
      expect(problemOf(inputs)).toEqual({
        widths,
        activation,
        initial: Float32Array.from(starts.flatMap((start) => Array.from(start))),
        models: models.length,
        datasets: 1,
        points: training.points,
        labels: training.labels,
        testPoints: tested!.points,
        testLabels: tested!.labels,
      });
    }),
    { numRuns: 20 },
  );
});

test('a run is that of its seed alone among runs on many seeds', () => {
  fc.assert(
    fc.property(smallInputs, (inputs) => {
      const { models, ...rates } = selectObjective(inputs);
      const alone = seedsProblem({
        ...rates,
        ...{ spec: selectSpec(inputs), ...selectNetwork(inputs), seeds: [inputs.seed] },
        objectiveOf: (counts) => inputs.tiles.map((tile) => objectiveOf(tile, inputs, counts)),
      });
      expect(alone.problem).toEqual(problemOf(inputs));
      expect(alone.objective).toEqual({ ...rates, models });
    }),
    { numRuns: 20 },
  );
});
