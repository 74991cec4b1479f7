/** A point of the plane. */
export type Point = readonly [x: number, y: number];
