import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Marks } from '../../canvas/paintMarks.ts';
import { useFigure } from '../../charts/figures.ts';
import type { LabelledPoints } from '../../core/labelledPoints.ts';
import { beatOf } from '../../core/lesson/beats.ts';
import { lessonSteps } from '../../core/lesson/steps.ts';
import type { Tile } from '../../schemes/tile.ts';
import type { LabState } from '../../store/labStore.ts';
import { remember } from '../../store/remember.ts';
import { selectExtent, selectTrainingSet } from '../../store/selectors.ts';
import { standingsOf } from '../../store/standings.ts';
import { isRunning } from '../../store/transport.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { percentText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { createLabMaps } from '../lab/maps/labMaps.ts';
import { mapCell } from '../lab/maps/mapCell.ts';
import { nameOf, subtitleOf } from '../lab/tileWords.ts';
import { createMapPainter } from '../maps/mapPainter.ts';
import type { MapsContent } from '../maps/mapsContent.ts';
import { mapWindow } from '../maps/mapWindow.ts';
import { PlaneMap, type PlaneMapParts } from '../maps/PlaneMap.tsx';
import { createPaintLoop } from '../maps/paintLoop.ts';
import { placeProbe } from '../maps/placeProbe.ts';
import { useMapSize } from '../maps/useMapSize.ts';
import { usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { writeText } from '../writeText.ts';
import { lessonMapFigure } from './lessonMapFigure.ts';
import { useFacts, useLessonActions, useRecorder } from './useLesson.ts';
import './LessonMaps.css';

/** Milliseconds between two changes of the numbers at the maps. */
const textInterval = 250;

/** Radius of a marked wrong label, in CSS pixels. */
const wrongRadius = 5;

/** Marks of the labels of the last two classes that are wrong. */
const wrongMarks = remember(({ points, labels, classes }: LabelledPoints, count: number): Marks => {
  const chosen = Array.from(labels, (_, index) => index).filter(
    (index) => labels[index] !== classes[index] && labels[index]! >= count - 2,
  );
  return {
    points: Float32Array.from(chosen.flatMap((index) => [points[2 * index]!, points[2 * index + 1]!])),
    labels: Uint8Array.from(chosen, (index) => labels[index]!),
    radii: new Float32Array(chosen.length).fill(wrongRadius),
  };
});

/** What a map of a lesson shows: no lines of other seeds, whose chart stands beside it. */
const contentOf = remember((shown: MapsContent, marks: Marks | undefined): MapsContent => {
  return { ...shown, lines: shown.lines.map(() => noLines), ...(marks && { marks: shown.marks.map(() => marks) }) };
});
const noLines: MapsContent['lines'][number] = [];
interface MapsProps {
  /** Whether wrong labels are marked. */
  readonly hasWrongMarks?: boolean;
  /** Whether a room sees them, which raises hands instead of choosing here. */
  readonly isPresented?: boolean;
}

/** The maps of the step's models, painted frame by frame as in the lab. */
export function LessonMaps({ hasWrongMarks = false, isPresented = false }: MapsProps) {
  const { store, actions, restartTrainer } = useLab();
  const recorder = useRecorder();
  const palette = usePalette();
  const tiles = useLabState((state) => state.inputs.tiles);
  const extent = useLabState((state) => selectExtent(state.inputs));
  const classes = useLabState((state) => state.inputs.classes);
  const cell = useLabState(mapCell);
  const failure = useLabState(({ training }) => (training.status === 'failed' ? training : undefined));
  const parts = useRef<(MapParts | undefined)[]>([]);
  const { size, ratio } = useMapSize(() => parts.current[0]!.frame);
  const view = useMemo(() => size && mapWindow(size, extent, cell), [size, extent, cell]);
  useEffect(() => {
    if (view) actions.look(view);
  }, [view, actions]);
  const maps = useMemo(createLabMaps, []);
  const painter = useMemo(createMapPainter, []);

  function paint(state: LabState, most: number): boolean {
    if (!size || !view) return true;
    const easel = { size, ratio, window: view, palette };
    const shown = maps.content(state, palette);
    const marks = hasWrongMarks ? wrongMarks(selectTrainingSet(state.inputs), state.inputs.classes) : undefined;
    const content = contentOf(shown, marks);
    const isDone = painter.paint(content, easel, parts.current, most);
    const { place } = state.pointing;
    parts.current.forEach((part, tile) => {
      if (part) placeProbe(part, easel, place, place && maps.opinion(state, tile, place));
    });
    return isDone;
  }

  const latest = useRef(paint);
  latest.current = paint;
  const schedule = useMemo(
    () =>
      createPaintLoop(
        (callback) => requestAnimationFrame(callback),
        () => latest.current(store.getState(), 2),
      ),
    [store],
  );

  const numbers = useMemo(() => {
    const write = () => {
      const state = store.getState();
      const standings = state.frame && recorder.isOwn(state) && state.frame.step > 0 ? standingsOf(state.frame) : [];
      parts.current.forEach((part, tile) => {
        const standing = standings[tile];
        part?.accuracy(standing ? percentText(standing.balancedAccuracy) : '–');
      });
    };
    return throttle(write, textInterval);
  }, [store, recorder]);
  useEffect(() => () => numbers.cancel(), [numbers]);
  useFrames((state, before) => {
    schedule();
    if (state.frame === before?.frame && state.transport === before?.transport) return;
    if (isRunning(state.transport) && state.frame) numbers.call();
    else numbers.now();
  });
  useLayoutEffect(() => {
    latest.current(store.getState(), tiles.length);
  }, [store, size, ratio, palette, view, classes, tiles, hasWrongMarks]);

  return (
    <section
      className="lesson-maps"
      data-maps={tiles.length}
      data-presented={isPresented || undefined}
      aria-label={words.maps.region}
    >
      {tiles.map((tile, index) => (
        <LessonMap
          key={index}
          isPresented={isPresented}
          index={index}
          tile={tile}
          view={view}
          parts={(found) => {
            parts.current[index] = found;
          }}
          classAt={(place) => maps.opinion(store.getState(), index, place)?.class}
        />
      ))}
      {failure !== undefined && (
        <div className="lesson-failure ui-card" role="alert">
          <p>{words.maps.failed[failure.cause](failure.message)}</p>
          <button type="button" onClick={restartTrainer}>
            {words.maps.again}
          </button>
        </div>
      )}
    </section>
  );
}

/** The parts of a map that are written without React. */
interface MapParts extends PlaneMapParts {
  accuracy(text: string): void;
}

interface MapProps {
  readonly isPresented: boolean;
  readonly index: number;
  readonly tile: Tile;
  readonly view: ReturnType<typeof mapWindow> | undefined;
  parts(found: MapParts | undefined): void;
  classAt(place: { readonly x: number; readonly y: number }): number | undefined;
}

/** A map with its name and balanced accuracy; in the step that asks for one of them it can be chosen. */
function LessonMap({ isPresented, index, tile, view, parts, classAt }: MapProps) {
  const { store, actions } = useLab();
  const inputs = useLabState((state) => state.inputs);
  const facts = useFacts();
  const recorder = useRecorder();
  const { guess } = useLessonActions();
  const name = useId();
  const figure = useRef<HTMLElement>(null);
  const map = useRef<PlaneMapParts>(null);
  const accuracy = useRef<HTMLSpanElement>(null);
  const { question, trainsTo } = lessonSteps[inputs.at];
  const beat = beatOf(inputs.at, facts);
  const isChoice = question.kind === 'map' && !isPresented;
  const isChosen = isChoice && facts.guess?.[0] === index;
  const isVeiled = trainsTo !== undefined && beat === 'question' && !isPresented;
  useFigure(figure, () => (isVeiled ? undefined : lessonMapFigure(store.getState(), recorder, index)));
  useLayoutEffect(() => {
    parts({ ...map.current!, accuracy: (text) => writeText(accuracy.current!, text) });
    return () => parts(undefined);
  });

  return (
    <figure
      ref={figure}
      className={isChosen ? 'ui-card lesson-map lesson-chosen' : 'ui-card lesson-map'}
      aria-labelledby={name}
    >
      <figcaption>
        <b id={name}>{nameOf(tile)}</b>
        <span className="lesson-sub">{subtitleOf(tile, inputs)}</span>
        <span className="lesson-accuracy" ref={accuracy}>
          –
        </span>
      </figcaption>
      <PlaneMap
        name={words.maps.mapOf(nameOf(tile))}
        window={view}
        parts={map}
        probe={() => store.getState().pointing.place}
        onProbe={(place) => actions.point({ place, class: place && classAt(place) })}
      >
        {isVeiled && <p className="lesson-veil">{lessonWords.waits}</p>}
      </PlaneMap>
      {isChoice && (
        <label className="lesson-choose">
          <input
            type="radio"
            name="lesson-map"
            checked={isChosen}
            disabled={beat !== 'question'}
            onChange={() => guess(0, index)}
          />
          <span>{isChosen && beat !== 'question' ? lessonWords.chosen : lessonWords.mapChoice(nameOf(tile))}</span>
        </label>
      )}
    </figure>
  );
}
