import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { type Field, opinionAt } from '../../canvas/field.ts';
import { useFigure } from '../../charts/figures.ts';
import { classMarks } from '../../core/classMarks.ts';
import type { LabState } from '../../store/labStore.ts';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';
import type { Inputs } from '../../store/parameters.ts';
import { cellInputs, lossOfRow, planeVolumes } from '../../store/plane.ts';
import { remember } from '../../store/remember.ts';
import { selectExtent, selectTrainingSet } from '../../store/selectors.ts';
import { isRunning } from '../../store/transport.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { betaText, listText, percentText, plainText, wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { words } from '../../words/words.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { createMapPainter } from '../maps/mapPainter.ts';
import { mapWindow } from '../maps/mapWindow.ts';
import { PlaneMap, type PlaneMapParts } from '../maps/PlaneMap.tsx';
import { placeProbe } from '../maps/placeProbe.ts';
import type { Place } from '../maps/probe.ts';
import { useMapSize } from '../maps/useMapSize.ts';
import { LatePoints } from '../points/LatePoints.tsx';
import { usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { writeText } from '../writeText.ts';
import { cellLogits, fieldOfLogits } from './cellFields.ts';
import { cellText, pointsText, rowName, valueText, volumeOfColumn } from './cellTexts.ts';
import { createMorph } from './morph.ts';
import { bestOf, isMoreBetter, measured } from './planeNumbers.ts';
import type { PlaneShown } from './planeReader.ts';
import { textInterval, usePaintTurn, usePlaneReader } from './usePlane.ts';
import './ModelFigure.css';

interface Props {
  readonly cell: PlaneCell;
  /** The cell that it is compared with, if one is pinned. */
  readonly pinned: PlaneCell | undefined;
  /** Pins a cell, or none. */
  onPin(cell: PlaneCell | undefined): void;
  /** None where a lock keeps the lab from it. */
  readonly onOpen: (() => void) | undefined;
}

/** CSS pixels between grid points at rest, and while models train or one turns into another. */
const gridCell = 6;
const movingGridCell = 9;

/** The map of the cell that is shown, its accuracy and recalls. */
export function ModelFigure({ cell, pinned, onPin, onOpen }: Props) {
  const { store } = useLab();
  const read = usePlaneReader();
  const palette = usePalette();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const classes = useLabState(({ inputs }) => inputs.classes);
  const extent = useLabState(({ inputs }) => selectExtent(inputs));
  const map = useRef<PlaneMapParts>(null);
  const accuracy = useRef<HTMLElement>(null);
  const comparison = useRef<HTMLElement>(null);
  const seeds = useRef<HTMLElement>(null);
  const bars = useRef<HTMLDivElement>(null);
  const frozen = useRef<HTMLParagraphElement>(null);
  const [place, setPlace] = useState<Place>();
  const { size, ratio } = useMapSize(() => map.current!.frame);
  const window = useMemo(() => size && mapWindow(size, extent, gridCell), [size, extent]);
  const movingWindow = useMemo(() => size && mapWindow(size, extent, movingGridCell), [size, extent]);
  const painter = useMemo(createMapPainter, []);
  const morph = useMemo(() => createMorph(() => performance.now(), isStill), []);
  const logitsOf = useMemo(() => remember(cellLogits), []);
  const fieldOf = useMemo(() => remember(fieldOfLogits), []);
  const movingLogitsOf = useMemo(() => remember(cellLogits), []);
  const referenceLogits = useMemo(() => remember(cellLogits, 2), []);
  const referenceField = useMemo(() => remember(fieldOfLogits, 2), []);
  const index = cell.row * columnCount + cell.column;
  const reference = pinned && pinned.row * columnCount + pinned.column;
  const isPinned = reference === index;

  /** Paints the map; returns whether it stands still. */
  function paint(state: LabState): boolean {
    if (!size || !window || !movingWindow) return true;
    const shown = read(state);
    let field: Field | undefined;
    let isDone = true;
    let other: Field | undefined;
    let painted = window;
    if (shown) {
      const { moment, inputs } = shown;
      const target = movingLogitsOf(moment, inputs, index, movingWindow);
      const now = morph.towards(target, index);
      isDone = now === target;
      if (!isDone || isRunning(state.atlas.transport)) painted = movingWindow;
      const logits = painted === window ? logitsOf(moment, inputs, index, window) : now;
      field = fieldOf(logits, inputs, index, painted);
      if (reference !== undefined && !isPinned) {
        other = referenceField(referenceLogits(moment, inputs, reference, painted), inputs, reference, painted);
      }
    }
    const of = shown?.inputs ?? state.inputs;
    const content = {
      // The second has no map of its own.
      fields: [field, other],
      reference: other,
      points: pointsOfRow(of, cell.row),
      openPoints: undefined,
      lines: [noLines, noLines],
      marks: [undefined, undefined],
      lit: state.pointing.class,
    };
    const easel = { size, ratio, window: painted, palette };
    painter.paint(content, easel, [map.current!], 1);
    placeProbe(
      map.current!,
      easel,
      place,
      place && field && opinionAt(field, place.x, place.y, lossOfRow(of, cell.row)),
    );
    return isDone;
  }

  function write(state: LabState): void {
    const shown = read(state);
    const own = shown && measured(shown.moment, index, 'accuracy', undefined, shown.numbers.ends);
    writeText(accuracy.current!, own === undefined ? '–' : percentText(own));
    writeText(
      comparison.current!,
      shown && shown.moment.step > 0 ? standingText(shown, index, isPinned ? undefined : reference) : '',
    );
    writeText(seeds.current!, seedsText(shown, state.inputs.seed, index));
    const isFrozen = shown !== undefined && shown.moment.frozen[index] !== undefined;
    writeText(
      frozen.current!,
      isFrozen ? words.maps.frozen(wholeText(shown.moment.frozen[index]!), words.maps.frozenOtherwise) : '',
    );
    const recall = shown?.moment.recall.subarray(index * classes, (index + 1) * classes);
    const list =
      recall && Array.from(recall, (share, c) => words.maps.recall(classMarks[c]!.letter, percentText(share)));
    bars.current!.setAttribute('aria-label', words.maps.recallList(list ? listText(list) : '–'));
    bars.current!.querySelectorAll<HTMLElement>('.model-recall').forEach((bar, c) => {
      bar.style.setProperty('--recall', String(recall?.[c] ?? 0));
      writeText(bar.querySelector('span')!, recall ? wholeText(Math.round(100 * recall[c]!)) : '');
    });
  }

  const figure = useRef<HTMLElement>(null);
  useFigure(figure, () => {
    const shown = read(store.getState());
    if (!shown || !window) return undefined;
    const { moment, inputs } = shown;
    const { columns, rows, halfWidth, halfHeight } = window;
    const { top } = fieldOf(logitsOf(moment, inputs, index, window), inputs, index, window);
    return {
      kind: 'map',
      label: readingWords.map.of(cellText(axes, cell)),
      step: moment.step,
      recall: Array.from(moment.recall.subarray(index * classes, (index + 1) * classes)),
      grid: { columns, rows, halfWidth, halfHeight, top },
    };
  });

  const latest = useRef(write);
  latest.current = write;
  const schedule = usePaintTurn(0, paint);
  const texts = useMemo(() => throttle(() => latest.current(store.getState()), textInterval), [store]);
  useEffect(() => () => texts.cancel(), [texts]);
  useFrames((state) => {
    schedule();
    if (state.atlas.transport.isPlaying) texts.call();
    else texts.now();
  });
  // Cell, size and palette come by way of React.
  useEffect(() => {
    schedule();
    latest.current(store.getState());
  });

  return (
    <figure ref={figure} className="ui-card model-figure" aria-label={atlasWords.model}>
      <figcaption>
        <div>
          <b>
            {betaText(planeVolumes[cell.column]!, 4)}, {rowName(axes, cell.row)}
          </b>{' '}
          <span className="model-volume">N = {volumeOfColumn(cell.column)}</span>
          <small ref={seeds} />
        </div>
        <div className="model-standing">
          <b ref={accuracy} data-testid="accuracy">
            –
          </b>
          <small ref={comparison} />
        </div>
      </figcaption>
      <PlaneMap
        name={atlasWords.mapOf(cellText(axes, cell))}
        window={window}
        parts={map}
        probe={() => place}
        onProbe={setPlace}
      >
        <LatePoints piece="axes" window={window} />
        <p ref={frozen} className="map-frozen" role="status" />
      </PlaneMap>
      <div className="model-foot">
        <div ref={bars} className="model-recalls" role="img">
          {Array.from({ length: classes }, (_, c) => (
            <RecallBar key={classMarks[c]!.letter} index={c} />
          ))}
        </div>
        <div className="model-buttons">
          <button
            type="button"
            className="model-open"
            title={atlasWords.pinAbout}
            onClick={() => onPin(isPinned ? undefined : cell)}
          >
            {isPinned ? atlasWords.unpin : atlasWords.pin}
          </button>
          <button
            type="button"
            className="model-open"
            title={onOpen ? atlasWords.openAbout : words.held}
            disabled={!onOpen}
            onClick={onOpen}
          >
            {atlasWords.open}
          </button>
        </div>
      </div>
    </figure>
  );
}

/** A class's recall, which the figure writes; its samples stand out while one points at it. */
function RecallBar({ index }: { readonly index: number }) {
  const { actions } = useLab();
  const isFaded = useLabState(({ pointing }) => pointing.class !== undefined && pointing.class !== index);
  return (
    <div
      className={isFaded ? 'model-recall model-recall-faded' : 'model-recall'}
      style={{ '--colour': classMarks[index]!.colour } as CSSProperties}
      onPointerEnter={() => actions.point({ class: index })}
      onPointerLeave={() => actions.point({ class: undefined })}
    >
      {classMarks[index]!.letter} <span />
      <i />
    </div>
  );
}

const noLines: readonly [] = [];

/** Whether the reader wants nothing to move. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const pointsOf = remember(
  (inputs: Inputs, row: number) => selectTrainingSet(cellInputs(inputs, { row, column: 0 })),
  7,
);

/** The training set of a row. */
function pointsOfRow(inputs: Inputs, row: number) {
  return pointsOf(inputs, row);
}

/** How far a cell is behind the best of its group, or what it has more or less than the pinned one. */
function standingText({ numbers, inputs }: PlaneShown, index: number, reference: number | undefined): string {
  const value = numbers.values[index];
  if (value === undefined) return '';
  const pinned = reference === undefined ? undefined : numbers.values[reference];
  if (reference !== undefined && pinned !== undefined) {
    const place = { row: Math.floor(reference / columnCount), column: reference % columnCount };
    const sign = value < pinned ? '−' : '+';
    return atlasWords.against(sign + pointsText(Math.abs(value - pinned)), cellText(inputs.axes, place));
  }
  const row = Math.floor(index / columnCount);
  const best = numbers.groups.find((group) => Math.floor(group.best / columnCount) === row)?.best ?? bestOf(numbers);
  if (best === undefined) return '';
  if (best === index) return atlasWords.isBest;
  const sign = isMoreBetter(numbers.measure) ? 1 : -1;
  return atlasWords.behind(pointsText(sign * (numbers.values[best]! - value)));
}

function seedsText(shown: PlaneShown | undefined, seed: number, index: number): string {
  const own = atlasWords.seedOf(plainText(seed));
  const mean = shown?.numbers.values[index];
  const deviation = shown?.numbers.deviations?.[index];
  if (!shown || mean === undefined || deviation === undefined) return own;
  const text = atlasWords.seedsOf(
    wholeText(shown.numbers.seeds),
    valueText(shown.numbers.measure, mean),
    pointsText(deviation),
  );
  return `${own}; ${text}`;
}
