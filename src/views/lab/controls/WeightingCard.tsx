import { lazy, Suspense, useId, useState } from 'react';
import { Explained } from '../../../controls/Explained.tsx';
import { Segmented } from '../../../controls/Segmented.tsx';
import { linearScale, logScale, volumeScale } from '../../../controls/scales.ts';
import { classMarks } from '../../../core/classMarks.ts';
import { settingsOf } from '../../../schemes/tile.ts';
import { bounds, type Inputs } from '../../../store/parameters.ts';
import { selectBalancedWeights, selectLabelCounts } from '../../../store/selectors.ts';
import { withWords } from '../../../words/languages.ts';
import { digitsText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { BetaSlider } from '../../BetaSlider.tsx';
import { Held } from '../../Held.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import { QuestionLink } from '../../QuestionLink.tsx';
import { InputSlider } from './InputSlider.tsx';
import './WeightingCard.css';

const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);
const rateScale = logScale(bounds.learningRate.min, bounds.learningRate.max);
const losses: readonly Inputs['loss'][] = ['softmax', 'sigmoid', 'focal'];
/** Loads the less common settings. */
export const loadMoreTraining = () => withWords(import('./MoreTraining.tsx'));
const MoreTraining = lazy(loadMoreTraining);

/**
 * beta, loss, gamma and learning rate, which act on the running models; and the network, a change
 * of which restarts them.
 */
export function WeightingCard() {
  const { actions } = useLab();
  const loss = useLabState((state) => state.inputs.loss);
  const isGammaUsed = useLabState(({ inputs }) =>
    inputs.tiles.some((tile) => tile.gamma === undefined && settingsOf(tile, inputs).loss.kind === 'focal'),
  );
  const lossName = useId();
  const [hasOpened, setOpened] = useState(false);
  return (
    <section className="ui-card weighting-card">
      <h2>{words.weighting.title}</h2>
      <LabBeta />
      <Held input="loss">
        <div className="ui-row weighting-loss">
          <Explained
            id={lossName}
            about={
              <>
                {words.weighting.lossAbout} <QuestionLink name="sigmoid" />
              </>
            }
          >
            {words.weighting.loss}
          </Explained>
          <Segmented
            labelledBy={lossName}
            options={losses.map((value) => ({ value, label: words.weighting.losses[value] }))}
            value={loss}
            onChoose={(value) => actions.change('loss', value)}
          />
        </div>
        <InputSlider
          input="gamma"
          name={words.weighting.gamma}
          about={
            isGammaUsed ? words.weighting.gammaAbout : `${words.weighting.gammaAbout} ${words.weighting.gammaIdle}`
          }
          scale={gammaScale}
          bounds={bounds.gamma}
          stops={[0.5, 1, 2]}
          className={isGammaUsed ? '' : 'slider-idle'}
        />
      </Held>
      <Held input="learningRate">
        <InputSlider
          input="learningRate"
          name={words.weighting.rate}
          about={
            <>
              {words.weighting.rateAbout} <QuestionLink name="mean-loss" />
            </>
          }
          scale={rateScale}
          bounds={bounds.learningRate}
        />
        <details onToggle={(event) => setOpened(event.currentTarget.open || hasOpened)}>
          <summary>{words.weighting.more}</summary>
          {hasOpened && (
            <Suspense fallback={<p>{words.compare.loading}</p>}>
              <MoreTraining />
            </Suspense>
          )}
        </details>
      </Held>
    </section>
  );
}

/** beta, with a tick where N equals a class's count: there it starts to have an effect. */
export function LabBeta() {
  const volume = useLabState((state) => state.inputs.volume);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const weights = useLabState((state) => selectBalancedWeights(state.inputs));
  return (
    <BetaSlider
      meaning={consequence(volume, weights)}
      ticks={labelled.flatMap((count, index) =>
        count > 0 ? [{ position: volumeScale.toPosition(count), colour: classMarks[index]!.colour }] : [],
      )}
    />
  );
}

/** Effect of a volume on the weights of the rarest and the commonest class, in words. */
function consequence(volume: number, weights: readonly number[]): string {
  const present = weights.filter((weight) => weight > 0);
  const ratio = present.length > 0 ? Math.max(...present) / Math.min(...present) : 1;
  if (present.length === 0) return words.weighting.noPoints;
  if (volume === 1) return words.weighting.atOne;
  if (volume === Infinity) return words.weighting.atInfinity(digitsText(ratio));
  if (ratio < 1.01) return words.weighting.saturated(digitsText(volume));
  return words.weighting.consequence(digitsText(volume), digitsText(ratio));
}
