import { type Field, fieldOf, opinionAt } from '../../canvas/field.ts';
import { type MapSurface, mapSurface, paintMap } from '../../canvas/paintMap.ts';
import { paintPoints } from '../../canvas/paintPoints.ts';
import { regionColours } from '../../canvas/regions.ts';
import { classMarks } from '../../core/classMarks.ts';
import type { LabelledPoints } from '../../core/dataset.ts';
import type { Frame, TrainedAs } from '../../protocol/messages.ts';
import type { View } from '../../protocol/problem.ts';
import type { LabState } from '../../store/labStore.ts';
import { remember } from '../../store/remember.ts';
import { selectTestSet, selectTrainingSet } from '../../store/selectors.ts';
import type { Palette } from '../theme.ts';
import type { MapParts } from './DecisionMap.tsx';
import { createOverlays } from './mapOverlays.ts';
import type { MapSize } from './mapView.ts';
import { opinionText } from './probeText.ts';

/** Canvases, size and colours of the maps; they change with the window and the theme, not with frames. */
export interface Easel {
  /** Of each map in CSS pixels. */
  readonly size: MapSize;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
  readonly view: View;
  readonly palette: Palette;
}

/** Paints the maps of all schemes without React, each only when something in it has changed. */
export interface MapPainter {
  /**
   * Paints maps that are not up to date, and places the probes.
   *
   * @param most - Maximum number of maps to paint. Calls take turns through the maps, so that each is painted.
   * @returns Whether all are up to date.
   */
  paint(state: LabState, easel: Easel, parts: readonly (MapParts | undefined)[], most: number): boolean;
  /** Fields of all models of a frame, the same objects for the same frame. */
  fields(frame: Frame): readonly Field[];
}

/** Makes a painter, which keeps what it has painted to skip unchanged maps. */
export function createMapPainter(): MapPainter {
  const fields = remember(fieldsOf);
  const pointsOf = remember(pointsLayer);
  const coloursFor = remember(coloursOf);
  const paleFor = remember(paleColoursOf);
  const overlays = createOverlays();
  /** Inputs of each map's last painting: a pointer that moves over a map at rest repaints nothing. */
  const painted = new WeakMap<HTMLCanvasElement, readonly unknown[]>();
  const surfaces = new WeakMap<HTMLCanvasElement, MapSurface>();
  /** The map to paint first in the next call. */
  let firstTurn = 0;

  function surfaceOf(canvas: HTMLCanvasElement): MapSurface {
    const known = surfaces.get(canvas);
    if (known) return known;
    const surface = mapSurface(canvas);
    surfaces.set(canvas, surface);
    return surface;
  }

  function paint(
    state: LabState,
    { size, ratio, view, palette }: Easel,
    parts: readonly (MapParts | undefined)[],
    most: number,
  ): boolean {
    const { frame, inputs, pointing } = state;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    const extent = { halfWidth: view.halfWidth, halfHeight: view.halfHeight };
    const { panel: paper, ink } = palette;
    const colours = coloursFor(palette, pointing.class);
    const pale = paleFor(palette);
    const points = pointsOf(
      selectTrainingSet(inputs),
      inputs.testPoints ? selectTestSet(inputs) : undefined,
      width,
      height,
      ratio,
      view.halfWidth,
      view.halfHeight,
      palette,
      pointing.class,
    );
    const count = inputs.tiles.length;
    const all = frame && frame.losses.length === count ? fields(frame) : [];
    const reference = Math.min(inputs.reference, count - 1);
    const turns = Math.min(firstTurn, count);
    let left = most;
    let areAllPainted = true;
    for (let turn = 0; turn < count; turn += 1) {
      const index = (turns + turn) % count;
      const part = parts[index];
      if (!part) continue;
      const field = all[index];
      const isCompared = inputs.panel === 'difference' && index !== reference && all[reference] !== undefined;
      const comparedWith = isCompared ? all[reference] : undefined;
      const lines = overlays.lines(state, palette, index, comparedWith);
      const marks = overlays.marks(state, index);
      const causes = [field, comparedWith, colours, points, lines, marks, width, height, view];
      const isPainted = painted.get(part.canvas)?.every((cause, at) => cause === causes[at]);
      if (!isPainted && left === 0) areAllPainted = false;
      if (!isPainted && left > 0) {
        left -= 1;
        paintMap(surfaceOf(part.canvas), {
          ...{ width, height, ratio, extent, field, colours, paper, ink, points, lines, marks },
          ...(comparedWith && { against: { field: comparedWith, pale } }),
        });
        painted.set(part.canvas, causes);
      }
      placeProbe(part, pointing.place, { size, view }, field, frame?.trained[index]?.loss ?? inputs.loss);
    }
    firstTurn = (firstTurn + Math.min(most, count)) % count;
    return areAllPainted;
  }

  return { paint, fields };
}

function placeProbe(
  part: MapParts,
  place: LabState['pointing']['place'],
  { size, view }: Pick<Easel, 'size' | 'view'>,
  field: Field | undefined,
  loss: TrainedAs['loss'],
): void {
  part.probe.hidden = !place;
  if (!place) return;
  const across = (place.x / view.halfWidth + 1) / 2;
  const down = (1 - place.y / view.halfHeight) / 2;
  part.probe.style.translate = `${across * size.width}px ${down * size.height}px`;
  part.probe.dataset.side = across > 0.7 ? 'left' : 'right';
  const opinion = field && opinionAt(field, place.x, place.y, loss);
  part.opinion.textContent = opinion ? opinionText(opinion) : '';
}

function fieldsOf({ logits, refined, view, trained }: Frame): readonly Field[] {
  return trained.map(({ loss }, model) => fieldOf(logits, model, trained.length, view, loss, refined));
}

function coloursOf({ panel, opacity: [weakest, strongest] }: Palette, lit: number | undefined): Uint32Array {
  return regionColours(
    classMarks.map(({ colour }) => colour),
    panel,
    (index) => (lit === undefined || lit === index ? [weakest, strongest] : [weakest * 0.5, strongest * 0.4]),
  );
}

/** Colours of regions that equal the reference's: pale, but the class is still visible. */
function paleColoursOf({ panel, isDark }: Palette): Uint32Array {
  const share = isDark ? 0.14 : 0.1;
  return regionColours(
    classMarks.map(({ colour }) => colour),
    panel,
    () => [share, share],
  );
}

/**
 * The points as a picture of their own: drawn when data, size or the class pointed at change, and copied
 * onto all maps of all frames.
 */
function pointsLayer(
  training: LabelledPoints,
  test: LabelledPoints | undefined,
  width: number,
  height: number,
  ratio: number,
  halfWidth: number,
  halfHeight: number,
  { rim, lift }: Palette,
  lit: number | undefined,
): HTMLCanvasElement {
  const layer = document.createElement('canvas');
  layer.width = width;
  layer.height = height;
  const context = layer.getContext('2d', { willReadFrequently: true })!;
  const style = { width, height, ratio, extent: { halfWidth, halfHeight }, rim, lift, lit };
  if (test) paintPoints(context, test, { ...style, isOpen: true });
  paintPoints(context, training, { ...style, isOpen: false });
  return layer;
}
