import { suggestedShares } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import {
  changesOn,
  kindOfSet,
  neighbourTrial,
  placeboError,
  sameKind,
  volumesToTry,
} from '../../core/counts/kindOfSet.ts';
import type { GridSet, JointSet } from '../../core/counts/measuredSets.ts';
import { volumeOfDecimal } from '../../core/decimalBeta.ts';
import { countsWords } from '../../words/countsWords.ts';
import { decimalBetaText, decimalsText, digitsText, listText, sentencesText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { tableRange, tableSummary } from './tableSelectors.ts';
import './ChoiceCard.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.choice;

/**
 * The range of beta that has an effect on a table, and measurements on the most similar data set: no
 * formula gives the best beta.
 */
export function ChoiceCard({ table }: { readonly table: ClassTable }) {
  const { actions } = useLab();
  const isHeld = useLabState(({ locked }) => locked.has('volume'));
  const held = { disabled: isHeld, title: isHeld ? words.held : undefined };
  const summary = tableSummary(table);
  const range = tableRange(summary);
  if (!range) return <p className="ui-card document-aside">{texts().balanced(digitsText(summary.imbalance))}</p>;
  const [low, high] = [shortBeta(range.low), shortBeta(range.high)];
  const kind = kindOfSet(summary);
  const { tried, harmful } = volumesToTry(range, kind);
  const inside = [...tried, ...harmful].sort((a, b) => a - b);
  const tries = tried.length > 0 ? tried.map(gridBeta) : [low, high];
  return (
    <section className="ui-card choice-card">
      <h3>{texts().title(low, high)}</h3>
      <p>
        {sentencesText([
          texts().why(
            low,
            digitsText(range.lowRatio),
            high,
            digitsText(range.highRatio),
            digitsText(range.full),
            words.percent(digitsText((100 * range.highRatio) / range.full, 2)),
          ),
          inside.length > 0 ? texts().grid(listText(inside.map(gridBeta))) : texts().gridNone,
        ])}
      </p>
      <p>{texts().range(words.percent(digitsText(100 * suggestedShares.low)))}</p>
      <h4>{texts().measured}</h4>
      <p>
        {sentencesText([
          texts().nearest(
            kind.isSame,
            wholeText(sameKind),
            countsWords.input.sets[kind.set.name],
            wholeText(kind.set.classes),
            wholeText(kind.set.most),
            wholeText(kind.set.least),
          ),
          ...(harmful.length > 0 ? [texts().harmful(listText(harmful.map(gridBeta)))] : []),
        ])}
      </p>
      <Measured set={kind.set} />
      <p>{texts().how}</p>
      <div className="document-actions">
        {tries.map((beta) => (
          <button
            key={beta}
            type="button"
            {...held}
            onClick={() => actions.change('volume', volumeOfDecimal(beta) ?? 1)}
          >
            {texts().use(beta)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Measured effect of the weights on a data set of the paper. */
function Measured({ set }: { readonly set: GridSet | JointSet }) {
  if (!('errors' in set)) {
    return <p>{texts().jointly(gridBeta(set.volume), decimalsText(set.before, 2), decimalsText(set.after, 2))}</p>;
  }
  const trial = neighbourTrial();
  return (
    <>
      <table>
        <caption>{texts().caption(countsWords.input.sets[set.name])}</caption>
        <thead>
          <tr>
            {[texts().beta, texts().least, texts().mean, texts().most].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changesOn(set).map(({ volume, least, mean, most }) => (
            <tr key={volume}>
              <th scope="row">{gridBeta(volume)}</th>
              <td>{pointsText(least)}</td>
              <td>{pointsText(mean)}</td>
              <td>{pointsText(most)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {texts().runs(decimalsText(placeboError(), 1))}{' '}
        {texts().rule(
          wholeText(trial.kept),
          wholeText(trial.keptBetter),
          wholeText(trial.out),
          wholeText(trial.outWorse),
        )}
      </p>
    </>
  );
}

function pointsText(points: number): string {
  const text = decimalsText(Math.abs(points), 1);
  return points < 0 ? texts().less(text) : texts().more(text);
}

/** A beta of the paper's grid. */
function gridBeta(volume: number): string {
  return decimalBetaText(volume);
}

/** A beta with two significant digits of 1 − beta: a range is not more precise. */
function shortBeta(volume: number): string {
  return decimalBetaText(volume, 2);
}
