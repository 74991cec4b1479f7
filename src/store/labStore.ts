import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineReport, Frame } from '../protocol/messages.ts';
import type { View } from '../protocol/problem.ts';
import type { Fault, Inputs } from './parameters.ts';

/** What the reader wants of the running models. Counters, so that a wish is a change of state and none is lost. */
export interface Transport {
  readonly isPlaying: boolean;
  /** Single steps asked for so far. */
  readonly stepsAsked: number;
  /** Restarts asked for so far. */
  readonly restarts: number;
}

/** How training is. */
export type Training =
  | { readonly status: 'starting' }
  | { readonly status: 'ready'; readonly engine: EngineReport }
  | { readonly status: 'failed'; readonly message: string };

/** What the reader points at, in whichever picture, to be lit up in all. */
export interface Pointing {
  /** Class, or none. */
  readonly class: number | undefined;
  /** Place in the plane of the data, or none. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
}

/** State of the lab: causes alone. What follows from them is in `selectors.ts`. */
export interface LabState {
  readonly inputs: Inputs;
  readonly transport: Transport;
  readonly training: Training;
  /** The latest frame of the current run, or none before the first. */
  readonly frame: Frame | undefined;
  /** The part of the plane that the maps show, as soon as they have a size. */
  readonly view: View | undefined;
  readonly pointing: Pointing;
  /** What was wrong with the address, until it is dismissed. */
  readonly faults: readonly Fault[];
}

/** The one store of the page, without React. */
export type LabStore = StoreApi<LabState>;

/** Makes the store. */
export function createLabStore(inputs: Inputs, faults: readonly Fault[] = []): LabStore {
  return createStore<LabState>(() => ({
    inputs,
    transport: { isPlaying: inputs.autoplay, stepsAsked: 0, restarts: 0 },
    training: { status: 'starting' },
    frame: undefined,
    view: undefined,
    pointing: { class: undefined, place: undefined },
    faults,
  }));
}
