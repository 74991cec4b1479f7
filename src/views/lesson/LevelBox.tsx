import { type CSSProperties, type MouseEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { takeGuessKey } from '../../charts/GuessBars.tsx';
import { capturePointer } from '../../controls/capturePointer.ts';
import './LevelBox.css';

/** A level is a number of these. */
const most = 100;

interface Props {
  /** The guess, of 100; none before it. */
  readonly guess: number | undefined;
  /** The text of its flag: "you 63". */
  readonly flag: string | undefined;
  /** Name of the level: "Your guess, of 100 cells". */
  readonly name: string;
  /** What its value means now: "63 of 100 cells, your guess". */
  readonly spoken: string;
  /** Takes a guess; while it is given, the level can be dragged. */
  readonly onGuess: ((value: number) => void) | undefined;
  /** The box. */
  readonly children: ReactNode;
}

/**
 * A box with a level in it: how full one thinks it will be. The level is dragged, clicked to, or moved by keys, and
 * begins at the ground, dashed; it stays as a line with a flag.
 */
export function LevelBox({ guess, flag, name, spoken, onGuess, children }: Props) {
  const level = guess ?? 0;
  const isShown = onGuess !== undefined || guess !== undefined;
  return (
    <div className="level-box" style={{ '--level': level / most } as CSSProperties}>
      {children}
      {isShown && (
        <div className={guess === undefined ? 'level-mark level-unset' : 'level-mark'} aria-hidden="true">
          <i />
          {onGuess && <span className="level-knob" />}
          {flag !== undefined && <b className={level > 85 ? 'level-flag level-under' : 'level-flag'}>{flag}</b>}
        </div>
      )}
      {onGuess && <LevelSlider {...{ level, name, spoken, onGuess }} />}
    </div>
  );
}

interface SliderProps {
  readonly level: number;
  readonly name: string;
  readonly spoken: string;
  onGuess(value: number): void;
}

/** What is dragged. Not every browser has upright sliders: the level follows the pointer, and the slider the keys. */
function LevelSlider({ level, name, spoken, onGuess }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  /** How far under the level it was taken hold of, in pixels. */
  const held = useRef<number>(undefined);

  function take({ currentTarget, clientY }: MouseEvent<HTMLElement>, under: number): void {
    const { top, height } = currentTarget.getBoundingClientRect();
    const share = 1 - (clientY - under - top) / height;
    onGuess(Math.round(most * Math.min(1, Math.max(0, share))));
  }

  const isOnGrip = ({ target }: MouseEvent) => target instanceof Element && target.closest('.level-grip') !== null;

  function press(event: PointerEvent<HTMLElement>): void {
    const { currentTarget, clientY, button, pointerType } = event;
    // A finger beside the grip may be about to scroll.
    if (button !== 0 || (pointerType === 'touch' && !isOnGrip(event))) return;
    const { bottom, height } = currentTarget.getBoundingClientRect();
    capturePointer(event);
    held.current = isOnGrip(event) ? clientY - (bottom - (height * level) / most) : 0;
    take(event, held.current);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider in it is for keys and screen readers.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider in it takes the keys.
    <div
      className="level-field"
      onPointerDown={press}
      onPointerMove={(event) => held.current !== undefined && take(event, held.current)}
      onPointerUp={() => input.current?.focus({ preventScroll: true })}
      onLostPointerCapture={() => {
        held.current = undefined;
      }}
      onClick={(event) => {
        const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
        if (pointerType === 'touch' && !isOnGrip(event)) take(event, 0);
      }}
    >
      <input
        ref={input}
        type="range"
        min={0}
        max={most}
        value={level}
        aria-label={name}
        aria-orientation="vertical"
        aria-valuetext={spoken}
        onChange={(event) => onGuess(Number(event.currentTarget.value))}
        onKeyDown={(event) => takeGuessKey(event, level, { domain: [0, most], step: 1, onGuess })}
      />
      <span className="level-grip" />
    </div>
  );
}
