import { lazy, Suspense, useId, useRef } from 'react';
import { mostTiles } from '../../../schemes/tile.ts';
import { hasHistory } from '../../../store/brush.ts';
import { type PanelName, panelNames } from '../../../store/parameters/lab.ts';
import { withWords } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { Held } from '../../Held.tsx';
import { useLab, useLabState } from '../../LabContext.ts';
import { nextScheme } from './nextScheme.ts';
import './ComparePanel.css';

/** Loads what the open panel shows. */
export const loadComparison = () => withWords(import('./CompareBody.tsx'));
const CompareBody = lazy(loadComparison);

/** Loads the brush. */
export const loadBrush = () => withWords(import('../brush/BrushBar.tsx'));
const BrushBar = lazy(loadBrush);

/** What the open panel can show. */
const panels = panelNames.filter((name) => name !== 'closed');

/**
 * The panel under the maps: a row of names while it is closed, and one of its parts while it is open. A
 * closed panel requests no data.
 */
export function ComparePanel() {
  const { store, actions } = useLab();
  const panel = useLabState((state) => state.inputs.panel);
  const tiles = useLabState((state) => state.inputs.tiles);
  const isBrushOn = useLabState(({ brush }) => brush.isOn);
  const hasEdits = useLabState(({ brush, inputs }) => inputs.edits !== undefined || hasHistory(brush, inputs));
  const body = useId();
  const section = useRef<HTMLElement>(null);

  function toggle(name: Exclude<PanelName, 'closed'>): void {
    const isToOpen = panel === 'closed';
    actions.change('panel', panel === name ? 'closed' : name);
    // It may open below the visible area, so it is scrolled into view.
    if (isToOpen) requestAnimationFrame(() => section.current?.scrollIntoView({ block: 'nearest' }));
  }

  return (
    <section ref={section} className="ui-card compare-panel" aria-label={words.compare.title}>
      {(isBrushOn || hasEdits) && (
        <Suspense fallback={<p className="brush-coming ui-meaning">{words.compare.loading}</p>}>
          <BrushBar />
        </Suspense>
      )}
      <header>
        <h2>{words.compare.title}</h2>
        <Held input="panel" isWhole>
          <div className="compare-tabs">
            {panels.map((name) => (
              <button
                key={name}
                type="button"
                aria-expanded={panel === name}
                aria-controls={body}
                onClick={() => toggle(name)}
              >
                {words.compare.panels[name]}
              </button>
            ))}
          </div>
        </Held>
        <Held input="edits" isQuiet isWhole>
          <button
            type="button"
            className="compare-brush"
            aria-pressed={isBrushOn}
            title={words.compare.brushAbout}
            onClick={() => {
              const { brush } = store.getState();
              store.setState({ brush: { ...brush, isOn: !brush.isOn } });
            }}
          >
            {words.compare.brush}
          </button>
        </Held>
        <Held input="tiles" isQuiet isWhole>
          <button
            type="button"
            className="compare-add"
            disabled={tiles.length === mostTiles}
            onClick={() => actions.setTiles([...tiles, nextScheme(tiles)])}
          >
            <span aria-hidden="true">+</span> {words.tiles.add}
          </button>
        </Held>
      </header>
      <div id={body} className="compare-body" hidden={panel === 'closed'}>
        {panel !== 'closed' && (
          <Suspense fallback={<p className="ui-meaning">{words.compare.loading}</p>}>
            <CompareBody panel={panel} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
