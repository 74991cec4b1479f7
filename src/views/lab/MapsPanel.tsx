import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Opinion, opinionAt } from '../../canvas/field.ts';
import { isRunning, type LabState } from '../../store/labStore.ts';
import { selectShape } from '../../store/selectors.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { DecisionMap, type MapParts } from './DecisionMap.tsx';
import { mapCell } from './mapCell.ts';
import { writeMapNumbers } from './mapNumbers.ts';
import { createMapPainter } from './mapPainter.ts';
import { mapView } from './mapView.ts';
import { createPaintLoop } from './paintLoop.ts';
import type { Place } from './probe.ts';
import { spokenOpinions } from './probeText.ts';
import { useMapSize } from './useMapSize.ts';

/** Maps painted in one animation frame, so that dragging a slider never waits for all of them. */
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
  const extent = useLabState((state) => selectShape(state.inputs).extent);
  const classes = useLabState((state) => state.inputs.classes);
  const cell = useLabState(mapCell);
  const failure = useLabState(({ training }) => (training.status === 'failed' ? training : undefined));
  const parts = useRef<(MapParts | undefined)[]>([]);
  const spoken = useRef<HTMLParagraphElement>(null);
  const { size, ratio } = useMapSize(() => parts.current[0]!.frame);

  const view = useMemo(() => size && mapView(size, extent, cell), [size, extent, cell]);
  useEffect(() => {
    if (view) actions.look(view);
  }, [view, actions]);

  const painter = useMemo(createMapPainter, []);

  /** Paints at most `most` maps; returns whether all are up to date. */
  function paint(state: LabState, most: number): boolean {
    return !size || !view || painter.paint(state, { size, ratio, view, palette }, parts.current, most);
  }

  const paintLatest = useRef(paint);
  paintLatest.current = paint;
  const schedulePaint = useMemo(
    () =>
      createPaintLoop(
        (callback) => requestAnimationFrame(callback),
        () => paintLatest.current(store.getState(), mapsAtOnce),
      ),
    [store],
  );

  const numbers = useMemo(
    () => throttle(() => writeMapNumbers(store.getState(), parts.current), textInterval),
    [store],
  );
  useEffect(() => () => numbers.cancel(), [numbers]);

  /** What a model answers at a place, if there is a frame. */
  function opinionOf({ frame }: LabState, index: number, place: Place): Opinion | undefined {
    const field = frame && painter.fields(frame)[index];
    return field && opinionAt(field, place.x, place.y, frame.trained[index]!.loss);
  }

  /** Announces the predictions of all models at the probe when it moves, not with every frame. */
  function speak(state: LabState): void {
    const { place } = state.pointing;
    spoken.current!.textContent = spokenOpinions(
      tiles,
      tiles.map((_, index) => place && opinionOf(state, index, place)),
    );
  }

  useFrames((state, before) => {
    schedulePaint();
    if (before && state.pointing.place !== before.pointing.place) speak(state);
    // At a pause the note below compares the numbers of this frame, so the maps must show them.
    const hasPaused = before !== undefined && isRunning(before.transport) && !isRunning(state.transport);
    if (state.frame === before?.frame && !hasPaused) return;
    if (isRunning(state.transport) && state.frame) numbers.call();
    else numbers.now();
  });
  // Size, palette, tiles and the number of classes come by way of React: paint at once, so that no blank map is ever on
  // screen.
  useLayoutEffect(() => {
    paintLatest.current(store.getState(), tiles.length);
    writeMapNumbers(store.getState(), parts.current);
  }, [store, size, ratio, palette, view, classes, tiles]);

  return (
    <section className="maps" data-skip data-tiles={tiles.length} aria-label={words.maps.region} tabIndex={-1}>
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
          classAt={(place) => opinionOf(store.getState(), index, place)?.class}
        />
      ))}
      <p ref={spoken} className="visually-hidden" role="status" />
      {failure !== undefined && (
        <div className="failure card" role="alert">
          <p>{words.maps.failed[failure.cause](failure.message)}</p>
          <button type="button" onClick={restartTrainer}>
            {words.maps.again}
          </button>
        </div>
      )}
    </section>
  );
}
