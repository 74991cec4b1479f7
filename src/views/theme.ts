import { useSyncExternalStore } from 'react';
import { darkPalette, lightPalette, type Palette } from './palette.ts';
import { isPrinting, onPrinting } from './printing.ts';

const stored = 'long-tail-lab.theme';
const listeners = new Set<() => void>();
let chosen: 'light' | 'dark' | undefined;

/** Whether the system's colours are dark. Asked for when it is needed: at build time there is no window. */
function system(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

/** A private window may refuse storage; the choice then lasts until the page is closed. */
function readChoice(): 'light' | 'dark' | undefined {
  try {
    const text = window.localStorage.getItem(stored);
    return text === 'light' || text === 'dark' ? text : undefined;
  } catch {
    return undefined;
  }
}

function current(): Palette {
  // Paper is white.
  if (isPrinting()) return lightPalette;
  return (chosen === undefined ? system().matches : chosen === 'dark') ? darkPalette : lightPalette;
}

function apply(): void {
  if (chosen === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const listener of listeners) listener();
}

/** Toggles between light and dark colours; a choice that equals the system's follows the system again. */
export function toggleTheme(): void {
  const wanted = current().isDark ? 'light' : 'dark';
  chosen = (wanted === 'dark') === system().matches ? undefined : wanted;
  try {
    if (chosen === undefined) window.localStorage.removeItem(stored);
    else window.localStorage.setItem(stored, chosen);
  } catch {
    // Storage may be refused, see above.
  }
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const colours = system();
  colours.addEventListener('change', listener);
  const stop = onPrinting(listener);
  return () => {
    stop();
    listeners.delete(listener);
    colours.removeEventListener('change', listener);
  };
}

/** The palette in force: the system's, unless the reader chose; light on paper, and in what is prerendered. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, current, () => lightPalette);
}

/** Sets the page to the stored choice. */
export function restoreTheme(): void {
  chosen = readChoice();
  apply();
}
