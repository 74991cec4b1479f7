import type { EngineReport } from './messages.ts';

/** How training is. */
export type Training =
  | { readonly status: 'starting' }
  | { readonly status: 'ready'; readonly engine: EngineReport }
  /**
   * `no-worker`: the browser opened none; `stopped`: what trained could not go on. `message` is what was said of it,
   * for people to read.
   */
  | { readonly status: 'failed'; readonly cause: 'no-worker' | 'stopped'; readonly message: string };

/** Something that training has survived. */
export interface Incident {
  /** The graphics processor was lost; or the worker broke, was silent for too long, or did not start a run in time. */
  readonly cause: 'gpu-lost' | 'worker-broke' | 'worker-silent' | 'start-hung';
  /** The step that training went on from. */
  readonly step: number;
  /** Whether it goes on on the processor: it happened too often, or a start on the graphics processor hung. */
  readonly hasFallenBack: boolean;
}
