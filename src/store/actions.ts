import type { LanguageName } from '../core/languages.ts';
import type { SceneName } from '../core/scenes.ts';
import type { MapWindow } from '../protocol/problem.ts';
import type { Tile } from '../schemes/tile.ts';
import { readTiles, writeTiles } from '../schemes/tileText.ts';
import { hasPlaneEnded } from './atlas.ts';
import type { ConfusionCell } from './comparison.ts';
import { hasEnded, type LabState, type LabStore, type Pointing, transportOf } from './labStore.ts';
import { inputsIn, lessonAfter, locksIn } from './lesson.ts';
import type { Fault } from './parameters/fault.ts';
import { bounds, type Inputs, parameters } from './parameters.ts';
import { patched } from './patched.ts';
import { selectLineUp } from './selectors.ts';
import type { Timeline } from './timeline.ts';
import { isRunning, type Transport } from './transport.ts';
import type { ViewName } from './views.ts';

/**
 * What a reader can do. Every action clamps, so that no state is out of bounds, leaves locked inputs as they are, and
 * keeps the identity of what it does not change.
 */
export type Actions = ReturnType<typeof createActions>;

/**
 * Binds the actions to a store.
 *
 * @param drawSeed - Returns a new seed; randomness is a parameter, so that tests are reproducible.
 * @param timeline - Knows which steps of the run can be looked back at.
 */
export function createActions(
  store: LabStore,
  drawSeed: () => number,
  timeline: Pick<Timeline, 'steps'> = { steps: () => [] },
) {
  const { getState, setState } = store;

  /** Sets the inputs, and more with them; the class that is pointed at may no longer exist. */
  function setInputs(inputs: Inputs, more: Partial<LabState> = {}): void {
    const before = getState();
    const isOtherNumber = inputs.classes !== before.inputs.classes;
    // A selected cell whose matrix no longer exists would keep points lit that cannot be deselected.
    const isSelectionGone =
      before.selection !== undefined &&
      (isOtherNumber || inputs.panel !== 'metrics' || before.selection.tile >= inputs.tiles.length);
    setState({
      inputs,
      ...more,
      ...(isOtherNumber && { pointing: { class: undefined, place: undefined } }),
      ...(isSelectionGone && { selection: undefined }),
    });
  }

  /** Sets several inputs at once, as one change: listeners are told once, and at most one run begins. */
  function patch(changes: Partial<Inputs>): void {
    const { inputs, locked } = getState();
    const next = patched(inputs, changes, locked);
    if (next !== inputs) setInputs(next);
  }

  /** Sets one input. */
  function change<Name extends keyof Inputs>(name: Name, value: Inputs[Name]): void {
    patch({ [name]: value } as Pick<Inputs, Name>);
  }

  /** Changes what is wanted of the models of the view that is open. */
  function setTransport(changes: Partial<Transport>): void {
    // Who lets the models train wants to see them now.
    const { inputs } = getState();
    if (inputs.shownStep !== undefined) setInputs({ ...inputs, shownStep: undefined });
    const { page, atlas, transport } = getState();
    if (page === 'atlas') setState({ atlas: { ...atlas, transport: { ...atlas.transport, ...changes } } });
    else setState({ transport: { ...transport, ...changes } });
  }

  return {
    change,
    patch,
    /** Asks for a language; the page has it once its words are there. */
    speak(language: LanguageName): void {
      setState({ language });
    },
    /** Sets the data to those of a scene; what is not data stays. */
    chooseScene(scene: SceneName): void {
      patch({ scene });
    },
    /** Locks these inputs and no others: no action changes them until they are unlocked. */
    lock(names: Iterable<keyof Inputs>): void {
      setState({ locked: new Set(names) });
    },
    /** Unlocks all inputs. */
    unlock(): void {
      setState({ locked: new Set() });
    },
    /**
     * Replaces the tiles. A different list of schemes begins a new run, which plays if the old one had begun: a reader
     * who adds a scheme wants to see it train.
     */
    setTiles(tiles: readonly Tile[]): void {
      const { inputs, transport, frame, locked } = getState();
      const next = patched(inputs, { tiles }, locked);
      const isOther = selectLineUp(next) !== selectLineUp(inputs);
      const isToPlay = isOther && frame !== undefined && frame.step > 0;
      setInputs(next, isToPlay ? { transport: { ...transport, isPlaying: true, isResting: false } } : {});
    },
    /** Removes a tile; indices of other tiles in the inputs are adjusted. */
    removeTile(index: number): void {
      const { inputs, transport, frame, locked } = getState();
      if (locked.has('tiles')) return;
      const tiles = inputs.tiles.toSpliced(index, 1);
      const reference = Math.min(inputs.reference, inputs.tiles.length - 1);
      const moved = reference === index ? 0 : reference - (reference > index ? 1 : 0);
      const next = patched(inputs, { tiles, reference: moved }, locked);
      const isToPlay = frame !== undefined && frame.step > 0;
      setInputs(next, {
        selection: undefined,
        ...(isToPlay && { transport: { ...transport, isPlaying: true, isResting: false } }),
      });
    },
    /** Lights up the points of a cell of a confusion matrix, or none. */
    select(selection: ConfusionCell | undefined): void {
      setState({ selection });
    },
    /** Shows calibration with class weights undone, or as models answer. */
    showUnweighted(isUnweighted: boolean): void {
      setState({ isUnweighted });
    },
    /** Replaces all inputs but the locked ones, as when the address was edited. */
    replaceInputs(inputs: Inputs, faults: readonly Fault[], page: ViewName = getState().page): void {
      const { transport, page: pageBefore } = getState();
      // The lesson and the lab have inputs of their own.
      const before = inputsIn(page, getState());
      // An address with equal tiles keeps the same objects, so that nothing derived from them is
      // recomputed or restarted.
      // They are read first: a volume may lose its last bits in an address.
      const asRead = readTiles(writeTiles(before.tiles)).tiles;
      const isSameLineUp = writeTiles(asRead) === writeTiles(inputs.tiles);
      // Edits that are too many for an address stand in none: they are still here.
      const isSameShape = inputs.scene === before.scene && inputs.classes === before.classes;
      const areElsewhere =
        isSameShape && before.edits !== undefined && faults.some(({ kind }) => kind === 'edits-elsewhere');
      const { write } = parameters.edits;
      const areSameEdits = areElsewhere || (isSameShape && inputs.edits && write(inputs.edits) === write(before.edits));
      const asked = {
        ...inputs,
        ...(isSameLineUp && { tiles: before.tiles }),
        ...(areSameEdits && { edits: before.edits }),
      };
      setInputs(patched(before, asked, locksIn(page, getState())), {
        page,
        faults: areElsewhere ? faults.filter(({ kind }) => kind !== 'edits-elsewhere') : faults,
        ...(page !== pageBefore && { selection: undefined, lesson: lessonAfter(page, getState()) }),
        // An address with a step shows that step.
        transport: {
          ...transport,
          isPlaying: inputs.shownStep === undefined && (transport.isPlaying || inputs.autoplay),
        },
      });
    },
    /**
     * Opens a view; inputs stay, but those of the lesson are its own. Training rests while the lab is not shown.
     */
    open(page: ViewName): void {
      const before = getState().page;
      if (page === before) return;
      // A step of the lab's run is not one of the plane's.
      if (page === 'atlas' || before === 'atlas') patch({ shownStep: undefined });
      const inputs = inputsIn(page, getState());
      const isOther = inputs !== getState().inputs;
      const { transport } = getState();
      setState({
        page,
        inputs,
        lesson: lessonAfter(page, getState()),
        ...(isOther && { transport: { ...transport, isPlaying: false } }),
        pointing: { class: undefined, place: undefined },
        selection: undefined,
      });
    },
    /** Plays or pauses; a run that has ended plays again from its start. */
    togglePlay(): void {
      const transport = transportOf(getState());
      const isPlaying = !isRunning(transport);
      const restarts = transport.restarts + (isPlaying && isOver(getState()) ? 1 : 0);
      setTransport({ isPlaying, isResting: false, restarts });
    },
    /**
     * One step; pauses first if the models run. Does nothing if the run has ended. While one looks back it shows the
     * next step that is kept.
     */
    step(): void {
      const { past, frame } = getState();
      if (past && frame) {
        const next = timeline.steps().find((step) => step > frame.step) ?? past.end;
        change('shownStep', next < past.end ? next : undefined);
        return;
      }
      if (isOver(getState())) return;
      const { stepsAsked } = transportOf(getState());
      setTransport({ isPlaying: false, isResting: false, stepsAsked: stepsAsked + 1 });
    },
    /** The same run from its start, paused. */
    reset(): void {
      const { restarts } = transportOf(getState());
      setTransport({ isPlaying: false, isResting: false, restarts: restarts + 1 });
    },
    /** The same run from its start, paused after some steps. */
    replayTo(step: number): void {
      const { restarts, stepsAsked } = transportOf(getState());
      setTransport({ isPlaying: false, isResting: false, restarts: restarts + 1 });
      // Told apart: steps that are asked for together with a restart belong to the run before it.
      setTransport({ stepsAsked: stepsAsked + step });
    },
    /** Goes on from the step that is looked back at; what came after it stays as a trace alone. */
    branch(): void {
      const { past, inputs, transport } = getState();
      if (!past) return;
      const next = patched(inputs, { shownStep: undefined }, new Set());
      setState({
        inputs: next,
        transport: { ...transport, isPlaying: true, isResting: false, branches: transport.branches + 1 },
      });
    },
    /** New data and new starting weights. */
    newSeed(): void {
      const { inputs } = getState();
      const span = bounds.seed.max + 1;
      const drawn = Math.floor(drawSeed() * span);
      change('seed', drawn === inputs.seed ? (drawn + 1) % span : drawn);
    },
    point(pointing: Partial<Pointing>): void {
      const before = getState().pointing;
      const next = { ...before, ...pointing };
      if (next.class !== before.class || next.place !== before.place) setState({ pointing: next });
    },
    look(view: MapWindow): void {
      const before = getState().view;
      const isSame =
        before !== undefined && (Object.keys(view) as (keyof MapWindow)[]).every((name) => view[name] === before[name]);
      if (!isSame) setState({ view });
    },
    dismissIncident(): void {
      setState({ incident: undefined });
    },
    dismissFaults(): void {
      setState({ faults: [] });
    },
  };
}

/** Whether the run of the view that is open is over. */
function isOver(state: LabState): boolean {
  return state.page === 'atlas' ? hasPlaneEnded(state.atlas, state.inputs) : hasEnded(state);
}
