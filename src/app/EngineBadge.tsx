import { useId, useRef } from 'react';
import { Segmented } from '../controls/Segmented.tsx';
import type { EngineChoice } from '../protocol/messages.ts';
import { type LabState, transportOf } from '../store/labStore.ts';
import { isRunning } from '../store/transport.ts';
import { useFrames, useLab, useLabState } from '../views/LabContext.ts';
import { wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import './EngineBadge.css';

/** Milliseconds between two changes of the speed. */
const interval = 500;

/** Shows the engine, the number of models and the speed; a click shows the reason and the choice of engines. */
export function EngineBadge() {
  const { actions } = useLab();
  const training = useLabState(({ page, atlas, training }) => (page === 'atlas' ? atlas.training : training));
  const choice = useLabState((state) => state.inputs.engine);
  const models = useLabState(({ page, atlas, inputs }) =>
    page === 'atlas' ? (atlas.moments[0]?.frozen.length ?? 0) : inputs.tiles.length,
  );
  const box = useId();
  const label = useId();
  const speed = useRef<HTMLSpanElement>(null);
  const last = useRef(-Infinity);

  useFrames((state) => {
    const transport = transportOf(state);
    const isDue = performance.now() - last.current > interval || !isRunning(transport);
    if (!isDue) return;
    last.current = performance.now();
    const steps = isRunning(transport) ? speedOf(state) : 0;
    speed.current!.textContent = steps > 0 ? ` · ${words.engine.speed(wholeText(steps))}` : '';
  });

  const name =
    training.status === 'ready'
      ? words.engine[training.engine.kind]
      : training.status === 'failed'
        ? words.engine.failed
        : words.engine.starting;
  const choices = (Object.keys(words.engine.choices) as EngineChoice[]).map((value) => ({
    value,
    label: words.engine.choices[value],
  }));
  return (
    <>
      <button type="button" className="engine-badge" popoverTarget={box}>
        <i className={`engine-${training.status}`} />
        <span data-testid="engine">
          {name}
          <span className="engine-badge-wide">
            {training.status === 'ready' && ` · ${words.engine.models(models)}`}
          </span>
          <span ref={speed} className="engine-badge-wide" />
        </span>
      </button>
      <div popover="auto" id={box} className="ui-popover engine-box">
        {training.status === 'ready' && (
          <p>
            {words.engine.reasons[training.engine.reason]}{' '}
            {training.engine.workers && `${words.engine.workers(wholeText(training.engine.workers))} `}
            {words.engine.same}
            {training.engine.detail && <small>{training.engine.detail}</small>}
          </p>
        )}
        <p id={label}>{words.engine.choice}</p>
        <Segmented
          labelledBy={label}
          options={choices}
          value={choice}
          onChoose={(value) => actions.change('engine', value)}
        />
        <p>
          <small>{words.engine.switching}</small>
        </p>
      </div>
    </>
  );
}

/** Steps a second of the models of the view that is open. */
function speedOf({ page, atlas, frame }: LabState): number {
  return page === 'atlas' ? atlas.stepsPerSecond : (frame?.stepsPerSecond ?? 0);
}
