import type { CSSProperties } from 'react';
import { inkOn } from '../../charts/inkOn.ts';
import { measuredLosses } from '../../core/counts/measuredSets.ts';
import {
  meanGain,
  type PaperClasses,
  paperClasses,
  paperCounts,
  paperImbalances,
  paperSet,
} from '../../core/paper/gains.ts';
import { wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { gainColour } from './gainColour.ts';
import { useFocus } from './paperFocus.ts';
import { errorText, gainText, paperBeta, paperVolume, setText } from './paperTexts.ts';
import './MeanGains.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.pays;

/** Mean gains of the five losses by imbalance and β, a table for each data set. */
export function MeanGains() {
  return (
    <div className="mean-gains">
      {paperClasses.map((classes) => (
        <SetGains key={classes} classes={classes} />
      ))}
    </div>
  );
}

const volumes = [0, 1, 2, 3];

function SetGains({ classes }: { readonly classes: PaperClasses }) {
  const { focus } = useFocus();
  return (
    <section className="ui-card mean-gains-card">
      <table>
        <caption>
          {paperWords.longTailed(setText(classes))} <span>{paperWords.classes(wholeText(classes))}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{paperWords.imbalance}</th>
            <th scope="col">
              {texts().plain}
              <small>{texts().error}</small>
            </th>
            {volumes.map((volume) => (
              <th
                key={volume}
                scope="col"
                aria-label={texts().head(paperBeta(volume + 1), paperVolume(volume + 1))}
                className={volume + 1 === focus.volume ? 'gains-lit' : undefined}
              >
                {paperBeta(volume + 1).replace(/^0(?=\D)/, '')}
                <small>{paperVolume(volume + 1)}</small>
              </th>
            ))}
          </tr>
        </thead>
        {paperImbalances.map((imbalance) => {
          const set = paperSet(classes, imbalance);
          const gains = volumes.map((volume) => meanGain(set, volume));
          const best = gains.indexOf(Math.max(...gains));
          const plain = set.errors.reduce((sum, [first]) => sum + first!, 0) / measuredLosses.length;
          return (
            <tbody key={imbalance}>
              <tr>
                <th scope="row">
                  {wholeText(imbalance)}
                  <small>
                    {wholeText(set.least)}–{wholeText(set.most)}
                  </small>
                </th>
                <td>{errorText(plain)}</td>
                {gains.map((gain, volume) => {
                  const colour = gainColour(gain);
                  return (
                    <td
                      key={volume}
                      className={volume === best ? 'gain-cell gain-best' : 'gain-cell'}
                      style={{ backgroundColor: colour, color: inkOn(colour) }}
                    >
                      {gainText(gain)}
                    </td>
                  );
                })}
              </tr>
              <tr className="gain-ticks">
                <td colSpan={2} />
                <td colSpan={4}>
                  <Ticks counts={paperCounts(set)} />
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** Class counts on the axis of N; a column is a decade, with its N in the middle. */
function Ticks({ counts }: { readonly counts: readonly number[] }) {
  const placeOf = (count: number) => (Math.log10(count) - 0.5) / 4;
  return (
    <span>
      {counts
        .filter((count) => placeOf(count) >= 0)
        .map((count, index) => (
          <i key={index} style={{ '--place': `${(100 * placeOf(count)).toFixed(1)}%` } as CSSProperties} />
        ))}
    </span>
  );
}
