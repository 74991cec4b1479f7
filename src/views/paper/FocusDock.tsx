import { useId } from 'react';
import { Segmented } from '../../controls/Segmented.tsx';
import { measuredLosses } from '../../core/counts/measuredSets.ts';
import {
  bandOf,
  gainOf,
  meanGain,
  outcomeOf,
  paperClasses,
  paperImbalances,
  paperSet,
} from '../../core/paper/gains.ts';
import { wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { useLabState } from '../LabContext.ts';
import { LossKey } from './LossMark.tsx';
import { useFocus } from './paperFocus.ts';
import { errorText, gainText, lossText, paperBeta, paperVolume, paperVolumes, setText } from './paperTexts.ts';
import './FocusDock.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.dock;

/** The legend, the choice of a loss and a β, and their errors on all sets at once. */
export function FocusDock() {
  const { focus, keep } = useFocus();
  const group = useId();
  const betaName = useId();
  const choices = [undefined, ...measuredLosses.keys()];
  return (
    <div className="focus-dock">
      <fieldset>
        <legend>{texts().loss}</legend>
        {choices.map((loss) => (
          <label key={loss ?? 'all'} className="focus-loss">
            <input type="radio" name={group} checked={focus.loss === loss} onChange={() => keep({ ...focus, loss })} />
            {loss !== undefined && <LossKey loss={loss} />}
            <span>{loss === undefined ? texts().all : lossText(loss)}</span>
          </label>
        ))}
      </fieldset>
      <div className="focus-beta">
        <span id={betaName}>{texts().beta}</span>
        <Segmented
          labelledBy={betaName}
          options={paperVolumes.map((_, volume) => ({
            value: String(volume),
            label: paperBeta(volume).replace(/^0(?=\D)/, ''),
          }))}
          value={String(focus.volume)}
          onChoose={(value) => keep({ ...focus, volume: Number(value) })}
        />
      </div>
      <Values />
    </div>
  );
}

/** Errors and gains of what is in focus. */
function Values() {
  const { loss, volume } = useFocus().focus;
  const band = useLabState(({ inputs }) => inputs.paperNoise);
  const of = [paperBeta(volume), paperVolume(volume)] as const;
  return (
    <div className="focus-values">
      <table>
        <caption>{loss === undefined ? texts().meanOf(...of) : texts().ofLoss(lossText(loss), ...of)}</caption>
        <thead>
          <tr>
            <td />
            {paperClasses.map((classes) => (
              <th key={classes} scope="col">
                {setText(classes)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paperImbalances.map((imbalance) => (
            <tr key={imbalance}>
              <th scope="row">{wholeText(imbalance)}</th>
              {paperClasses.map((classes) => {
                const set = paperSet(classes, imbalance);
                const of = loss === undefined ? [...measuredLosses.keys()] : [loss];
                const error = of.reduce((sum, own) => sum + set.errors[own]![volume]!, 0) / of.length;
                const gain =
                  volume === 0 ? 0 : loss === undefined ? meanGain(set, volume - 1) : gainOf(set, loss, volume - 1);
                return (
                  <td key={classes}>
                    {errorText(error)}
                    <small className={`gain-${outcomeOf(gain, bandOf(band, classes))}`}>
                      {volume === 0 ? '–' : gainText(gain)}
                    </small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{texts().about}</p>
    </div>
  );
}
