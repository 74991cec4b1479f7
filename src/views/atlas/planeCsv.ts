import { classMarks } from '../../core/classMarks.ts';
import { seedsFrom } from '../../core/seeds/seedsFrom.ts';
import type { LabState } from '../../store/labStore.ts';
import { momentAt } from '../../store/moments.ts';
import { columnCount } from '../../store/parameters/atlas.ts';
import { planeBetas, planeEnds, planeRows, planeVolumes } from '../../store/plane.ts';
import { selectSeedSteps } from '../../store/selectors.ts';
import { type CsvCell, csvText } from '../../takeHome/csvText.ts';
import { measured } from './planeNumbers.ts';

/**
 * All cells and seeds as CSV, a row each: the plane's own models at the step that is shown, and after them those of
 * further seeds. Shares have all their digits; what diverged has none.
 */
export function planeCsv({ atlas, inputs }: LabState): string {
  const of = atlas.inputs ?? inputs;
  const moment = momentAt(atlas.moments, inputs.shownStep);
  const classes = of.classes;
  const chosen = seedsFrom(inputs.seed, Number(inputs.cellSeeds));
  const done = atlas.seeds.done.filter(({ seed }) => chosen.includes(seed));
  const own = moment ? [{ kind: 'plane', seed: of.seed, ...moment }] : [];
  const more = done.map((one) => ({ kind: 'seeds', step: selectSeedSteps(inputs), ...one }));
  const lines = [...own, ...more].flatMap((one) =>
    one.frozen.map((frozen, model): CsvCell[] => {
      const row = Math.floor(model / columnCount);
      const column = model % columnCount;
      const { loss, gamma, noise, imbalance, learningRate } = { ...of, ...planeRows(of.axes)[row] };
      return [
        ...[one.kind, loss, loss === 'focal' ? gamma : undefined, noise, imbalance, learningRate],
        ...[planeBetas[column], planeVolumes[column], one.seed, one.step],
        measured(one, model, 'accuracy', undefined, planeEnds(of)),
        ...Array.from({ length: classes }, (_, c) =>
          frozen === undefined ? one.recall[model * classes + c] : undefined,
        ),
        frozen,
      ];
    }),
  );
  const recalls = Array.from({ length: classes }, (_, c) => `recall_${classMarks[c]!.letter}`);
  return csvText([
    [
      ...['run', 'loss', 'gamma', 'label_noise', 'imbalance', 'learning_rate', 'beta', 'volume', 'seed', 'step'],
      ...['balanced_accuracy', ...recalls, 'diverged_after_step'],
    ],
    ...lines,
  ]);
}
