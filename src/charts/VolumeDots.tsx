import type { ScaleLogarithmic } from 'd3';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { classMarks } from '../core/classMarks.ts';
import { effectiveNumber } from '../core/effectiveNumber.ts';
import { volumeOfEffectiveNumber } from '../core/volumeOfEffectiveNumber.ts';
import { classVolumesWords as words } from '../words/classVolumesWords.ts';
import { digitsText, wholeText } from '../words/numbers.ts';
import { ClassMarker } from './ClassMarker.tsx';
import type { ClassDot } from './EffectiveNumberChart.tsx';
import './VolumeDots.css';

interface Props {
  /** Of the classes that have samples. */
  readonly dots: readonly ClassDot[];
  /** The chart's axis of effective numbers. */
  readonly y: ScaleLogarithmic<number, number>;
  /** N of all classes but those that have one of their own. */
  readonly common: number;
  /** N of single classes; [≤ C]. */
  readonly own: readonly (number | undefined)[];
  /** Class lit up, or none. */
  readonly lit: number | undefined;
  /** Sets N of a class; `undefined` gives it that of the others. */
  onVolume(index: number, volume: number | undefined): void;
  onPoint(index: number | undefined): void;
  onRead(text: string | undefined): void;
}

/** Dots of the classes on the chart of E_n, dragged up and down, or moved by arrow keys, to give a class its own N. */
export default function VolumeDots({ dots, y, common, own, lit, onVolume, onPoint, onRead }: Props) {
  /** How far above the dot's own place it was taken hold of, in pixels. */
  const held = useRef<number>(undefined);

  const textOf = ({ index, volume, effective }: ClassDot) =>
    words.reading(classMarks[index]!.letter, volumeText(volume), digitsText(effective, 4));

  /** Gives a class the volume at which its samples cover so much. */
  function cover({ n, index, volume }: ClassDot, covered: number): void {
    const next = volumeOfEffectiveNumber(n, covered);
    if (next === volume && own[index] !== undefined) return;
    onVolume(index, next);
    onRead(textOf({ ...dots.find((dot) => dot.index === index)!, volume: next, effective: effectiveNumber(n, next) }));
  }

  function press(event: KeyboardEvent, dot: ClassDot): void {
    if (event.key === 'Home') onVolume(dot.index, undefined);
    else {
      const covered = coveredAfterKey(event.key, dot);
      if (covered === undefined) return;
      cover(dot, covered);
    }
    event.preventDefault();
  }

  function drag(event: PointerEvent<SVGGElement>, dot: ClassDot): void {
    if (held.current === undefined) return;
    const { top } = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    cover(dot, y.invert(event.clientY - top - held.current));
    // The chart would read off its common curve.
    event.stopPropagation();
  }

  return dots.map((dot) => {
    const { n, index, x, effective, volume } = dot;
    const { letter } = classMarks[index]!;
    const at = y(Math.max(1, effective));
    const leader = y(Math.max(1, effectiveNumber(n, common)));
    const isOwn = own[index] !== undefined;
    const text = isOwn ? words.own : words.common;
    return (
      <g
        key={index}
        className={lit === undefined || lit === index ? 'chart-dot volume-dot' : 'chart-dot volume-dot chart-faded'}
        tabIndex={0}
        role="slider"
        aria-orientation="vertical"
        aria-label={words.nameOf(letter)}
        aria-valuemin={1}
        aria-valuemax={n}
        aria-valuenow={Number(effective.toPrecision(4))}
        aria-valuetext={text(volumeText(volume), digitsText(effective, 4), wholeText(n))}
        onKeyDown={(event) => press(event, dot)}
        onPointerDown={(event) => {
          // One sample covers 1, whatever the volume.
          if (n <= 1) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = event.clientY - event.currentTarget.ownerSVGElement!.getBoundingClientRect().top - at;
        }}
        onPointerMove={(event) => drag(event, dot)}
        onLostPointerCapture={() => {
          held.current = undefined;
        }}
        onFocus={() => {
          onPoint(index);
          onRead(textOf(dot));
        }}
        onBlur={() => {
          onPoint(undefined);
          onRead(undefined);
        }}
      >
        <circle className="volume-reach" cx={x} cy={at} r={14} />
        {isOwn && <line className="volume-leader" x1={x} x2={x} y1={leader} y2={at} />}
        <ClassMarker index={index} x={x} y={at} radius={lit === index ? 6.5 : 5.2} />
      </g>
    );
  });
}

function volumeText(volume: number): string {
  return volume === Infinity ? '∞' : digitsText(volume);
}

/** What a class covers after a key: a twentieth more or less, twice or half as much, or all that it can. */
function coveredAfterKey(key: string, { n, effective }: ClassDot): number | undefined {
  if (n <= 1) return undefined;
  const between = (covered: number) => Math.min(n, Math.max(1, covered));
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return between(effective * 1.05);
    case 'ArrowDown':
    case 'ArrowLeft':
      return between(effective / 1.05);
    case 'PageUp':
      return between(effective * 2);
    case 'PageDown':
      return between(effective / 2);
    case 'End':
      return n;
    default:
      return undefined;
  }
}
