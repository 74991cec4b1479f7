import type { Opinion } from '../../canvas/field.ts';
import type { Easel } from './mapPainter.ts';
import { opinionText } from './opinionText.ts';
import type { PlaneMapParts } from './PlaneMap.tsx';
import type { Place } from './probe.ts';

/**
 * Shows the probe of a map at a place, without React.
 *
 * @param place - In the plane; `undefined` hides the probe.
 * @param opinion - What the map's model answers there, if it does.
 */
export function placeProbe(
  { probe, opinion: text }: Pick<PlaneMapParts, 'probe' | 'opinion'>,
  { size, window }: Pick<Easel, 'size' | 'window'>,
  place: Place | undefined,
  opinion: Opinion | undefined,
): void {
  probe.hidden = !place;
  if (!place) return;
  const across = (place.x / window.halfWidth + 1) / 2;
  const down = (1 - place.y / window.halfHeight) / 2;
  probe.style.translate = `${across * size.width}px ${down * size.height}px`;
  probe.dataset.side = across > 0.7 ? 'left' : 'right';
  text.textContent = opinion ? opinionText(opinion) : '';
}
