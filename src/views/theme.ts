import { useSyncExternalStore } from 'react';
import { isPrinting, onPrinting } from './printing.ts';

/** Colours of the page that painters need, equal to the tokens in `tokens.css`. */
export interface Palette {
  readonly isDark: boolean;
  /** Ground of cards and maps. */
  readonly panel: string;
  readonly ink: string;
  readonly accent: string;
  /** Rim of markers. */
  readonly rim: string;
  /** Share of white mixed into markers, so that they stand out from their own region. */
  readonly lift: number;
  /** Share of a class's colour in its region, from no confidence to certainty. */
  readonly opacity: readonly [weakest: number, strongest: number];
}

const light: Palette = {
  isDark: false,
  panel: '#ffffff',
  ink: '#1b1c1f',
  accent: '#2b5bd7',
  rim: '#ffffff',
  lift: 0,
  opacity: [0.09, 0.46],
};
const dark: Palette = {
  isDark: true,
  panel: '#1b1e24',
  ink: '#eceae4',
  accent: '#7aa2ff',
  rim: '#131519',
  lift: 0.3,
  opacity: [0.1, 0.48],
};

const stored = 'long-tail-lab.theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = readChoice();

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
  if (isPrinting()) return light;
  return (chosen === undefined ? system.matches : chosen === 'dark') ? dark : light;
}

function apply(): void {
  if (chosen === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  for (const listener of listeners) listener();
}

/** Toggles between light and dark colours; a choice that equals the system's follows the system again. */
export function toggleTheme(): void {
  const wanted = current().isDark ? 'light' : 'dark';
  chosen = (wanted === 'dark') === system.matches ? undefined : wanted;
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
  system.addEventListener('change', listener);
  const stop = onPrinting(listener);
  return () => {
    stop();
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

/** The palette in force: the system's, unless the reader chose; light on paper. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, current);
}

/** Sets the page to the stored choice, before the first paint. */
export function restoreTheme(): void {
  apply();
}
