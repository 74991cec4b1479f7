import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { namesAxis, useFigure } from '../../charts/figures.ts';
import { inkOn } from '../../charts/inkOn.ts';
import type { LabState } from '../../store/labStore.ts';
import { columnCount, type PlaneCell, variableOf } from '../../store/parameters/atlas.ts';
import { labCell, planeRows } from '../../store/plane.ts';
import { isRunning } from '../../store/transport.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { readingWords } from '../../words/readingWords.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { usePalette } from '../theme.ts';
import { throttle } from '../throttle.ts';
import { writeText } from '../writeText.ts';
import { CellBox } from './CellBox.tsx';
import { CellMaps } from './CellMaps.tsx';
import { ClassMarks } from './ClassMarks.tsx';
import { cellColour } from './cellColour.ts';
import {
  betaOfColumn,
  cellText,
  numberText,
  rowName,
  rowText,
  shortBeta,
  valueText,
  volumeOfColumn,
} from './cellTexts.ts';
import { measureDomain } from './measureDomain.ts';
import { outlinePath } from './outline.ts';
import { PlaneColumn } from './PlaneColumn.tsx';
import type { PlaneShown } from './planeReader.ts';
import { textInterval, usePlaneReader } from './usePlane.ts';
import './PlaneGrid.css';

interface Props {
  readonly cell: PlaneCell;
  onPoint(cell: PlaneCell | undefined): void;
  onStay(cell: PlaneCell): void;
  onOpen(cell: PlaneCell): void;
}

/** How far each key moves, in rows and columns. */
const moves: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -columnCount],
  End: [0, columnCount],
  PageUp: [-99, 0],
  PageDown: [99, 0],
};

/**
 * The plane as a grid: a cell is a model, coloured by the measure. Colours and numbers are written without React, since
 * they change with every frame.
 */
export function PlaneGrid({ cell, onPoint, onStay, onOpen }: Props) {
  const { store } = useLab();
  const read = usePlaneReader();
  const { panel } = usePalette();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const isMaps = useLabState(({ inputs }) => inputs.cellMaps);
  const labRow = useLabState(({ inputs }) => labCell(inputs).row);
  const labColumn = useLabState(({ inputs }) => labCell(inputs).column);
  const grid = useRef<HTMLDivElement>(null);
  const outlines = useRef<SVGSVGElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const rows = planeRows(axes).length;
  const columns = Array.from({ length: columnCount }, (_, column) => column);

  useFigure(grid, () => {
    const shown = read(store.getState());
    if (!shown) return undefined;
    const { values, measure } = shown.numbers;
    return {
      kind: 'curves',
      label: readingWords.atlas.plane(atlasWords.measures[measure]),
      x: namesAxis(readingWords.atlas.beta, columns.map(betaOfColumn)),
      y: { scale: 'linear', domain: measureDomain(shown) },
      curves: Array.from({ length: rows }, (_, row) => ({
        label: rowName(axes, row),
        value: (column) => values[row * columnCount + column],
      })),
      valueText: (value) => valueText(measure, value),
    };
  });

  const elements = () => Array.from(grid.current!.querySelectorAll<HTMLElement>('[data-cell]'));

  function paint(shown: PlaneShown | undefined): void {
    elements().forEach((element, index) => {
      const value = shown?.numbers.values[index];
      const colour = shown && value !== undefined ? cellColour(value, shown.range) : panel;
      if (element.dataset.colour === colour) return;
      element.dataset.colour = colour;
      element.style.backgroundColor = colour;
      element.style.color = inkOn(colour);
    });
  }

  function write(shown: PlaneShown | undefined): void {
    const numbers = shown?.numbers;
    const best = new Set(numbers?.groups.map((group) => group.best));
    elements().forEach((element, index) => {
      const value = numbers?.values[index];
      const isFrozen = shown !== undefined && shown.moment.frozen[index] !== undefined;
      element.dataset.frozen = String(isFrozen);
      writeText(element.querySelector('span')!, isFrozen ? atlasWords.frozen : numberText(value));
      const isBest = best.has(index) && shown!.moment.step > 0;
      writeText(
        element.querySelector('small')!,
        isBest ? atlasWords.best : element.dataset.lab === 'true' ? atlasWords.lab : '',
      );
      element.dataset.near = String(numbers?.mayBeBest?.[index] ?? false);
      element.setAttribute('aria-label', nameOf(shown, axes, index));
    });
    const d = numbers?.mayBeBest ? outlinePath(numbers.mayBeBest, columnCount) : '';
    for (const path of outlines.current!.querySelectorAll('path')) {
      if (path.getAttribute('d') !== d) path.setAttribute('d', d);
    }
  }

  const latest = useRef({ paint, write });
  latest.current = { paint, write };
  const texts = useMemo(
    () => throttle(() => latest.current.write(read(store.getState())), textInterval),
    [store, read],
  );
  useEffect(() => () => texts.cancel(), [texts]);

  useFrames((state: LabState, before) => {
    // What was said in another language is not said again.
    if (!before) spoken.current!.textContent = '';
    paint(read(state));
    if (isRunning(state.atlas.transport)) texts.call();
    else texts.now();
  });
  // Rows, colours of the page and the lab's setting come by way of React.
  useEffect(() => {
    const shown = read(store.getState());
    for (const element of elements()) delete element.dataset.colour;
    latest.current.paint(shown);
    latest.current.write(shown);
  }, [store, read, panel, axes, isMaps, labRow, labColumn]);

  function placeOf(event: { readonly clientX: number; readonly clientY: number }): PlaneCell | undefined {
    const found = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-cell]');
    if (!found || !grid.current!.contains(found)) return undefined;
    const index = Number(found.dataset.cell);
    return { row: Math.floor(index / columnCount), column: index % columnCount };
  }

  function move(event: PointerEvent): void {
    const place = placeOf(event);
    if (!place) return;
    // A finger that is drawn over the plane chooses; a mouse only looks.
    if (event.pointerType !== 'mouse') {
      if (event.buttons > 0 && !isSame(place, cell)) onStay(place);
    } else if (!isSame(place, cell)) onPoint(place);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(cell);
      return;
    }
    const way = moves[event.key];
    if (!way) return;
    event.preventDefault();
    const next = {
      row: Math.min(rows - 1, Math.max(0, cell.row + way[0])),
      column: Math.min(columnCount - 1, Math.max(0, cell.column + way[1])),
    };
    onStay(next);
    const index = next.row * columnCount + next.column;
    elements()[index]?.focus();
    spoken.current!.textContent = nameOf(read(store.getState()), axes, index);
  }

  return (
    <div className="plane-box">
      {/* biome-ignore lint/a11y/useSemanticElements: cells are reached with arrow keys, which a table's are not. */}
      <div
        ref={grid}
        className="plane-grid"
        role="grid"
        aria-label={atlasWords.name}
        aria-rowcount={rows + 1}
        aria-colcount={columnCount + 1}
        style={{ '--rows': rows } as CSSProperties}
        data-maps={isMaps}
        onPointerMove={move}
        onPointerDown={(event) => {
          const place = placeOf(event);
          if (place && event.pointerType !== 'mouse') onStay(place);
        }}
        onPointerLeave={() => onPoint(undefined)}
        onClick={(event) => {
          const place = placeOf(event);
          if (place) onStay(place);
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event);
          if (place) onOpen(place);
        }}
        onKeyDown={press}
      >
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus.
          <div
            key={row}
            role="row"
            className={row === 0 && variableOf(axes) === 'gamma' ? 'plane-row plane-row-apart' : 'plane-row'}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
            <span
              role="rowheader"
              className={row === cell.row ? 'plane-at' : undefined}
              aria-label={rowName(axes, row)}
              tabIndex={-1}
            >
              {rowText(axes, row)}
            </span>
            {columns.map((column) => (
              <CellBox
                key={column}
                index={row * columnCount + column}
                isLab={row === labRow && column === labColumn}
                isShown={row === cell.row && column === cell.column}
              />
            ))}
          </div>
        ))}
        <ClassMarks row={cell.row} />
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus. */}
        <div role="row" className="plane-row plane-columns">
          {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
          <span role="columnheader" aria-label={atlasWords.rows[variableOf(axes)]} tabIndex={-1}>
            {atlasWords.beta}
            <small>{atlasWords.volume}</small>
          </span>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <span
              key={column}
              role="columnheader"
              className={column === cell.column ? 'plane-at' : undefined}
              tabIndex={-1}
            >
              {shortBeta(column)}
              <small>{volumeOfColumn(column)}</small>
            </span>
          ))}
        </div>
      </div>
      <svg
        ref={outlines}
        className="plane-outline"
        viewBox={`0 0 ${columnCount} ${rows}`}
        preserveAspectRatio="none"
        style={{ '--rows': rows } as CSSProperties}
        aria-hidden="true"
      >
        <path className="plane-rim" />
        <path />
      </svg>
      {isMaps && <CellMaps rows={rows} shown={cell.row * columnCount + cell.column} />}
      <PlaneColumn cell={cell} onPoint={onPoint} onStay={onStay} />
      <p ref={spoken} className="visually-hidden" role="status" />
    </div>
  );
}

function isSame(one: PlaneCell, other: PlaneCell): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Accessible name of a cell: both its values and the measure. */
function nameOf(shown: PlaneShown | undefined, axes: LabState['inputs']['axes'], index: number): string {
  const place = { row: Math.floor(index / columnCount), column: index % columnCount };
  const value = shown?.numbers.values[index];
  const isFrozen = shown !== undefined && shown.moment.frozen[index] !== undefined;
  const text = isFrozen
    ? atlasWords.frozen
    : value === undefined
      ? atlasWords.notYet
      : valueText(shown!.numbers.measure, value);
  return `${cellText(axes, place)}: ${text}`;
}
