import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './app.css';
import '../controls/controls.css';
import '../charts/charts.css';
import { type ComponentType, lazy, Suspense, useDeferredValue, useEffect } from 'react';
import type { ViewName } from '../store/address.ts';
import { type Lab, LabContext, useLabState } from '../views/LabContext.ts';
import { loadComparison } from '../views/lab/compare/ComparePanel.tsx';
import { LabView } from '../views/lab/LabView.tsx';
import { loadTileBox } from '../views/lab/TileSettings.tsx';
import { loadMoreTraining } from '../views/lab/WeightingCard.tsx';
import { words } from '../words/words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Header } from './Header.tsx';
import { IncidentNotice } from './IncidentNotice.tsx';
import { KeysDialog } from './KeysDialog.tsx';

const loads = {
  'effective-number': () => import('../views/effective-number/EffectiveNumberView.tsx'),
  counts: () => import('../views/counts/CountsView.tsx'),
};

/** The views; all but the first are loaded when they are opened, or when the page has nothing else to do. */
const views: Record<ViewName, ComponentType> = {
  lab: LabView,
  'effective-number': lazy(loads['effective-number']),
  counts: lazy(loads.counts),
};

/** The page: header, notices and the view. */
export function App({ lab }: { lab: Lab }) {
  return (
    <ErrorBoundary>
      <LabContext value={lab}>
        <Page />
      </LabContext>
    </ErrorBoundary>
  );
}

function Page() {
  const page = useLabState((state) => state.page);
  // Until another view is loaded, the previous one stays visible.
  const shown = useDeferredValue(page);
  const View = views[shown];
  useEffect(() => {
    document.title = words.documentTitles[page];
    document.documentElement.lang = words.locale;
  }, [page]);
  useEffect(loadAtLeisure, []);
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {words.skip[page]}
      </button>
      <Header />
      <FaultNotice />
      <Suspense fallback={<main className="opening" aria-busy="true" />}>
        <View />
      </Suspense>
      <IncidentNotice />
      <KeysDialog />
    </>
  );
}

/** Preloads the other views one by one while the page is idle, so that they open at once. */
function loadAtLeisure(): () => void {
  // Safari has no `requestIdleCallback`.
  const wait = window.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 500));
  let isOver = false;
  const timer = setTimeout(() => {
    const next = ([load, ...others]: (() => Promise<unknown>)[]) => {
      if (!load || isOver) return;
      wait(() => {
        load().then(
          () => next(others),
          // Possibly offline: opening the view tries again.
          () => {},
        );
      });
    };
    next([loadComparison, loadTileBox, loadMoreTraining, ...Object.values(loads)]);
  }, 2500);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** A link would change the part after #, which holds the state. */
function skip(): void {
  document.querySelector<HTMLElement>('[data-skip]')?.focus();
}
