import { type CSSProperties, type ReactNode, useContext, useId } from 'react';
import { words } from '../words/words.ts';
import { Explained } from './Explained.tsx';
import { HeldContext } from './HeldContext.ts';
import { TypedValue } from './TypedValue.tsx';
import './Slider.css';

/** A position on the track that can be clicked. */
export interface Stop {
  readonly position: number;
  readonly label: string;
  /** The value in full, where the label is short. */
  readonly title?: string;
}

/** A small mark on the track. */
export interface Tick {
  readonly position: number;
  readonly colour: string;
}

interface Props {
  readonly name: string;
  /** One sentence that explains the control. */
  readonly about: ReactNode;
  /** Position of the knob, in units of the track. */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  onPosition(position: number): void;
  /** The value as it is shown and may be typed. */
  readonly text: string;
  /** Accessible text of the value, with its consequence; the shown text if absent. */
  readonly spoken?: string;
  /**
   * Takes a typed value.
   *
   * @returns What is wrong with it, or `undefined` if it was taken.
   */
  onTyped(text: string): string | undefined;
  /** Accessible name of the field for typing; it must not contain the slider's name. */
  readonly typedName?: string;
  readonly stops?: readonly Stop[];
  readonly ticks?: readonly Tick[];
  /** What the value means, under the track. */
  readonly meaning?: ReactNode;
  /** Words at the two ends of the track. */
  readonly ends?: readonly [string, string];
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A labelled range: name left, value right, meaning below; the value can be typed, and marked stops can be clicked. */
export function Slider(props: Props) {
  const { name, about, position, min, max, step, onPosition, text, stops, ticks, meaning, ends } = props;
  const nameId = useId();
  const meaningId = useId();
  const isHeld = useContext(HeldContext);
  const share = (place: number) => (place - min) / (max - min);
  /** Centre of the knob at a share of the track; the knob does not overhang its ends. */
  const left = (place: number): CSSProperties => ({ '--share': share(place) }) as CSSProperties;
  return (
    <div className={`slider-box ${props.className ?? ''}`}>
      <div className="slider-head">
        <Explained id={nameId} about={about}>
          {name}
        </Explained>
        <TypedValue text={text} name={props.typedName ?? words.typed.label(name)} onTyped={props.onTyped} />
      </div>
      <div className="slider-track" style={left(position)}>
        {ticks?.map((tick, index) => (
          <i key={index} style={{ ...left(tick.position), '--colour': tick.colour } as CSSProperties} />
        ))}
        <input
          type="range"
          aria-labelledby={nameId}
          aria-describedby={meaning ? meaningId : undefined}
          aria-valuetext={props.spoken ?? text}
          min={min}
          max={max}
          step={step}
          value={position}
          disabled={props.isDisabled || isHeld}
          onChange={(event) => onPosition(Number(event.currentTarget.value))}
        />
      </div>
      {stops && (
        <div className="slider-stops">
          {stops.map((stop) => (
            <button
              key={stop.label}
              type="button"
              tabIndex={-1}
              disabled={isHeld}
              style={left(stop.position)}
              aria-label={words.weighting.setTo(stop.title ?? stop.label)}
              aria-pressed={Math.abs(stop.position - position) < 1e-9}
              onClick={() => onPosition(stop.position)}
            >
              {stop.label}
            </button>
          ))}
        </div>
      )}
      {ends && (
        <div className="slider-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      {meaning && (
        <p className="ui-meaning" id={meaningId}>
          {meaning}
        </p>
      )}
    </div>
  );
}
