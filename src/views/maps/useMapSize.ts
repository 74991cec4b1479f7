import { useLayoutEffect, useState } from 'react';
import type { MapSize } from './mapWindow.ts';

/** Least width and height of a map in CSS pixels. */
const leastSide = 40;

/**
 * Size of an element in CSS pixels, `undefined` before it is measured, and how many device pixels are in one of them.
 *
 * @param elementOf - The element; called after the component is in the page.
 */
export function useMapSize(elementOf: () => HTMLElement): {
  readonly size: MapSize | undefined;
  readonly ratio: number;
} {
  const [size, setSize] = useState<MapSize>();
  const [ratio, setRatio] = useState(1);

  useLayoutEffect(() => {
    const element = elementOf();
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { width: Math.max(leastSide, width), height: Math.max(leastSide, height) },
      );
      setRatio(window.devicePixelRatio);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A window that moves to a screen of another density keeps its size.
    const density = window.matchMedia(`(resolution: ${ratio}dppx)`);
    density.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      density.removeEventListener('change', measure);
    };
  }, [ratio]);

  return { size, ratio };
}
