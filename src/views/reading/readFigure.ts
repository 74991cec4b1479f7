import type { Figure } from '../../charts/figures.ts';
import { readCurves } from './readCurves.ts';
import type { KeptReading, Reading } from './reading.ts';
import { readMap } from './readMap.ts';

/** What was kept of the last reading of each figure, by view and by what it shows. */
const kept = new Map<string, KeptReading>();

/** Reads a figure, and what has changed since it was last read in this view. */
export function readFigure(view: string, figure: Figure): Reading {
  const key = `${view} ${figure.kind} ${figure.key ?? figure.label}`;
  const before = kept.get(key);
  const reading = figure.kind === 'map' ? readMap(figure, before) : readCurves(figure, before);
  kept.set(key, reading.kept);
  return reading;
}
