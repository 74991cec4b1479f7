/** A sample of the lab's data: its logits and its class. */
export interface Sample {
  readonly logits: readonly number[];
  readonly label: number;
  readonly weight: number;
}
