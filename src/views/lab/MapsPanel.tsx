import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { opinionAt } from '../../canvas/field.ts';
import { isSoftwareRenderer } from '../../protocol/renderer.ts';
import { isRunning, type LabState } from '../../store/labStore.ts';
import { selectShape } from '../../store/selectors.ts';
import { standingsOf } from '../../store/standings.ts';
import { percentText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { DecisionMap, type MapParts } from './DecisionMap.tsx';
import { createMapPainter, opinionText } from './mapPainter.ts';
import { type MapSize, mapView } from './mapView.ts';
import { nameOf } from './tileWords.ts';

/**
 * CSS pixels between grid points: at rest or on a graphics processor; while the processor both trains and evaluates the
 * maps; and while it does so through software WebGL, which is slower still. Cells that a boundary runs through are
 * divided further by the trainer.
 */
const cells = { fine: 3, coarse: 6, coarsest: 8 } as const;

/** Maps painted in one animation frame, so that dragging a slider never waits for all of them. */
const mapsAtOnce = 2;

/** Learning rate of Adam from which on it is the likely cause of divergence: ten times the usual one. */
const largeRate = 0.1;

/** Milliseconds between two changes of the numbers at the maps, so that they can be read. */
const textInterval = 250;

/**
 * One decision map a tile. Frames are painted here without React: the component renders when tiles or the data's shape
 * change, not when models change.
 */
export function MapsPanel() {
  const { store, actions, restartTrainer } = useLab();
  const palette = usePalette();
  const [size, setSize] = useState<MapSize>();
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  const tiles = useLabState((state) => state.inputs.tiles);
  const extent = useLabState((state) => selectShape(state.inputs).extent);
  const classes = useLabState((state) => state.inputs.classes);
  const cell = useLabState(cellOf);
  const failure = useLabState(({ training }) => (training.status === 'failed' ? training : undefined));
  const parts = useRef<(MapParts | undefined)[]>([]);
  const spoken = useRef<HTMLParagraphElement>(null);

  const view = useMemo(() => size && mapView(size, extent, cell), [size, extent, cell]);
  useEffect(() => {
    if (view) actions.look(view);
  }, [view, actions]);

  useLayoutEffect(() => {
    const frame = parts.current[0]!.frame;
    const measure = () => {
      const { width, height } = frame.getBoundingClientRect();
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { width: Math.max(40, width), height: Math.max(40, height) },
      );
      setRatio(window.devicePixelRatio);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    // The observer does not fire when the window moves to a screen of another pixel density.
    const density = window.matchMedia(`(resolution: ${ratio}dppx)`);
    density.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      density.removeEventListener('change', measure);
    };
  }, [ratio]);

  const painter = useMemo(createMapPainter, []);

  /** Paints at most `most` maps; returns whether all are up to date. */
  function paint(state: LabState, most: number): boolean {
    return !size || !view || painter.paint(state, { size, ratio, view, palette }, parts.current, most);
  }

  function write(): void {
    const { frame, inputs } = store.getState();
    const standings = frame ? standingsOf(frame) : [];
    parts.current.forEach((part, index) => {
      const standing = standings[index];
      part?.accuracy(standing && percentText(standing.balancedAccuracy));
      part?.recall(standing?.recall);
      const frozenAt = frame?.frozen[index];
      part?.frozen(
        frozenAt === undefined ? undefined : words.maps.frozen(wholeText(frozenAt), causeOf(inputs.learningRate)),
      );
    });
  }

  const due = useRef(0);
  const schedulePaint = () => {
    due.current ||= requestAnimationFrame(() => {
      due.current = 0;
      if (!paintLatest.current(store.getState(), mapsAtOnce)) schedulePaint();
    });
  };
  const paintLatest = useRef(paint);
  paintLatest.current = paint;
  const text = useMemo(() => throttle(() => writeLatest.current(), textInterval), []);
  const writeLatest = useRef(write);
  writeLatest.current = write;
  useEffect(() => () => text.cancel(), [text]);

  /** Announces the predictions of all models at the probe when it moves, not with every frame. */
  function speak({ frame, pointing: { place } }: LabState): void {
    const fields = frame && painter.fields(frame);
    const opinions = tiles.map((tile, index) => {
      const field = fields?.[index];
      const opinion = place && field && opinionAt(field, place.x, place.y, frame!.trained[index]!.loss);
      return opinion ? `${nameOf(tile)} ${opinionText(opinion)}` : undefined;
    });
    spoken.current!.textContent = opinions.every((opinion) => opinion === undefined) ? '' : opinions.join(', ');
  }

  useFrames((state, before) => {
    schedulePaint();
    if (before && state.pointing.place !== before.pointing.place) speak(state);
    // At a pause the note below compares the numbers of this frame, so the maps must show them.
    const hasPaused = before !== undefined && isRunning(before.transport) && !isRunning(state.transport);
    if (state.frame === before?.frame && !hasPaused) return;
    if (isRunning(state.transport) && state.frame) text.call();
    else text.now();
  });
  // Size, palette, tiles and the number of classes change through React: paint at once, so that no blank map is shown.
  useLayoutEffect(() => {
    paintLatest.current(store.getState(), tiles.length);
    writeLatest.current();
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
          parts={(found) => {
            parts.current[index] = found;
          }}
          placeAt={(across, down) =>
            view && { x: (2 * across - 1) * view.halfWidth, y: (1 - 2 * down) * view.halfHeight }
          }
          classAt={(place) => {
            const { frame } = store.getState();
            const field = frame && painter.fields(frame)[index];
            return field && opinionAt(field, place.x, place.y, frame.trained[index]!.loss).class;
          }}
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

/** The likely cause of a model's divergence. */
function causeOf(learningRate: number): string {
  return learningRate >= largeRate ? words.maps.frozenByRate(plainText(learningRate)) : words.maps.frozenOtherwise;
}

function cellOf({ transport, training }: LabState): number {
  if (!isRunning(transport)) return cells.fine;
  if (training.status !== 'ready' || training.engine.kind === 'plain') return cells.coarse;
  return isSoftwareRenderer(training.engine.detail) ? cells.coarsest : cells.fine;
}
