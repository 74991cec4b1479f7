import { useId, useRef } from 'react';
import { Explained } from '../../../controls/Explained.tsx';
import { IconButton } from '../../../controls/IconButton.tsx';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../../../controls/icons.tsx';
import { Segmented } from '../../../controls/Segmented.tsx';
import type { Pace } from '../../../protocol/messages.ts';
import { hasEnded } from '../../../store/labStore.ts';
import { standingsOf } from '../../../store/standings.ts';
import { isRunning } from '../../../store/transport.ts';
import { counterText, listText, percentText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { Held } from '../../Held.tsx';
import { useFrames, useLab, useLabState } from '../../LabContext.ts';
import { nameOf } from '../tileWords.ts';
import { TimeLine } from './TimeLine.tsx';
import './TransportCard.css';

const paces: readonly Pace[] = ['slow', 'normal', 'full'];

/** Reset, play, step, the step counter and the pace. */
export function TransportCard() {
  const { actions } = useLab();
  const isPlaying = useLabState((state) => isRunning(state.transport));
  const isResting = useLabState((state) => state.transport.isResting);
  const isOver = useLabState(hasEnded);
  const end = useLabState(({ past }) => past?.end);
  const until = useLabState(({ inputs }) => (inputs.schedule === 'cosine' ? inputs.until : undefined));
  const pace = useLabState((state) => state.inputs.pace);
  const paceName = useId();
  const step = useRef<HTMLElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  const hasPaused = useRef(false);

  useFrames(({ frame, transport, inputs }, before) => {
    step.current!.textContent = counterText(frame?.step ?? 0);
    if (before && isRunning(before.transport) && !isRunning(transport)) hasPaused.current = true;
    // A frame in flight at the pause has an earlier step; the final frame has the last one.
    if (hasPaused.current && frame && frame !== before?.frame && frame.stepsPerSecond === 0) {
      hasPaused.current = false;
      const list = standingsOf(frame).map(
        ({ balancedAccuracy }, index) =>
          `${inputs.tiles[index] ? nameOf(inputs.tiles[index]) : ''} ${percentText(balancedAccuracy)}`,
      );
      const said = hasEnded({ frame, inputs })
        ? words.transport.ended
        : transport.isResting
          ? words.transport.rested
          : words.transport.paused;
      status.current!.textContent = said(wholeText(frame.step), listText(list));
    } else if (!before || isRunning(transport)) status.current!.textContent = '';
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend and border would only be undone again.
    <div className="ui-card transport-card" role="group" aria-label={words.transport.group}>
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
      <div className="transport-step">
        <b ref={step} data-testid="step">
          {counterText(0)}
        </b>
        <span
          title={isOver ? words.transport.overAbout : isResting ? words.transport.restingAbout : undefined}
          data-testid="step-label"
        >
          {end !== undefined
            ? words.transport.backFrom(wholeText(end))
            : isOver
              ? words.transport.over
              : isResting
                ? words.transport.resting
                : until === undefined
                  ? words.transport.stepLabel
                  : words.transport.stepOf(wholeText(until))}
        </span>
      </div>
      <TimeLine />
      <Held input="pace">
        <div className="ui-row transport-pace">
          <Explained id={paceName} about={words.transport.paceAbout}>
            {words.transport.pace}
          </Explained>
          <Segmented
            labelledBy={paceName}
            options={paces.map((value) => ({ value, label: words.transport.paces[value] }))}
            value={pace}
            onChoose={(value) => actions.change('pace', value)}
          />
        </div>
      </Held>
      <p ref={status} className="visually-hidden" role="status" />
    </div>
  );
}
