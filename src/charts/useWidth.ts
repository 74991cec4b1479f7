import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Width of an element in CSS pixels, so that a chart is drawn at its own size and its text keeps its size.
 *
 * @param initial - Width before the first measurement.
 */
export function useWidth<Kind extends Element>(initial: number): [RefObject<Kind | null>, number] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current!;
    const measure = () => setWidth(Math.max(120, Math.round(element.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
