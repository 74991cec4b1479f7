/**
 * What the reader wants of the running models. Steps and restarts are counters, so that each request changes
 * the state and none is lost.
 */
export interface Transport {
  readonly isPlaying: boolean;
  /**
   * Whether training rests although it is played, because accuracies are flat; any change of what is trained ends it.
   */
  readonly isResting: boolean;
  /** Single steps asked for so far. */
  readonly stepsAsked: number;
  /** Restarts asked for so far. */
  readonly restarts: number;
  /** How often the reader has gone on from an earlier step so far. */
  readonly branches: number;
}

/** Whether the models are to train while the lab is shown. */
export function isRunning({ isPlaying, isResting }: Transport): boolean {
  return isPlaying && !isResting;
}
