/** Colours of the covering experiment. */
export interface CoveringColours {
  readonly empty: string;
  readonly covered: string;
  /** Newly covered. */
  readonly fresh: string;
  /** The latest samples that covered nothing new. */
  readonly spent: string;
  readonly line: string;
}

/** Milliseconds for which a throw stays lit. */
export const glow = 700;

/** Brightness of a throw by its age; from 1 to 0. */
function light(age: number): number {
  return Math.max(0, 1 - age / glow);
}

/** A layout of cells in a square picture. */
interface CellLayout {
  readonly columns: number;
  readonly size: number;
  readonly left: number;
  readonly top: number;
}

/** Cells in rows that form nearly a square, centred in the picture. */
export function layOutCells(count: number, side: number): CellLayout {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const size = side / columns;
  return { columns, size, left: 0, top: (side - rows * size) / 2 };
}

/**
 * Paints a box of cells: covered ones filled, the latest throws glowing.
 *
 * @param side - Of the square picture, in the units of the context.
 * @param now - In milliseconds, on the clock of the throws.
 * @returns Whether something still glows.
 */
export function paintCells(
  context: CanvasRenderingContext2D,
  side: number,
  { coveredAt, hitAt }: { readonly coveredAt: Float64Array; readonly hitAt: Float64Array },
  now: number,
  colours: CoveringColours,
): boolean {
  const { columns, size, left, top } = layOutCells(coveredAt.length, side);
  const gap = size > 9 ? 2 : size > 4 ? 1 : 0;
  context.clearRect(0, 0, side, side);
  let isGlowing = false;
  for (let cell = 0; cell < coveredAt.length; cell += 1) {
    const x = left + (cell % columns) * size;
    const y = top + Math.floor(cell / columns) * size;
    const isCovered = coveredAt[cell]! > -Infinity;
    context.fillStyle = isCovered ? colours.covered : colours.empty;
    context.fillRect(x, y, size - gap, size - gap);
    const shine = light(now - hitAt[cell]!);
    if (shine === 0) continue;
    isGlowing = true;
    context.globalAlpha = shine;
    context.fillStyle = coveredAt[cell] === hitAt[cell] ? colours.fresh : colours.spent;
    context.fillRect(x, y, size - gap, size - gap);
    context.globalAlpha = 1;
  }
  return isGlowing;
}

/** A sample that has a place in the picture. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly outcome: 'inside' | 'outside' | 'partly';
  readonly time: number;
}

/** How places lie in the picture. */
export interface SpotFrame {
  /** Width and height of what is shown, in units of the places. */
  readonly extent: number;
  /** The place in the upper left corner. */
  readonly origin: readonly [x: number, y: number];
  /** Radius of a sample, in units of the places. */
  readonly radius: number;
  /** Whether opposite edges are joined, so that a disc over an edge goes on at the other. */
  readonly isPeriodic: boolean;
}

/**
 * Paints samples from index `from` on onto a persistent layer, each opaque over the others, so that
 * the layer shows their union.
 *
 * @param scale - Units of the context in one unit of the places.
 */
export function paintSettled(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  from: number,
  frame: SpotFrame,
  scale: number,
  colours: CoveringColours,
): void {
  context.fillStyle = colours.covered;
  // One path with very many discs is far slower than several paths of a few hundred.
  for (let begin = from; begin < spots.length; begin += 500) {
    context.beginPath();
    const end = Math.min(spots.length, begin + 500);
    for (let index = begin; index < end; index += 1) traceSpot(context, spots[index]!, frame, scale);
    context.fill('nonzero');
  }
}

/** Paints the latest samples over the settled ones while they glow, with their outlines. */
export function paintGlow(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  frame: SpotFrame,
  scale: number,
  now: number,
  colours: CoveringColours,
): boolean {
  let isGlowing = false;
  const first = Math.max(0, spots.length - 400);
  for (let index = first; index < spots.length; index += 1) {
    const spot = spots[index]!;
    const shine = light(now - spot.time);
    if (shine === 0) continue;
    isGlowing = true;
    context.beginPath();
    traceSpot(context, spot, frame, scale);
    context.globalAlpha = 0.75 * shine;
    context.fillStyle = spot.outcome === 'inside' ? colours.spent : colours.fresh;
    context.fill();
    context.globalAlpha = 1;
  }
  return isGlowing;
}

function traceSpot(context: CanvasRenderingContext2D, spot: Spot, frame: SpotFrame, scale: number): void {
  const { extent, origin, radius, isPeriodic } = frame;
  const x = spot.x - origin[0];
  const y = spot.y - origin[1];
  const copies = (place: number) =>
    isPeriodic
      ? [place, ...(place < radius ? [place + extent] : []), ...(place > extent - radius ? [place - extent] : [])]
      : [place];
  for (const column of copies(x)) {
    for (const row of copies(y)) {
      context.moveTo((column + radius) * scale, row * scale);
      context.arc(column * scale, row * scale, radius * scale, 0, 2 * Math.PI);
    }
  }
}
