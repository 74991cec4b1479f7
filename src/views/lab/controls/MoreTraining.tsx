import { useContext, useId } from 'react';
import { Explained } from '../../../controls/Explained.tsx';
import { HeldContext } from '../../../controls/HeldContext.ts';
import { Segmented } from '../../../controls/Segmented.tsx';
import { linearScale } from '../../../controls/scales.ts';
import { bounds, type Inputs } from '../../../store/parameters.ts';
import { moreTrainingWords as words } from '../../../words/moreTrainingWords.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { InputSlider } from './InputSlider.tsx';
import { ScheduleCurve } from './ScheduleCurve.tsx';

const depthScale = linearScale(bounds.depth.min, bounds.depth.max, 1);
const widthScale = linearScale(bounds.width.min, bounds.width.max, 1);
const untilScale = linearScale(bounds.until.min, bounds.until.max, 50);
const decayScale = linearScale(bounds.weightDecay.min, bounds.weightDecay.max, 0.01);
const activations: readonly Inputs['activation'][] = ['tanh', 'relu'];
const schedules: readonly Inputs['schedule'][] = ['cosine', 'constant'];

/** Schedule of the learning rate, weight decay, network, and when training rests. It loads when it is first opened. */
export default function MoreTraining() {
  const { actions } = useLab();
  const activation = useLabState((state) => state.inputs.activation);
  const restsWhenFlat = useLabState((state) => state.inputs.restsWhenFlat);
  const schedule = useLabState((state) => state.inputs.schedule);
  const isHeld = useContext(HeldContext);
  const scheduleName = useId();
  const activationName = useId();
  const restName = useId();
  return (
    <>
      <div className="ui-row">
        <Explained id={scheduleName} about={words.scheduleAbout}>
          {words.schedule}
        </Explained>
        <Segmented
          labelledBy={scheduleName}
          options={schedules.map((value) => ({ value, label: words.schedules[value] }))}
          value={schedule}
          onChoose={(value) => actions.change('schedule', value)}
        />
      </div>
      <ScheduleCurve />
      {schedule === 'cosine' && (
        <InputSlider
          input="until"
          name={words.until}
          about={words.untilAbout}
          scale={untilScale}
          bounds={bounds.until}
        />
      )}
      <InputSlider
        input="weightDecay"
        name={words.decay}
        about={words.decayAbout}
        scale={decayScale}
        bounds={bounds.weightDecay}
      />
      <InputSlider input="depth" name={words.depth} about={words.depthAbout} scale={depthScale} bounds={bounds.depth} />
      <InputSlider input="width" name={words.width} about={words.widthAbout} scale={widthScale} bounds={bounds.width} />
      <div className="ui-row">
        <Explained id={activationName} about={words.activationAbout}>
          {words.activation}
        </Explained>
        <Segmented
          labelledBy={activationName}
          options={activations.map((value) => ({ value, label: words.activations[value] }))}
          value={activation}
          onChoose={(value) => actions.change('activation', value)}
        />
      </div>
      {schedule === 'constant' && (
        <div className="ui-row">
          <Explained id={restName} about={words.restAbout}>
            {words.rest}
          </Explained>
          <input
            type="checkbox"
            className="ui-switch"
            aria-labelledby={restName}
            checked={restsWhenFlat}
            disabled={isHeld}
            onChange={(event) => actions.change('restsWhenFlat', event.currentTarget.checked)}
          />
        </div>
      )}
    </>
  );
}
