import { type CSSProperties, useMemo } from 'react';
import { columnCount } from '../../store/parameters/atlas.ts';
import { useSmallMaps } from './useSmallMaps.ts';

/** The plane's cells as small maps, over their colours. */
export function CellMaps({ rows, shown }: { readonly rows: number; readonly shown: number }) {
  const cells = useMemo(() => Array.from({ length: rows * columnCount }, (_, cell) => cell), [rows]);
  const take = useSmallMaps(cells, 4, true);
  return (
    <div className="cell-maps" style={{ '--rows': rows } as CSSProperties} aria-hidden="true">
      {cells.map((cell) => (
        <canvas
          key={cell}
          className={cell === shown ? 'cell-map-shown' : undefined}
          ref={(canvas) => take(cell, canvas)}
        />
      ))}
    </div>
  );
}
