import { useId, useRef } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { IconButton } from '../../controls/IconButton.tsx';
import { DiceIcon, PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../../controls/icons.tsx';
import { hasPlaneEnded, type Moment } from '../../store/atlas.ts';
import { momentAt } from '../../store/moments.ts';
import { variableOf } from '../../store/parameters/atlas.ts';
import { remember } from '../../store/remember.ts';
import { isRunning } from '../../store/transport.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { counterText, digitsText, percentText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { Held } from '../Held.tsx';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { LatePoints } from '../points/LatePoints.tsx';
import { SceneSelect } from '../SceneSelect.tsx';
import { TimeSlider } from '../TimeSlider.tsx';
import './AtlasBar.css';

/** Transport, time and the data, which are those of the lab. */
export function AtlasBar() {
  const { actions } = useLab();
  const isPlaying = useLabState((state) => isRunning(state.atlas.transport));
  const isOver = useLabState((state) => hasPlaneEnded(state.atlas, state.inputs));
  return (
    <section className="ui-card atlas-bar" aria-label={atlasWords.bar}>
      <LatePoints piece="dialog" />
      <div className="atlas-transport">
        <IconButton label={words.transport.reset} shortcut="R" onPress={actions.reset}>
          <ResetIcon />
        </IconButton>
        <IconButton
          label={isPlaying ? words.transport.pause : isOver ? words.transport.playAgain : words.transport.play}
          className="transport-play"
          onPress={actions.togglePlay}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </IconButton>
        <IconButton label={words.transport.step} shortcut="→" onPress={actions.step} isDisabled={isOver}>
          <StepIcon />
        </IconButton>
      </div>
      <Time />
      <DataFacts />
    </section>
  );
}

/** The step that is shown: the latest one, or an earlier one that is looked back at. Written without React. */
function Time() {
  const { actions } = useLab();
  const name = useId();
  const step = useRef<HTMLElement>(null);
  const steps = useRef(remember((moments: readonly Moment[]) => moments.map((moment) => moment.step)));
  const until = useLabState(({ inputs }) => (inputs.schedule === 'cosine' ? inputs.until : undefined));

  useFrames(({ atlas: { moments }, inputs }) => {
    const text = counterText(momentAt(moments, inputs.shownStep)?.step ?? 0);
    if (step.current!.textContent !== text) step.current!.textContent = text;
  });

  return (
    <div className="atlas-time">
      <div className="atlas-step">
        <b ref={step} data-testid="step">
          {counterText(0)}
        </b>
        <span>{until === undefined ? atlasWords.step : words.transport.stepOf(wholeText(until))}</span>
      </div>
      <div className="atlas-time-track">
        <Explained id={name} about={atlasWords.timeAbout}>
          {words.transport.time}
        </Explained>
        <TimeSlider
          labelledBy={name}
          read={({ atlas: { moments }, inputs }) => ({
            steps: steps.current(moments),
            shown: momentAt(moments, inputs.shownStep)?.step,
          })}
          look={(shown) => actions.change('shownStep', shown)}
        />
      </div>
    </div>
  );
}

/** The data in names and values. */
function DataFacts() {
  const { actions } = useLab();
  const { imbalance, noise, seed } = {
    imbalance: useLabState(({ inputs }) => inputs.imbalance),
    noise: useLabState(({ inputs }) => inputs.noise),
    seed: useLabState(({ inputs }) => inputs.seed),
  };
  const axes = useLabState(({ inputs }) => inputs.axes);
  return (
    <dl className="atlas-data">
      <div>
        <dt>{words.data.scene}</dt>
        <dd>
          <Held input="scene" isQuiet>
            <SceneSelect aria-label={words.data.scene} />
          </Held>
        </dd>
      </div>
      <div>
        <dt>{words.data.imbalance}</dt>
        <dd>{variableOf(axes) === 'imbalance' ? atlasWords.byRow : digitsText(imbalance)}</dd>
      </div>
      <div>
        <dt>{words.data.noise}</dt>
        <dd>{variableOf(axes) === 'noise' ? atlasWords.byRow : percentText(noise)}</dd>
      </div>
      <div>
        <dt>{words.data.seed}</dt>
        <dd>
          {plainText(seed)}
          <Held input="seed" isQuiet>
            <IconButton
              label={words.transport.newSeed}
              shortcut="N"
              className="icon-button icon-button-small"
              onPress={actions.newSeed}
            >
              <DiceIcon />
            </IconButton>
          </Held>
        </dd>
      </div>
    </dl>
  );
}
