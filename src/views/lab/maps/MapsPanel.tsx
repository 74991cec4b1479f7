import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { LabState } from '../../../store/labStore.ts';
import { selectExtent } from '../../../store/selectors.ts';
import { isRunning } from '../../../store/transport.ts';
import { words } from '../../../words/words.ts';
import { useFrames, useLab, useLabState } from '../../LabContext.ts';
import { createMapPainter } from '../../maps/mapPainter.ts';
import { mapWindow } from '../../maps/mapWindow.ts';
import { createPaintLoop } from '../../maps/paintLoop.ts';
import { placeProbe } from '../../maps/placeProbe.ts';
import { useMapSize } from '../../maps/useMapSize.ts';
import { isPrinting } from '../../printing.ts';
import { usePalette } from '../../theme.ts';
import { throttle } from '../../throttle.ts';
import { DecisionMap, type MapParts } from './DecisionMap.tsx';
import { createLabMaps } from './labMaps.ts';
import { mapCell } from './mapCell.ts';
import { writeMapNumbers } from './mapNumbers.ts';
import { spokenOpinions } from './spokenOpinions.ts';
import './MapsPanel.css';

/**
 * Maps painted in one animation frame, so that dragging a slider never waits for all of them. Those of the first
 * picture, for which the browser still compiles the painters, are painted one by one.
 */
const mapsAtOnce = 2;

/** Milliseconds between two changes of the numbers at the maps, so that they can be read. */
const textInterval = 250;

/**
 * One decision map a tile. Frames are painted here without React: the component renders when tiles or the data's shape
 * change, not when models change.
 */
export function MapsPanel() {
  const { store, actions, restartTrainer } = useLab();
  const palette = usePalette();
  const tiles = useLabState((state) => state.inputs.tiles);
  const extent = useLabState((state) => selectExtent(state.inputs));
  const classes = useLabState((state) => state.inputs.classes);
  const cell = useLabState(mapCell);
  const isBrushOn = useLabState(({ brush }) => brush.isOn);
  const failure = useLabState(({ training }) => (training.status === 'failed' ? training : undefined));
  const parts = useRef<(MapParts | undefined)[]>([]);
  const spoken = useRef<HTMLParagraphElement>(null);
  const { size, ratio } = useMapSize(() => parts.current[0]!.frame);

  const view = useMemo(() => size && mapWindow(size, extent, cell), [size, extent, cell]);
  useEffect(() => {
    if (view) actions.look(view);
  }, [view, actions]);

  const maps = useMemo(createLabMaps, []);
  const painter = useMemo(createMapPainter, []);

  /** Paints at most `most` maps and places the probes; returns whether all maps are up to date. */
  function paint(state: LabState, most: number): boolean {
    if (!size || !view) return true;
    const easel = { size, ratio, window: view, palette };
    const isDone = painter.paint(maps.content(state, palette), easel, parts.current, most);
    const { place } = state.pointing;
    parts.current.forEach((part, tile) => {
      if (part) placeProbe(part, easel, place, place && maps.opinion(state, tile, place));
    });
    return isDone;
  }

  const hasPainted = useRef(false);
  const paintLatest = useRef(paint);
  paintLatest.current = paint;
  const schedulePaint = useMemo(
    () =>
      createPaintLoop(
        (callback) => requestAnimationFrame(callback),
        () => {
          const state = store.getState();
          const isDone = paintLatest.current(state, hasPainted.current ? mapsAtOnce : 1);
          hasPainted.current ||= isDone && state.frame !== undefined;
          return isDone;
        },
      ),
    [store],
  );

  const numbers = useMemo(
    () => throttle(() => writeMapNumbers(store.getState(), parts.current), textInterval),
    [store],
  );
  useEffect(() => () => numbers.cancel(), [numbers]);

  /** Announces the predictions of all models at the probe when it moves, not with every frame. */
  function speak(state: LabState): void {
    const { place } = state.pointing;
    spoken.current!.textContent = spokenOpinions(
      tiles,
      tiles.map((_, index) => place && maps.opinion(state, index, place)),
    );
  }

  useFrames((state, before) => {
    schedulePaint();
    if (state.pointing.place !== before?.pointing.place) speak(state);
    // At a pause the note below compares the numbers of this frame, so the maps must show them.
    const hasPaused = before !== undefined && isRunning(before.transport) && !isRunning(state.transport);
    if (state.frame === before?.frame && !hasPaused) return;
    if (isRunning(state.transport) && state.frame) numbers.call();
    else numbers.now();
  });
  // Size, palette, tiles and the number of classes come by way of React: paint at once, so that no map that has shown
  // something is ever blank.
  useLayoutEffect(() => {
    if (hasPainted.current || isPrinting()) paintLatest.current(store.getState(), tiles.length);
    else schedulePaint();
    writeMapNumbers(store.getState(), parts.current);
  }, [store, schedulePaint, size, ratio, palette, view, classes, tiles]);

  return (
    <section
      className="maps-panel"
      data-skip
      data-tiles={tiles.length}
      data-brush={isBrushOn || undefined}
      aria-label={words.maps.region}
      tabIndex={-1}
    >
      {tiles.map((tile, index) => (
        <DecisionMap
          // Tiles have no identity besides their index: two may have the same scheme.
          key={index}
          index={index}
          tile={tile}
          classes={classes}
          view={view}
          parts={(found) => {
            parts.current[index] = found;
          }}
          classAt={(place) => maps.opinion(store.getState(), index, place)?.class}
        />
      ))}
      <p ref={spoken} className="visually-hidden" role="status" />
      {failure !== undefined && (
        <div className="maps-failure ui-card" role="alert">
          <p>{words.maps.failed[failure.cause](failure.message)}</p>
          <button type="button" onClick={restartTrainer}>
            {words.maps.again}
          </button>
        </div>
      )}
    </section>
  );
}
