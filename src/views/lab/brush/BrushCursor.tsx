import type { Ref } from 'react';
import { ClassMarker } from '../../../charts/ClassMarker.tsx';
import type { BrushState } from '../../../store/brush.ts';
import './BrushCursor.css';

interface Props extends Pick<BrushState, 'tool' | 'label' | 'radius'> {
  /** The box whose place is written without React, see {@link placeCursor}. */
  readonly box: Ref<HTMLDivElement>;
}

/** Room around what is drawn, in CSS pixels. */
const room = 3;

/** The pointer over a map: the marker of the class whose points are added, or the circle that the eraser clears. */
export function BrushCursor({ box, tool, label, radius }: Props) {
  const half = room + (tool === 'eraser' ? radius : 9);
  return (
    <div ref={box} className="brush-cursor" aria-hidden="true" hidden>
      <svg width={2 * half} height={2 * half} viewBox={`${-half} ${-half} ${2 * half} ${2 * half}`}>
        {tool === 'eraser' ? <circle r={radius} /> : <ClassMarker index={label} x={0} y={0} radius={6} />}
      </svg>
    </div>
  );
}

/**
 * Moves the cursor, without React.
 *
 * @param at - In CSS pixels of the page's part in sight; `undefined` hides it.
 */
export function placeCursor(box: HTMLElement | null, at: { readonly x: number; readonly y: number } | undefined): void {
  if (!box) return;
  box.hidden = !at;
  if (at) box.style.translate = `${at.x}px ${at.y}px`;
}
