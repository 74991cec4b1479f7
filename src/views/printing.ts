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
    // Those with a view box of their own follow their place already.
    const charts = () => page.document.querySelectorAll<SVGSVGElement>('svg.ui-chart:not([viewBox])');
    // As they are drawn: what changes for paper may leave them another place, for which they are not drawn anew.
    const sizes = new Map(Array.from(charts(), (chart) => [chart, chart.getBoundingClientRect()]));
    change(true);
    for (const chart of charts()) {
      const { width, height } = sizes.get(chart) ?? chart.getBoundingClientRect();
      if (!(width > 0 && height > 0)) continue;
      chart.setAttribute('viewBox', `0 0 ${width} ${height}`);
      chart.dataset.printed = '';
    }
  });
  page.addEventListener('afterprint', () => {
    for (const chart of page.document.querySelectorAll<SVGSVGElement>('svg.ui-chart[data-printed]')) {
      chart.removeAttribute('viewBox');
      delete chart.dataset.printed;
    }
    change(false);
  });
}
