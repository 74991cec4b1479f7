import { useId, useRef } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { IconButton } from '../../controls/IconButton.tsx';
import { DiceIcon, PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../../controls/icons.tsx';
import { type SceneName, scenes } from '../../core/scenes.ts';
import { hasPlaneEnded } from '../../store/atlas.ts';
import { momentAt } from '../../store/moments.ts';
import { variableOf } from '../../store/parameters/atlas.ts';
import { isRunning } from '../../store/transport.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { counterText, digitsText, percentText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import './AtlasBar.css';

/** Transport, time and the data, which are those of the lab. */
export function AtlasBar() {
  const { actions } = useLab();
  const isPlaying = useLabState((state) => isRunning(state.atlas.transport));
  const isOver = useLabState((state) => hasPlaneEnded(state.atlas, state.inputs));
  return (
    <section className="ui-card atlas-bar" aria-label={atlasWords.bar}>
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
      <TimeSlider />
      <DataFacts />
    </section>
  );
}

/** The step that is shown: the latest one, or an earlier one that is looked back at. Written without React. */
function TimeSlider() {
  const { store, actions } = useLab();
  const name = useId();
  const step = useRef<HTMLElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const until = useLabState(({ inputs }) => (inputs.schedule === 'cosine' ? inputs.until : undefined));

  useFrames(({ atlas: { moments }, inputs }) => {
    const shown = momentAt(moments, inputs.shownStep);
    const text = counterText(shown?.step ?? 0);
    if (step.current!.textContent !== text) step.current!.textContent = text;
    const slider = range.current!;
    const last = Math.max(0, moments.length - 1);
    if (slider.max !== String(Math.max(1, last))) slider.max = String(Math.max(1, last));
    const at = shown ? moments.indexOf(shown) : 0;
    if (slider.value !== String(at)) slider.value = String(at);
    slider.style.setProperty('--share', String(last === 0 ? 0 : at / last));
    slider.disabled = last === 0;
    slider.setAttribute('aria-valuetext', atlasWords.timeText(wholeText(shown?.step ?? 0)));
  });

  function look(index: number): void {
    const { moments } = store.getState().atlas;
    actions.change('shownStep', index >= moments.length - 1 ? undefined : moments[index]?.step);
  }

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
          {atlasWords.time}
        </Explained>
        <input
          ref={range}
          type="range"
          aria-labelledby={name}
          min={0}
          defaultValue={0}
          step={1}
          onInput={(event) => look(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}

/** The data in names and values. */
function DataFacts() {
  const { actions } = useLab();
  const { scene, imbalance, noise, seed } = {
    scene: useLabState(({ inputs }) => inputs.scene),
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
          <select
            aria-label={words.data.scene}
            value={scene}
            onChange={(event) => actions.chooseScene(event.currentTarget.value as SceneName)}
          >
            {(Object.keys(scenes) as SceneName[]).map((name) => (
              <option key={name} value={name}>
                {words.data.scenes[name].name}
              </option>
            ))}
          </select>
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
          <IconButton
            label={words.transport.newSeed}
            shortcut="N"
            className="icon-button icon-button-small"
            onPress={actions.newSeed}
          >
            <DiceIcon />
          </IconButton>
        </dd>
      </div>
    </dl>
  );
}
