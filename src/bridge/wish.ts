import type { EngineChoice, RunPace, Wanted } from '../protocol/messages.ts';
import type { MapWindow, Objective, Problem } from '../protocol/problem.ts';
import type { RunStart } from '../store/lesson.ts';

/** What a part of the page wants of its trainer, whole; replaced, never written. */
export interface Wish {
  /** What the run is made of, as text: another text begins a new run. */
  readonly key: string;
  /** The data, as text, as far as they are not in the key: others begin a new run as well. */
  readonly data?: string;
  /** Points that were edited, as text: with others the run goes on, from where it is. */
  readonly edits?: string;
  /** Whether the numbers in the data were changed by hand: then the run goes on with them, from where it is. */
  readonly isByHand?: boolean;
  /** Restarts asked for so far: each begins the run anew, without the steps asked for before. */
  readonly restarts: number;
  /** The losses that the run starts with, which set the last bias; they count only until a step has been taken. */
  readonly startLosses: string;
  /** What the run starts with, if not from its beginning. */
  readonly from?: RunStart | undefined;
  /** With another engine the run goes on, from where it is. */
  readonly engine: EngineChoice;
  /** Makes the run's data and start; called once a start. */
  readonly problem: () => Problem;
  /** What the models minimise. */
  readonly objective: Objective;
  /** The objective as text: one of another text goes to the running models. */
  readonly objectiveKey: string;
  /** What of the objective changes answers and no step, as text; it goes to the running models, too. */
  readonly headsKey?: string;
  /** The map window; none as long as maps have no size. */
  readonly view: MapWindow | undefined;
  /** Grid points of the largest window that it may have, if they are fewer than windows can have. */
  readonly gridPoints?: number;
  /** What frames are to answer besides maps and recalls. */
  readonly wanted: Wanted;
  readonly pace: RunPace;
  /** Whether training is to go on by itself. */
  readonly isPlaying: boolean;
  /** The step after which it rests, besides the end of its schedule. */
  readonly until?: number;
  /** Whether it waits all the same, as while nobody sees it. */
  readonly isHeld: boolean;
  /** Single steps asked for so far. */
  readonly stepsAsked: number;
}
