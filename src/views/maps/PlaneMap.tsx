import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { MapWindow } from '../../protocol/problem.ts';
import { movedProbe, type Place, placeAt } from './probe.ts';
import './PlaneMap.css';

/** The parts of a map that are written without React. */
export interface PlaneMapParts {
  /** The element whose size the map has. */
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly probe: HTMLElement;
  readonly opinion: HTMLElement;
}

interface Props {
  /** What the map is of, to be said. */
  readonly name: string;
  /** The part of the plane that the map shows, as soon as it has a size. */
  readonly window: MapWindow | undefined;
  readonly parts: Ref<PlaneMapParts>;
  /** Where the probe is. */
  probe(): Place | undefined;
  /** Called when the reader moves the probe, or moves away. */
  onProbe(place: Place | undefined): void;
  /** What lies over the map. */
  readonly children?: ReactNode;
}

/** The part of the plane that keys move the probe in before the map has a size. */
const noSize = { halfWidth: 1, halfHeight: 1 };

/** A map of the plane with a probe that pointers and arrow keys move. `createMapPainter` fills it. */
export function PlaneMap({ name, window, parts, probe: probed, onProbe, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const opinion = useRef<HTMLSpanElement>(null);
  useImperativeHandle(
    parts,
    () => ({ frame: frame.current!, canvas: canvas.current!, probe: probe.current!, opinion: opinion.current! }),
    [],
  );

  function point(event: PointerEvent): void {
    if (!window) return;
    const box = frame.current!.getBoundingClientRect();
    onProbe(placeAt(window, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
  }

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      away();
      return;
    }
    const place = movedProbe(probed(), event.key, window ?? noSize);
    if (!place) return;
    event.preventDefault();
    onProbe(place);
  }

  function away(): void {
    onProbe(undefined);
  }

  return (
    <div
      ref={frame}
      className="map-frame"
      role="application"
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the probe.
      tabIndex={0}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={away}
      onKeyDown={move}
      onBlur={away}
    >
      <canvas ref={canvas} />
      <div ref={probe} className="map-probe" hidden>
        <span ref={opinion} />
      </div>
      {children}
    </div>
  );
}
