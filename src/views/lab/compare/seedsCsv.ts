import type { SeedsState } from '../../../store/comparison.ts';
import { csvText } from '../../../takeHome/csvText.ts';
import { fullNameOf } from '../tileWords.ts';

/** Balanced accuracies as CSV, a row a scheme and seed. */
export function seedsCsv({ job, result }: Extract<SeedsState, { status: 'done' }>): string {
  const rows = job.tiles.flatMap((tile, index) =>
    job.seeds.map((seed, row) => [
      { quoted: fullNameOf(tile, job.inputs) },
      seed,
      job.inputs.seedSteps,
      result.accuracies[row]![index],
    ]),
  );
  return csvText([['scheme', 'seed', 'steps', 'balanced_accuracy'], ...rows]);
}
