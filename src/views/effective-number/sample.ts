/** A sample of the lab's data: what a model says of it and what it is. */
export interface Sample {
  readonly logits: readonly number[];
  readonly label: number;
  readonly weight: number;
}
