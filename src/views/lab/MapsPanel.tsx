import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fieldOf, type Opinion, opinionAt } from '../../canvas/field.ts';
import { type MapSurface, mapSurface, paintMap } from '../../canvas/paintMap.ts';
import { paintPoints } from '../../canvas/paintPoints.ts';
import { regionColours } from '../../canvas/regions.ts';
import { classMarks } from '../../core/classMarks.ts';
import type { LabelledPoints } from '../../core/dataset.ts';
import { schemeNames } from '../../core/schemes.ts';
import { isSoftwareRenderer } from '../../protocol/renderer.ts';
import { isRunning, type LabState } from '../../store/labStore.ts';
import { remember } from '../../store/remember.ts';
import { selectShape, selectTestSet, selectTrainingSet } from '../../store/selectors.ts';
import { standingsOf } from '../../store/standings.ts';
import { percentText, plainText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { type Palette, usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { DecisionMap, type MapParts } from './DecisionMap.tsx';
import { type MapSize, mapView } from './mapView.ts';

/**
 * CSS pixels between grid points: at rest or on a graphics processor; while the processor has to both train and answer; and while it does
 * that by way of WebGL drawn in software, which is slower still.
 */
const cells = { fine: 3, coarse: 5, coarsest: 8 } as const;

/** Maps painted in one frame of the screen, so that a slider that is dragged meanwhile never waits for all of them. */
const mapsAtOnce = 2;

/** Learning rate of Adam from which on it is the first suspect: an order of magnitude above the usual. */
const largeRate = 0.1;

/** Milliseconds between two changes of the numbers at the maps, so that they can be read. */
const textInterval = 250;

/** One decision map a scheme. Frames are painted here, past React: it renders when the data's shape changes, not when models move. */
export function MapsPanel() {
  const { store, actions, restartTrainer } = useLab();
  const palette = usePalette();
  const [size, setSize] = useState<MapSize>();
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  const extent = useLabState((state) => selectShape(state.inputs).extent);
  const classes = useLabState((state) => state.inputs.classes);
  const cell = useLabState(cellOf);
  const failure = useLabState(({ training }) => (training.status === 'failed' ? training.message : undefined));
  const parts = useRef<(MapParts | undefined)[]>([]);
  const spoken = useRef<HTMLParagraphElement>(null);
  /** What each map was last painted from: a pointer that moves over a map at rest paints nothing anew. */
  const painted = useRef(new Map<HTMLCanvasElement, readonly unknown[]>());
  /** The map whose turn it is to be painted first. */
  const firstTurn = useRef(0);
  const surfaces = useRef(new Map<HTMLCanvasElement, MapSurface>());

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
    // A window that moves to a screen of another density keeps its size.
    const density = window.matchMedia(`(resolution: ${ratio}dppx)`);
    density.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      density.removeEventListener('change', measure);
    };
  }, [ratio]);

  const painter = useMemo(
    () => ({ fields: remember(fieldsOf), points: remember(pointsLayer), colours: remember(coloursOf) }),
    [],
  );

  /**
   * Paints the maps that are not up to date.
   *
   * @param most - At most so many; which, goes round, so that none is left behind.
   * @returns Whether all are up to date.
   */
  function paint(state: LabState, most: number): boolean {
    if (!size || !view) return true;
    const { frame, inputs, pointing } = state;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    const fields = frame && painter.fields(frame);
    const loss = frame?.trained.loss ?? inputs.loss;
    const points = painter.points(
      selectTrainingSet(inputs),
      inputs.testPoints ? selectTestSet(inputs) : undefined,
      width,
      height,
      ratio,
      view.halfWidth,
      view.halfHeight,
      palette,
      pointing.class,
    );
    const colours = painter.colours(palette, pointing.class);
    let left = most;
    let areAllPainted = true;
    for (let turn = 0; turn < schemeNames.length; turn += 1) {
      const index = (firstTurn.current + turn) % schemeNames.length;
      const part = parts.current[index];
      if (!part) continue;
      let surface = surfaces.current.get(part.canvas);
      if (!surface) {
        surface = mapSurface(part.canvas);
        surfaces.current.set(part.canvas, surface);
      }
      const field = fields?.[index];
      const extents = { halfWidth: view.halfWidth, halfHeight: view.halfHeight };
      const { panel: paper, ink } = palette;
      const causes = [field, colours, points, width, height, view];
      const isPainted = painted.current.get(part.canvas)?.every((cause, at) => cause === causes[at]);
      if (!isPainted && left === 0) areAllPainted = false;
      if (!isPainted && left > 0) {
        left -= 1;
        paintMap(surface, { width, height, ratio, extent: extents, field, colours, paper, ink, points });
        painted.current.set(part.canvas, causes);
      }
      const place = pointing.place;
      part.probe.hidden = !place;
      if (place) {
        const across = (place.x / view.halfWidth + 1) / 2;
        const down = (1 - place.y / view.halfHeight) / 2;
        part.probe.style.translate = `${across * size.width}px ${down * size.height}px`;
        part.probe.dataset.side = across > 0.7 ? 'left' : 'right';
        const opinion = field && opinionAt(field, place.x, place.y, loss);
        part.opinion.textContent = opinion ? opinionText(opinion) : '';
      }
    }
    firstTurn.current = (firstTurn.current + Math.min(most, schemeNames.length)) % schemeNames.length;
    return areAllPainted;
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

  /** Says what all models answer at the probe; when it moves, not with every frame. */
  function speak({ frame, pointing: { place } }: LabState): void {
    const fields = frame && painter.fields(frame);
    const opinions = schemeNames.map((name, index) => {
      const opinion = place && fields && opinionAt(fields[index]!, place.x, place.y, frame.trained.loss);
      return opinion ? `${words.schemes[name].name} ${opinionText(opinion)}` : undefined;
    });
    spoken.current!.textContent = opinions.every((opinion) => opinion === undefined) ? '' : opinions.join(', ');
  }

  useFrames((state, before) => {
    schedulePaint();
    if (before && state.pointing.place !== before.pointing.place) speak(state);
    if (state.frame === before?.frame) return;
    if (isRunning(state.transport) && state.frame) text.call();
    else text.now();
  });
  // Size, palette and the number of classes come by way of React: paint at once, so that no blank map is ever on screen.
  useLayoutEffect(() => {
    paintLatest.current(store.getState(), schemeNames.length);
    writeLatest.current();
  }, [store, size, ratio, palette, view, classes]);

  return (
    <section className="maps" id="maps" aria-label={words.maps.region} tabIndex={-1}>
      {schemeNames.map((name, index) => (
        <DecisionMap
          key={name}
          scheme={name}
          classes={classes}
          parts={(found) => {
            parts.current[index] = found;
          }}
          placeAt={(across, down) =>
            view && { x: (2 * across - 1) * view.halfWidth, y: (1 - 2 * down) * view.halfHeight }
          }
          classAt={(place) => {
            const { frame } = store.getState();
            if (!frame) return undefined;
            return opinionAt(painter.fields(frame)[index]!, place.x, place.y, frame.trained.loss).class;
          }}
        />
      ))}
      <p ref={spoken} className="visually-hidden" role="status" />
      {failure !== undefined && (
        <div className="failure card" role="alert">
          <p>{words.maps.failed(failure)}</p>
          <button type="button" onClick={restartTrainer}>
            {words.maps.again}
          </button>
        </div>
      )}
    </section>
  );
}

function opinionText({ class: index, confidence }: Opinion): string {
  return words.maps.opinion(classMarks[index]!.letter, `${Math.round(100 * confidence)} %`);
}

/** The likely cause of a model's numbers growing beyond all bounds. */
function causeOf(learningRate: number): string {
  return learningRate >= largeRate ? words.maps.frozenByRate(plainText(learningRate)) : words.maps.frozenOtherwise;
}

function cellOf({ transport, training }: LabState): number {
  if (!isRunning(transport)) return cells.fine;
  if (training.status !== 'ready' || training.engine.kind === 'plain') return cells.coarse;
  return isSoftwareRenderer(training.engine.detail) ? cells.coarsest : cells.fine;
}

function fieldsOf({ logits, view, trained }: NonNullable<LabState['frame']>) {
  return schemeNames.map((_, model) => fieldOf(logits, model, schemeNames.length, view, trained.loss));
}

function coloursOf({ panel, opacity: [weakest, strongest] }: Palette, lit: number | undefined): Uint32Array {
  return regionColours(
    classMarks.map(({ colour }) => colour),
    panel,
    (index) => (lit === undefined || lit === index ? [weakest, strongest] : [weakest * 0.5, strongest * 0.4]),
  );
}

/** The points as a picture of their own: drawn when data, size or the class pointed at change, and laid on all maps of all frames. */
function pointsLayer(
  training: LabelledPoints,
  test: LabelledPoints | undefined,
  width: number,
  height: number,
  ratio: number,
  halfWidth: number,
  halfHeight: number,
  { rim, lift }: Palette,
  lit: number | undefined,
): HTMLCanvasElement {
  const layer = document.createElement('canvas');
  layer.width = width;
  layer.height = height;
  const context = layer.getContext('2d', { willReadFrequently: true })!;
  const style = { width, height, ratio, extent: { halfWidth, halfHeight }, rim, lift, lit };
  if (test) paintPoints(context, test, { ...style, isOpen: true });
  paintPoints(context, training, { ...style, isOpen: false });
  return layer;
}
