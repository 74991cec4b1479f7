import { suggestedShares } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { decimalOfVolume, volumeOfDecimal } from '../../core/decimalBeta.ts';
import { countsWords } from '../../words/countsWords.ts';
import { digitsText } from '../../words/numbers.ts';
import { useLab } from '../LabContext.ts';
import { tableRange, tableSummary } from './tableSelectors.ts';

const texts = countsWords.choice;

/** N of the paper's grid of beta. */
const grid = [10, 100, 1000, 10_000];

/** Which beta to try for a table, and why: a range, since no formula knows how clean the labels are. */
export function ChoiceCard({ table }: { readonly table: ClassTable }) {
  const { actions } = useLab();
  const summary = tableSummary(table);
  const range = tableRange(summary);
  if (!range) return <p className="card aside">{texts.balanced(digitsText(summary.imbalance))}</p>;
  const [low, high] = [shortBeta(range.low), shortBeta(range.high)];
  const inside = grid.filter((volume) => volume >= range.low && volume <= range.high);
  const tries = inside.length > 0 ? inside.map((volume) => decimalOfVolume(volume)) : [low, high];
  return (
    <section className="card choice">
      <h3>{texts.title(low, high)}</h3>
      <p>
        {texts.why(
          low,
          digitsText(range.lowRatio),
          high,
          digitsText(range.highRatio),
          digitsText(range.full),
          `${digitsText(100 * suggestedShares.low)} %`,
        )}
      </p>
      <p>{inside.length > 0 ? texts.grid(tries.join(', ')) : texts.gridNone}</p>
      <p>{texts.how}</p>
      <div className="actions">
        {tries.map((beta) => (
          <button key={beta} type="button" onClick={() => actions.change('volume', volumeOfDecimal(beta) ?? 1)}>
            {texts.use(beta)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** A beta with two significant digits of 1 − beta: a range knows no more. */
function shortBeta(volume: number): string {
  return decimalOfVolume(volume, 2);
}
