import { measuredLosses } from '../../core/counts/measuredSets.ts';
import { paperClasses, paperImbalances, paperSet } from '../../core/paper/gains.ts';
import { csvText } from '../../takeHome/csvText.ts';
import { paperVolumes } from './paperTexts.ts';

/** All 375 errors and gains as CSV; a gain is against the same loss without weights. */
export function paperCsv(): string {
  const rows = paperClasses.flatMap((classes) =>
    paperImbalances.flatMap((imbalance) =>
      measuredLosses.flatMap((loss, index) => {
        const errors = paperSet(classes, imbalance).errors[index]!;
        return errors.map((error, volume) => [
          `CIFAR-${classes}`,
          imbalance,
          loss,
          Number((1 - 1 / paperVolumes[volume]!).toFixed(4)),
          paperVolumes[volume],
          error,
          Math.round(100 * (errors[0]! - error)) / 100,
        ]);
      }),
    ),
  );
  return csvText([['data_set', 'imbalance', 'loss', 'beta', 'volume', 'error_percent', 'gain_points'], ...rows]);
}
