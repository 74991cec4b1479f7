import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LanguageName } from '../core/languages.ts';
import type { MeasuredScene } from '../core/measured/measuredRuns.ts';
import type { SceneName } from '../core/scenes.ts';
import type { Frame } from '../protocol/messages.ts';
import type { MapWindow } from '../protocol/problem.ts';
import type { Incident, Training } from '../protocol/training.ts';
import type { Truth } from '../protocol/truthMessages.ts';
import { type AtlasState, noAtlas } from './atlas.ts';
import { type BrushState, noBrush } from './brush.ts';
import type { Classroom } from './classroom/classroom.ts';
import type { ConfusionCell, SeedsState } from './comparison.ts';
import { type CountsState, noCounts } from './counts.ts';
import type { EditsEffect } from './editsEffect.ts';
import { type LessonState, noLesson } from './lesson.ts';
import type { Fault } from './parameters/fault.ts';
import type { Inputs } from './parameters.ts';
import type { Locked } from './patched.ts';
import { noPoints, type PointsState } from './points.ts';
import type { Room, Showing } from './room.ts';
import type { Transport } from './transport.ts';
import { firstView, type ViewName } from './views.ts';

/** What the reader points at, in whichever picture, to be lit up in all. */
export interface Pointing {
  /** Class, or none. */
  readonly class: number | undefined;
  /** Place in the plane of the data, or none. */
  readonly place: { readonly x: number; readonly y: number } | undefined;
}

/** State of the lab: causes only. Derived values are in `selectors.ts`. */
export interface LabState {
  /** The view that is open. */
  readonly page: ViewName;
  /**
   * The language that the address asks for or that the reader has chosen; it stands in the address. None if the
   * reader's own is shown.
   */
  readonly language: LanguageName | undefined;
  /** The language that the page has; another one is asked for while its words are on their way. */
  readonly spoken: LanguageName;
  readonly inputs: Inputs;
  /** Inputs that no action changes. */
  readonly locked: Locked;
  /** Those of them whose controls are not shown. */
  readonly hidden: Locked;
  /** A teacher's link, while one is open. */
  readonly classroom: Classroom | undefined;
  /** The dialog over the page: a link for a class, or the address as a code that cameras read. */
  readonly dialog: 'class' | 'code' | undefined;
  readonly transport: Transport;
  readonly training: Training;
  /** The latest frame of the current run, or none before the first. */
  readonly frame: Frame | undefined;
  /**
   * While the frame is of a step that the reader looks back at: the last step of the run, from which training goes on.
   */
  readonly past: { readonly end: number } | undefined;
  /** Whether the reader moves through the steps of the run just now: maps are then coarser, and there sooner. */
  readonly isScrubbed: boolean;
  /**
   * Whether the frame's models took steps with different settings: training from the start with the present
   * ones would give other models.
   */
  readonly isMixed: boolean;
  /** The part of the plane that the maps show; `undefined` until they have a size. */
  readonly view: MapWindow | undefined;
  readonly pointing: Pointing;
  /** The cell of a confusion matrix whose points are highlighted, or none. */
  readonly selection: ConfusionCell | undefined;
  /** Whether calibration is shown with class weights undone. */
  readonly isUnweighted: boolean;
  /** The truth about the data that it names, computed from the densities; none before the first question. */
  readonly truth: Truth | undefined;
  /** Measurements of a scene on other seeds; none before they are loaded. */
  readonly measured: { readonly scene: SceneName; readonly runs: MeasuredScene } | undefined;
  /** Why the latest question for the truth failed, if it did; for people to read. */
  readonly truthFailure: string | undefined;
  /** The run over many seeds. */
  readonly seeds: SeedsState;
  /** The plane of models. */
  readonly atlas: AtlasState;
  readonly counts: CountsState;
  readonly lesson: LessonState;
  /** What of the lesson is shown to a room; none before it is presented. */
  readonly room: Room | undefined;
  readonly showing: Showing;
  readonly brush: BrushState;
  /** What the edits change, if the reader has had it measured. */
  readonly editsEffect: EditsEffect;
  /** Points of the reader's own while they are given. */
  readonly points: PointsState;
  /** The latest error that training has recovered from, until it is dismissed. */
  readonly incident: Incident | undefined;
  /** What was wrong with the address, until it is dismissed. */
  readonly faults: readonly Fault[];
}

/**
 * Whether the run is over: its learning rate has fallen to 0, and further steps would change nothing. A step that is
 * looked back at is not the end.
 */
export function hasEnded({
  frame,
  past,
  inputs,
}: Pick<LabState, 'frame' | 'inputs'> & Partial<Pick<LabState, 'past'>>): boolean {
  return frame !== undefined && !past && inputs.schedule === 'cosine' && frame.step >= inputs.until;
}

/** What the reader wants of the models of the view that is open. */
export function transportOf({ page, atlas, transport }: LabState): Transport {
  return page === 'atlas' ? atlas.transport : transport;
}

/** The one store of the page, without React. */
export type LabStore = StoreApi<LabState>;

/** Makes the store. */
export function createLabStore(
  inputs: Inputs,
  faults: readonly Fault[] = [],
  page: ViewName = firstView,
  language?: LanguageName,
  spoken: LanguageName = language ?? 'en',
): LabStore {
  return createStore<LabState>(() => ({
    page,
    language,
    spoken,
    inputs,
    locked: new Set(),
    hidden: new Set(),
    classroom: undefined,
    dialog: undefined,
    transport: { isPlaying: inputs.autoplay, isResting: false, stepsAsked: 0, restarts: 0, branches: 0 },
    past: undefined,
    isScrubbed: false,
    training: { status: 'starting' },
    frame: undefined,
    isMixed: false,
    view: undefined,
    pointing: { class: undefined, place: undefined },
    selection: undefined,
    isUnweighted: false,
    truth: undefined,
    measured: undefined,
    truthFailure: undefined,
    seeds: { status: 'none' },
    atlas: { ...noAtlas, transport: { ...noAtlas.transport, isPlaying: inputs.autoplay } },
    counts: noCounts,
    lesson: noLesson,
    room: undefined,
    showing: 'alone',
    brush: noBrush,
    editsEffect: { status: 'none' },
    points: noPoints,
    incident: undefined,
    faults,
  }));
}
