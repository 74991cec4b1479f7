import { type ReactNode, useRef } from 'react';
import type { LabState } from '../store/labStore.ts';
import { wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import '../controls/Slider.css';
import { useFrames } from './LabContext.ts';
import './TimeSlider.css';

interface Props {
  /** Id of the element that names it. */
  readonly labelledBy: string;
  /** The steps that can be looked back at, ascending, and the one that is shown. */
  read(state: LabState): { readonly steps: readonly number[]; readonly shown: number | undefined };
  /** Looks at a step; at none the latest one is back. */
  look(step: number | undefined): void;
  /** What is drawn behind the track. */
  readonly children?: ReactNode;
}

/**
 * A slider over the steps of a run that are kept, written without React. Its places are those of the kept steps, which
 * are closer together where they are early, so that an arrow key always leads to another one.
 */
export function TimeSlider({ labelledBy, read, look, children }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLInputElement>(null);
  const steps = useRef<readonly number[]>([]);

  useFrames((state) => {
    const { steps: kept, shown } = read(state);
    steps.current = kept;
    const slider = range.current!;
    const last = Math.max(0, kept.length - 1);
    const at = shown === undefined ? last : Math.max(0, indexOf(kept, shown));
    const max = String(Math.max(1, last));
    if (slider.max !== max) slider.max = max;
    if (slider.value !== String(at)) slider.value = String(at);
    track.current!.style.setProperty('--share', String(last === 0 ? 0 : at / last));
    slider.disabled = last === 0;
    slider.setAttribute('aria-valuetext', words.transport.timeText(wholeText(kept[at] ?? 0)));
  });

  return (
    <div ref={track} className="slider-track time-slider">
      {children}
      <input
        ref={range}
        type="range"
        aria-labelledby={labelledBy}
        min={0}
        defaultValue={0}
        step={1}
        onInput={(event) => {
          const at = Number(event.currentTarget.value);
          look(at >= steps.current.length - 1 ? undefined : steps.current[at]);
        }}
      />
    </div>
  );
}

/** Index of a step, or of the last one before it; −1 if there is none. */
function indexOf(steps: readonly number[], step: number): number {
  return steps.findLastIndex((kept) => kept <= step);
}
