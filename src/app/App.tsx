import '@fontsource-variable/inter/wght.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './shared.css';
import '../charts/charts.css';
import {
  type ComponentType,
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';
import { firstView, type ViewName } from '../store/views.ts';
import { loadClassParts } from '../views/classroom/loadClassParts.ts';
import { type Lab, LabContext, useLab, useLabState, useLanguage } from '../views/LabContext.ts';
import { loadBrush, loadComparison } from '../views/lab/compare/ComparePanel.tsx';
import { loadMoreTraining } from '../views/lab/controls/WeightingCard.tsx';
import { LabView } from '../views/lab/LabView.tsx';
import { loadTileBox } from '../views/lab/maps/TileSettings.tsx';
import { loadPointsPiece } from '../views/points/LatePoints.tsx';
import { loadReading } from '../views/reading/loadReading.ts';
import { withWords } from '../words/languages.ts';
import { words } from '../words/words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header, loadTakeRunHome } from './Header.tsx';
import { IncidentNotice } from './IncidentNotice.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { loadedView, viewLoads } from './viewLoads.ts';
import './App.css';

const UpdateNotice = lazy(() => withWords(import('./UpdateNotice.tsx')));
const loadFaultNotice = () => withWords(import('./FaultNotice.tsx'));
const FaultNotice = lazy(loadFaultNotice);
const ClassParts = lazy(loadClassParts);
const EmbeddedLab = lazy(() => withWords(import('../views/classroom/EmbeddedLab.tsx')));

/** The views that have been shown. */
const views: Partial<Record<ViewName, ComponentType>> = { [firstView]: LabView };

/**
 * A view. All but the first are loaded when they are opened, or when the page has nothing else to do. One that is
 * loaded already is no lazy component: until that has rendered, React drops every press on its prerendered markup.
 */
function viewOf(name: ViewName): ComponentType {
  if (name !== firstView) views[name] ??= loadedView(name) ?? lazy(viewLoads[name]);
  return views[name]!;
}

interface Props {
  readonly lab: Lab;
  /** Called once the page is painted, and React has taken over all of it or half a second has passed. */
  onOpen(): void;
}

/** The page: header, notices and the view. */
export function App({ lab, onOpen }: Props) {
  return (
    <ErrorBoundary>
      <LabContext value={lab}>
        <Page onOpen={onOpen} />
      </LabContext>
    </ErrorBoundary>
  );
}

function Page({ onOpen }: Pick<Props, 'onOpen'>) {
  const page = useLabState((state) => state.page);
  // Until another view is loaded, the previous one stays visible.
  const shown = useDeferredValue(page);
  const isEmbedded = useLabState(({ classroom }) => classroom?.isEmbedded);
  const hasClassParts = useLabState(({ classroom, dialog }) => (classroom ?? dialog) !== undefined);
  const View = isEmbedded && shown === firstView ? EmbeddedLab : viewOf(shown);
  // All of the page is rendered again in another language, and keeps its state.
  const language = useLanguage();
  useEffect(() => {
    document.title = words.documentTitles[page];
  }, [page, language]);
  const hasFaults = useLabState((state) => state.faults.length > 0);
  const lab = useLab();
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => loadAtLeisure(lab, (take) => setUpdate(() => take)), [lab]);
  // From here on what is in the root is what the address asks for.
  useLayoutEffect(() => {
    delete document.documentElement.dataset.opening;
  }, []);
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    // Once React has taken over all of the page: starting a worker would take time from that.
    return whenIdle(open);
  }, []);
  return (
    <>
      <button type="button" className="app-skip" onClick={skip}>
        {words.skip[page]}
      </button>
      {!isEmbedded && <Header />}
      {hasClassParts && (
        <Suspense>
          <ClassParts />
        </Suspense>
      )}
      {hasFaults && (
        <Suspense>
          <FaultNotice />
        </Suspense>
      )}
      <Suspense fallback={<main className="app-opening" aria-busy="true" />}>
        <View />
      </Suspense>
      <IncidentNotice />
      {update && (
        <Suspense>
          <UpdateNotice onReload={update} onLater={() => setUpdate(undefined)} />
        </Suspense>
      )}
      <KeysDialog />
    </>
  );
}

/** Calls back when the page is idle, but within half a second; returns what calls that off. */
function whenIdle(callback: () => void): () => void {
  // Safari has no such callbacks.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, 100);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback, { timeout: 500 });
  return () => cancelIdleCallback(request);
}

/**
 * Keeps the page for use without a network, and preloads the other views one by one while the page is idle, so that
 * they open at once.
 *
 * @param onUpdate - Is given what puts a new version of the page in its place, once there is one.
 */
function loadAtLeisure(lab: Lab, onUpdate: (take: () => void) => void): () => void {
  let isOver = false;
  const timer = setTimeout(() => {
    const next = ([load, ...others]: (() => Promise<unknown>)[]) => {
      if (!load || isOver) return;
      whenIdle(() => {
        window.opening.isAtLeisure = true;
        const loading = load();
        window.opening.isAtLeisure = false;
        loading.then(
          () => next(others),
          // Possibly offline: opening the view tries again.
          () => {},
        );
      });
    };
    const follow = async () => (await import('./followVersions.ts')).followVersions(navigator, onUpdate);
    next([
      ...(import.meta.env.PROD ? [follow] : []),
      () => loadReading(lab),
      ...[loadFaultNotice, loadPointsPiece, loadComparison, loadTileBox, loadBrush, loadMoreTraining, loadTakeRunHome],
      ...Object.values(viewLoads),
      ...lab.ahead,
    ]);
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
