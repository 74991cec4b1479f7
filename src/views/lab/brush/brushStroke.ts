import {
  type HandEdit,
  originsOf,
  type PointOrigin,
  withAdded,
  withErased,
  withMoved,
} from '../../../core/handEdits.ts';
import type { Place } from '../../maps/probe.ts';

/** The training points as they are now, of which a stroke changes some. */
export interface EditedSet {
  /** Coordinates x, y; [n, 2]. */
  readonly points: Float32Array;
  readonly edits: readonly HandEdit[];
  /** Points drawn of each class; [C]. */
  readonly counts: readonly number[];
}

/** What the brush does, in units of the data. */
export interface Brush {
  readonly tool: 'points' | 'eraser';
  readonly label: number;
  /** Radius of the eraser. */
  readonly radius: number;
  /** Distance within which a press takes hold of a point. */
  readonly reach: number;
  /** Distance below which a press that moves is still one at a place. */
  readonly slack: number;
  /** Distance between two points that are added by one stroke. */
  readonly spacing: number;
  /** How far the map reaches from the origin: no point is put beyond it. */
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A press of the brush on a map, from where it goes down until it is lifted. */
export interface Stroke {
  /** The edits once the brush has moved there, on the map or beside it; the same list if nothing changes. */
  move(to: Place, set: EditedSet): readonly HandEdit[];
  /** The edits once the brush is lifted. */
  lift(set: EditedSet): readonly HandEdit[];
}

/**
 * Begins a stroke.
 *
 * With points: a press on a point takes hold of it, and it moves along; where the press does not move, and beside all
 * points, a point is added, and more of them along the way. With the eraser: all points that it passes over are erased.
 *
 * @returns The stroke and the edits after the press.
 */
export function beginStroke(
  at: Place,
  brush: Brush,
  set: EditedSet,
): { readonly stroke: Stroke; readonly edits: readonly HandEdit[] } {
  if (brush.tool === 'eraser') {
    let last = at;
    return {
      edits: erasedBetween(at, at, brush.radius, set),
      stroke: {
        move(to, now) {
          const edits = erasedBetween(last, to, brush.radius, now);
          last = to;
          return edits;
        },
        lift: ({ edits }) => edits,
      },
    };
  }
  const held = nearestPoint(at, set);
  if (held && held.distance <= brush.reach) return { edits: set.edits, stroke: holding(held, at, brush) };
  return { edits: withAdded(set.edits, brush.label, at.x, at.y), stroke: adding(at, brush) };
}

function holding({ origin, x, y }: NearPoint, at: Place, brush: Brush): Stroke {
  const { label, slack, halfWidth, halfHeight } = brush;
  let hasMoved = false;
  return {
    move(to, { edits }) {
      hasMoved ||= Math.hypot(to.x - at.x, to.y - at.y) > slack;
      // It keeps its distance to the pointer, so that it does not jump when it is taken hold of.
      if (!hasMoved) return edits;
      return withMoved(edits, origin, within(x + to.x - at.x, halfWidth), within(y + to.y - at.y, halfHeight));
    },
    lift: ({ edits }) => (hasMoved ? edits : withAdded(edits, label, at.x, at.y)),
  };
}

function adding(at: Place, { label, spacing, halfWidth, halfHeight }: Brush): Stroke {
  let last = at;
  const isOnMap = ({ x, y }: Place) => Math.abs(x) <= halfWidth && Math.abs(y) <= halfHeight;
  return {
    move(to, set) {
      let { edits } = set;
      for (let way = distance(last, to); way >= spacing; way -= spacing) {
        const share = spacing / way;
        last = { x: last.x + share * (to.x - last.x), y: last.y + share * (to.y - last.y) };
        if (isOnMap(last)) edits = withAdded(edits, label, last.x, last.y);
      }
      return edits;
    },
    lift: ({ edits }) => edits,
  };
}

/** A point of the edited set, where it is, and how far from a place. */
export interface NearPoint extends Place {
  /** Its place in the edited set. */
  readonly index: number;
  readonly origin: PointOrigin;
  readonly distance: number;
}

/** The point that is nearest to a place; `undefined` if there is none. Of several the last one. */
export function nearestPoint(to: Place, { points, edits, counts }: EditedSet): NearPoint | undefined {
  let nearest = -1;
  let least = Infinity;
  for (let index = 0; 2 * index < points.length; index += 1) {
    const away = Math.hypot(points[2 * index]! - to.x, points[2 * index + 1]! - to.y);
    if (away <= least) [nearest, least] = [index, away];
  }
  if (nearest < 0) return undefined;
  const [x, y] = [points[2 * nearest]!, points[2 * nearest + 1]!];
  return { x, y, index: nearest, origin: originsOf(edits, counts)[nearest]!, distance: least };
}

/** The edits without all points that lie within a distance of the way from one place to another. */
function erasedBetween(
  from: Place,
  to: Place,
  radius: number,
  { points, edits, counts }: EditedSet,
): readonly HandEdit[] {
  const hit: number[] = [];
  for (let index = 0; 2 * index < points.length; index += 1) {
    if (distanceToWay({ x: points[2 * index]!, y: points[2 * index + 1]! }, from, to) <= radius) hit.push(index);
  }
  if (hit.length === 0) return edits;
  const origins = originsOf(edits, counts);
  return withErased(
    edits,
    hit.map((index) => origins[index]!),
  );
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}

function distanceToWay(place: Place, from: Place, to: Place): number {
  const length = distance(from, to);
  if (length === 0) return distance(place, from);
  const along = ((place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y)) / length ** 2;
  const share = Math.min(1, Math.max(0, along));
  return distance(place, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
