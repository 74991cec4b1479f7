import { useId } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { linearScale, logScale, volumeScale } from '../../controls/scales.ts';
import { classMarks } from '../../core/classMarks.ts';
import { settingsOf } from '../../schemes/tile.ts';
import { bounds, type Inputs } from '../../store/parameters.ts';
import { selectBalancedWeights, selectLabelCounts } from '../../store/selectors.ts';
import { digitsText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { useLab, useLabState } from '../LabContext.ts';
import { InputSlider } from './InputSlider.tsx';
import { ScheduleCurve } from './ScheduleCurve.tsx';

const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);
const depthScale = linearScale(bounds.depth.min, bounds.depth.max, 1);
const widthScale = linearScale(bounds.width.min, bounds.width.max, 1);
const untilScale = linearScale(bounds.until.min, bounds.until.max, 50);
const decayScale = linearScale(bounds.weightDecay.min, bounds.weightDecay.max, 0.01);
const rateScale = logScale(bounds.learningRate.min, bounds.learningRate.max);
const activations = (Object.keys(words.weighting.activations) as Inputs['activation'][]).map((value) => ({
  value,
  label: words.weighting.activations[value],
}));
const schedules = (Object.keys(words.weighting.schedules) as Inputs['schedule'][]).map((value) => ({
  value,
  label: words.weighting.schedules[value],
}));
const losses = (Object.keys(words.weighting.losses) as Inputs['loss'][]).map((value) => ({
  value,
  label: words.weighting.losses[value],
}));
/** beta, loss, gamma and learning rate, which act on the running models; and the network, a change of which starts them again. */
export function WeightingCard() {
  const { actions } = useLab();
  const loss = useLabState((state) => state.inputs.loss);
  const isGammaUsed = useLabState(({ inputs }) =>
    inputs.tiles.some((tile) => tile.gamma === undefined && settingsOf(tile, inputs).loss.kind === 'focal'),
  );
  const lossName = useId();
  return (
    <section className="card weighting">
      <h2>{words.weighting.title}</h2>
      <LabBeta />
      <div className="row loss">
        <Explained id={lossName} about={words.weighting.lossAbout}>
          {words.weighting.loss}
        </Explained>
        <Segmented
          labelledBy={lossName}
          options={losses}
          value={loss}
          onChoose={(value) => actions.change('loss', value)}
        />
      </div>
      <InputSlider
        input="gamma"
        name={words.weighting.gamma}
        about={isGammaUsed ? words.weighting.gammaAbout : `${words.weighting.gammaAbout} ${words.weighting.gammaIdle}`}
        scale={gammaScale}
        bounds={bounds.gamma}
        stops={[0.5, 1, 2]}
        className={isGammaUsed ? '' : 'idle'}
      />
      <InputSlider
        input="learningRate"
        name={words.weighting.rate}
        about={words.weighting.rateAbout}
        scale={rateScale}
        bounds={bounds.learningRate}
      />
      <details>
        <summary>{words.weighting.more}</summary>
        <MoreTraining />
      </details>
    </section>
  );
}

/** How the learning rate goes, weight decay, the network, and when training rests. */
function MoreTraining() {
  const { actions } = useLab();
  const activation = useLabState((state) => state.inputs.activation);
  const restsWhenFlat = useLabState((state) => state.inputs.restsWhenFlat);
  const schedule = useLabState((state) => state.inputs.schedule);
  const scheduleName = useId();
  const activationName = useId();
  const restName = useId();
  return (
    <>
      <div className="row">
        <Explained id={scheduleName} about={words.weighting.scheduleAbout}>
          {words.weighting.schedule}
        </Explained>
        <Segmented
          labelledBy={scheduleName}
          options={schedules}
          value={schedule}
          onChoose={(value) => actions.change('schedule', value)}
        />
      </div>
      <ScheduleCurve />
      {schedule === 'cosine' && (
        <InputSlider
          input="until"
          name={words.weighting.until}
          about={words.weighting.untilAbout}
          scale={untilScale}
          bounds={bounds.until}
        />
      )}
      <InputSlider
        input="weightDecay"
        name={words.weighting.decay}
        about={words.weighting.decayAbout}
        scale={decayScale}
        bounds={bounds.weightDecay}
      />
      <InputSlider
        input="depth"
        name={words.weighting.depth}
        about={words.weighting.depthAbout}
        scale={depthScale}
        bounds={bounds.depth}
      />
      <InputSlider
        input="width"
        name={words.weighting.width}
        about={words.weighting.widthAbout}
        scale={widthScale}
        bounds={bounds.width}
      />
      <div className="row">
        <Explained id={activationName} about={words.weighting.activationAbout}>
          {words.weighting.activation}
        </Explained>
        <Segmented
          labelledBy={activationName}
          options={activations}
          value={activation}
          onChoose={(value) => actions.change('activation', value)}
        />
      </div>
      {schedule === 'constant' && (
        <div className="row">
          <Explained id={restName} about={words.weighting.restAbout}>
            {words.weighting.rest}
          </Explained>
          <input
            type="checkbox"
            className="switch"
            aria-labelledby={restName}
            checked={restsWhenFlat}
            onChange={(event) => actions.change('restsWhenFlat', event.currentTarget.checked)}
          />
        </div>
      )}
    </>
  );
}

/** beta, with a tick where N equals a class's count: there it starts to matter. */
function LabBeta() {
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

/** What a volume does to the weights of the rarest and the commonest class, in words. */
function consequence(volume: number, weights: readonly number[]): string {
  const present = weights.filter((weight) => weight > 0);
  const ratio = present.length > 0 ? Math.max(...present) / Math.min(...present) : 1;
  if (volume === 1) return words.weighting.atOne;
  if (volume === Infinity) return words.weighting.atInfinity(digitsText(ratio));
  if (ratio < 1.01) return words.weighting.saturated(digitsText(volume));
  return words.weighting.consequence(digitsText(volume), digitsText(ratio));
}
