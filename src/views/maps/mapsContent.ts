import type { Field } from '../../canvas/field.ts';
import type { Lines } from '../../canvas/lines.ts';
import type { Marks } from '../../canvas/paintMarks.ts';
import type { LabelledPoints } from '../../core/labelledPoints.ts';

/** What some maps of one plane show. A map whose parts are the same objects as before is not painted again. */
export interface MapsContent {
  /** Predictions of the model of each map, `undefined` before there are any; [maps]. */
  readonly fields: readonly (Field | undefined)[];
  /** One of `fields`: the other maps then show where they differ from it. `undefined` if nothing is compared. */
  readonly reference: Field | undefined;
  /** Points with filled markers, on all maps. */
  readonly points: LabelledPoints;
  /** Points with open markers, under the others. */
  readonly openPoints: LabelledPoints | undefined;
  /** Lines over the boundaries of each map; [maps]. */
  readonly lines: readonly (readonly Lines[])[];
  /** Highlighted points of each map; [maps]. */
  readonly marks: readonly (Marks | undefined)[];
  /** The class that stands out on all maps, if one does. */
  readonly lit: number | undefined;
}
