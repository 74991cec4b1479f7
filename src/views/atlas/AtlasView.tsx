import { useEffect, useMemo, useRef, useState } from 'react';
import { mostTiles, type Tile } from '../../schemes/tile.ts';
import { isSettable } from '../../store/isSettable.ts';
import type { LabState } from '../../store/labStore.ts';
import { momentAt } from '../../store/moments.ts';
import { setMovedIn } from '../../store/movedIn.ts';
import { columnCount, type PlaneCell } from '../../store/parameters/atlas.ts';
import type { Inputs } from '../../store/parameters.ts';
import { planeRows, planeVolumes, shownCell } from '../../store/plane.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { AtlasBar } from './AtlasBar.tsx';
import { AtlasNote } from './AtlasNote.tsx';
import { ModelFigure } from './ModelFigure.tsx';
import { PlaneCard } from './PlaneCard.tsx';
import { createPaintTurns } from './paintTurns.ts';
import { createPlaneReader } from './planeReader.ts';
import { PlaneContext } from './usePlane.ts';
import './AtlasView.css';

/** Milliseconds after a move to another cell for which the reader counts as moving. */
const movingTime = 400;

/** The atlas: a plane of models that train together, and the map of the one that is pointed at. */
export default function AtlasView() {
  const { store, actions } = useLab();
  const shared = useMemo(
    () => ({
      read: createPlaneReader(),
      turns: createPaintTurns(
        (callback) => requestAnimationFrame(callback),
        () => performance.now(),
      ),
    }),
    [],
  );
  const stays = useLabState(({ inputs }) => cellKey(shownCell(inputs)));
  const [pointed, setPointed] = useState<PlaneCell>();
  const axes = useLabState(({ inputs }) => inputs.axes);
  // A row that is pointed at may not exist any more.
  const rows = planeRows(axes).length;
  const cell = pointed && pointed.row < rows ? pointed : cellOf(stays);

  const shownKey = cellKey(cell);
  const before = useRef(shownKey);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (before.current === shownKey) return;
    before.current = shownKey;
    setMovedIn(store, true);
    clearTimeout(resting.current);
    // It also ends a move after which the view was left.
    resting.current = setTimeout(() => setMovedIn(store, false), movingTime);
  }, [store, shownKey]);

  const [pinned, setPinned] = useState<PlaneCell>();
  useEffect(() => {
    setPointed(undefined);
    setPinned(undefined);
  }, [axes]);

  const isHeld = useLabState((state) => !isSettable(state, changesFor(state, cell)));

  function open(chosen: PlaneCell): void {
    const { inputs, atlas, locked } = store.getState();
    const changes = changesFor({ inputs }, chosen);
    // The lab would show another model than this one.
    if (!isSettable({ inputs, locked }, changes)) return;
    actions.patch(changes);
    actions.open('lab');
    actions.replayTo(momentAt(atlas.moments, inputs.shownStep)?.step ?? 0);
    window.scrollTo(0, 0);
  }

  return (
    <PlaneContext value={shared}>
      <main className="atlas-view">
        <AtlasBar />
        <PlaneCard
          cell={cell}
          onPoint={setPointed}
          onStay={(next) => {
            actions.change('cell', next.row * columnCount + next.column);
            setPointed(undefined);
          }}
          onOpen={open}
        />
        <ModelFigure cell={cell} pinned={pinned} onPin={setPinned} onOpen={isHeld ? undefined : () => open(cell)} />
        <AtlasNote />
      </main>
    </PlaneContext>
  );
}

/** What the lab is set to, so that it trains the model of a cell. */
function changesFor({ inputs }: Pick<LabState, 'inputs'>, { row, column }: PlaneCell): Partial<Inputs> {
  return {
    ...planeRows(inputs.axes)[row],
    volume: planeVolumes[column]!,
    tiles: withClassBalanced(inputs.tiles),
  };
}

function cellKey({ row, column }: PlaneCell): string {
  return `${row},${column}`;
}

function cellOf(key: string): PlaneCell {
  const [row, column] = key.split(',').map(Number);
  return { row: row!, column: column! };
}

/** The lab's tiles with one that has the scheme of the plane's cells, and the settings for all. */
function withClassBalanced(tiles: readonly Tile[]): readonly Tile[] {
  const isCell = ({ scheme, volume, loss, gamma }: Tile) =>
    scheme === 'class-balanced' && volume === undefined && loss === undefined && gamma === undefined;
  return tiles.some(isCell) ? tiles : [...tiles.slice(0, mostTiles - 1), { scheme: 'class-balanced' }];
}
