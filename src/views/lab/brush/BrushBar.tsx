import { useEffect, useMemo, useRef, useState } from 'react';
import { brushLabel, historyOf } from '../../../store/brush.ts';
import { createBrushActions } from '../../../store/brushActions.ts';
import { wantsTruth } from '../../../store/truth.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { Held } from '../../Held.tsx';
import { useLab, useLabState, useLanguage } from '../../LabContext.ts';
import { BrushCursor, placeCursor } from './BrushCursor.tsx';
import { BrushPalette } from './BrushPalette.tsx';
import { EditsEffectText } from './EditsEffectText.tsx';
import { EditsFile } from './EditsFile.tsx';
import { editsSummary } from './editsSummary.ts';
import { useMapBrush } from './useMapBrush.ts';
import './BrushBar.css';

/** What the brush does, what it has done, and how that is taken back. It loads when the brush is first wanted. */
export default function BrushBar() {
  const { store, actions } = useLab();
  const brush = useMemo(() => createBrushActions(store, actions), [store, actions]);
  const isOn = useLabState((state) => state.brush.isOn);
  const tool = useLabState((state) => state.brush.tool);
  const radius = useLabState((state) => state.brush.radius);
  const label = useLabState((state) => brushLabel(state.brush, state.inputs));
  const inputs = useLabState((state) => state.inputs);
  const { edits } = inputs;
  const showsTruth = useLabState(wantsTruth);
  const hasPast = useLabState((state) => historyOf(state.brush, state.inputs).past.length > 0);
  const hasFuture = useLabState((state) => historyOf(state.brush, state.inputs).future.length > 0);
  const cursor = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const language = useLanguage();
  // What was said in another language is not said again.
  useEffect(() => setSaid(''), [language]);
  useMapBrush(brush, { onHover: (at) => placeCursor(cursor.current, at), onSaid: setSaid });

  // On a phone the bar lies over the page, and the maps may be out of sight.
  useEffect(() => {
    const small = window.matchMedia('(max-width: 759px)').matches;
    if (isOn && small) document.querySelector('.maps-panel')?.scrollIntoView({ block: 'start' });
  }, [isOn]);

  return (
    <section className={isOn ? 'brush-bar brush-bar-on' : 'brush-bar'} aria-label={brushWords.region}>
      {isOn && <BrushPalette brush={brush} tool={tool} label={label} radius={radius} />}
      <div className="brush-done">
        <p className="brush-summary">
          <span>
            {editsSummary(inputs)} {edits && showsTruth && brushWords.withoutThem}
          </span>
          {edits && (
            <Held input="edits" isWhole>
              <button type="button" onClick={() => brush.edit([])}>
                {brushWords.undoAll}
              </button>
            </Held>
          )}
        </p>
        <Held input="edits" isQuiet isWhole>
          <button type="button" disabled={!hasPast} onClick={() => brush.undo()}>
            {brushWords.undo}
          </button>
          <button type="button" disabled={!hasFuture} onClick={() => brush.redo()}>
            {brushWords.redo}
          </button>
        </Held>
        <EditsFile brush={brush} />
      </div>
      <EditsEffectText />
      {isOn && <BrushCursor box={cursor} tool={tool} label={label} radius={radius} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
