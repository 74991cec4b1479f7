import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const listeners = new Set<() => void>();
let isUnderWay = false;

/** Whether the page is about to be printed. */
export function isPrinting(): boolean {
  return isUnderWay;
}

/**
 * Observes the begin and end of printing.
 *
 * @returns Stops observing.
 */
export function onPrinting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is about to be printed, for components that render differently on paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(onPrinting, isPrinting, isPrinting);
}

/**
 * Makes the page ready before it is printed: canvases in light colours, tables whole, and charts that keep their
 * proportions. Style sheets do the rest.
 *
 * Charts are drawn at the size that they have on the screen, and are not measured again for paper, where the
 * drawing is scaled as a whole.
 */
export function followPrinting(page: Window): void {
  const change = (isPrinting: boolean) => {
    isUnderWay = isPrinting;
    // The browser captures the page as soon as the handlers of its event return.
    flushSync(() => {
      for (const listener of listeners) listener();
    });
  };
  page.addEventListener('beforeprint', () => {
    change(true);
    for (const chart of page.document.querySelectorAll('svg.ui-chart')) {
      const { width, height } = chart.getBoundingClientRect();
      if (width > 0 && height > 0) chart.setAttribute('viewBox', `0 0 ${width} ${height}`);
    }
  });
  page.addEventListener('afterprint', () => {
    for (const chart of page.document.querySelectorAll('svg.ui-chart')) chart.removeAttribute('viewBox');
    change(false);
  });
}
