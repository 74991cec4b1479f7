import { lazy, Suspense, type ToggleEvent, useId, useRef, useState } from 'react';
import type { Tile } from '../../../schemes/tile.ts';
import { withWords } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { nameOf } from '../tileWords.ts';
import './TileSettings.css';

/** Loads what a tile's box holds. */
export const loadTileBox = () => withWords(import('./TileBox.tsx'));
const TileBox = lazy(loadTileBox);

interface Props {
  /** Index of the tile. */
  readonly index: number;
  readonly tile: Tile;
  /** Id for the name, which names the map. */
  readonly nameId: string;
}

/**
 * The name of a tile's scheme: a button that opens what it is, its formula and source, and what can
 * be set on this tile alone.
 */
export function TileSettings({ index, tile, nameId }: Props) {
  const box = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  /** Places the box under the name, inside the window. */
  function place(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || !button.current) return;
    const { left, bottom } = button.current.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const width = Math.min(340, clientWidth - 24);
    const { style } = event.currentTarget;
    style.width = `${width}px`;
    style.left = `${Math.max(12, Math.min(left, clientWidth - width - 12))}px`;
    const top = Math.max(12, Math.min(bottom + 6, clientHeight - 460));
    style.top = `${top}px`;
    style.maxHeight = `${clientHeight - top - 12}px`;
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="ui-name tile-name"
        id={nameId}
        popoverTarget={box}
        onPointerEnter={loadTileBox}
        onFocus={loadTileBox}
      >
        {nameOf(tile)}
      </button>
      <div
        popover="auto"
        ref={popover}
        id={box}
        className="ui-popover tile-box"
        role="dialog"
        aria-labelledby={nameId}
        onBeforeToggle={place}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <Suspense fallback={<p>{words.compare.loading}</p>}>
            <TileBox index={index} tile={tile} onClose={() => popover.current?.hidePopover()} />
          </Suspense>
        )}
      </div>
    </>
  );
}
