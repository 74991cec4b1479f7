/** Labelled points; parallel arrays over the samples. */
export interface LabelledPoints {
  /** Coordinates x, y; [n, 2]. */
  readonly points: Float32Array;
  /** Label that a model is given; [n]. */
  readonly labels: Uint8Array;
  /** Class that the point was really drawn from; [n]. Differs from its label where the label is noise. */
  readonly classes: Uint8Array;
}
