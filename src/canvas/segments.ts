/** Line segments in the plane of the data: x1, y1, x2, y2 of each; [4 k]. */
export type Segments = Float32Array;
