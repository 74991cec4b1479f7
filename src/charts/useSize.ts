import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';

/** Size of a chart in CSS pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Size of the box that a chart fills, so that it is drawn at its own size and its text keeps its size.
 *
 * @param initial - Size before the first measurement.
 */
export function useSize<Kind extends Element>(initial: ChartSize): [RefObject<Kind | null>, ChartSize] {
  const ref = useRef<Kind>(null);
  const [size, setSize] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current!;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const width = Math.max(120, Math.round(box.width));
      const height = Math.max(60, Math.round(box.height));
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    if (isTakenOver()) startTransition(measure);
    else measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}

/**
 * Whether React takes over prerendered markup, which has been seen in its initial sizes already. All charts of it drawn
 * anew at once would be one long task, and there is no hurry.
 */
function isTakenOver(): boolean {
  const { opening } = window;
  return opening && !opening.repeat && !document.documentElement.dataset.opening;
}
