import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Curve } from './curve.ts';
import { type CurveReading, placeAfterKey, placeOn, readingAt, spokenReading } from './lineCursor.ts';
import type { LinePlot } from './linePlot.ts';

interface Options {
  readonly plot: LinePlot;
  readonly curves: readonly Curve[];
  readonly isWhole: boolean;
  /** Where the reading begins for a reader with a keyboard. */
  readonly begin: number | undefined;
  valueText(value: number): string;
  /** Tells what is read off, or nothing. */
  readonly onRead: ((reading: CurveReading | undefined) => void) | undefined;
}

/**
 * Reads curves off by pointing or with arrow keys; the chart is one stop of the Tab key.
 *
 * @returns What is read off, if anything; what is spoken to those who do not see it, after a key alone, so that a
 * pointer does not chatter; and what the chart takes as its properties.
 */
export function useLineCursor({ plot, curves, isWhole, begin, valueText, onRead }: Options) {
  const [at, setAt] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const { x, xAxis, left, right } = plot;
  const reading = at === undefined || !Number.isFinite(at) ? undefined : readingAt(curves, at);

  function read(place: number): CurveReading {
    const next = readingAt(curves, place);
    setAt(place);
    onRead?.(next);
    return next;
  }

  function readAloud(place: number): void {
    setSpoken(spokenReading(read(place), curves, xAxis, valueText));
  }

  function follow(event: PointerEvent<SVGSVGElement>): void {
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left;
    read(placeOn(xAxis, x.invert(across), isWhole));
  }

  function leave(): void {
    setAt(undefined);
    setSpoken('');
    onRead?.(undefined);
  }

  const handlers = {
    onPointerMove: follow,
    onPointerDown: follow,
    onPointerLeave: leave,
    onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
      const place = placeAfterKey(event.key, at ?? begin ?? xAxis.domain[0], plot, isWhole);
      if (place === undefined) return;
      event.preventDefault();
      readAloud(place);
    },
    onFocus() {
      if (at === undefined) readAloud(placeOn(xAxis, begin ?? x.invert((left + right) / 2), isWhole));
    },
    onBlur: leave,
  };

  return { reading, spoken, handlers };
}
