import { withBackground } from '../../core/counts/background.ts';
import { type CountsTable, isSorted } from '../../store/counts.ts';
import type { Inputs } from '../../store/parameters.ts';
import { remember } from '../../store/remember.ts';
import { countsWords } from '../../words/countsWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { useLabState } from '../LabContext.ts';

const withOwnBackground = remember(
  (shown: CountsTable, count: number, at: Inputs['backgroundAt'], name: string): CountsTable => {
    if (count === 0) return shown;
    const label = isSorted(shown) ? undefined : at === 'first' ? 0 : shown.table.counts.length;
    return {
      ...shown,
      title: countsWords.input.withBackground(shown.title, wholeText(count), label?.toString()),
      table: withBackground(shown.table, { count, at, name }, isSorted(shown)),
    };
  },
);

/**
 * The counts that are weighted, with the background class that the reader has added; none before they are loaded.
 * Where samples may have several labels there is no background: a sample with none is a negative of each.
 */
export function useShownCounts(): CountsTable | undefined {
  const shown = useLabState(({ counts }) => counts.shown);
  const count = useLabState(({ inputs }) => (inputs.balance === 'labels' ? 0 : inputs.background));
  const at = useLabState(({ inputs }) => inputs.backgroundAt);
  return shown && withOwnBackground(shown, count, at, countsWords.input.backgroundName);
}
