import { type SceneName, scenes } from '../core/scenes.ts';
import type { View } from '../protocol/problem.ts';
import type { ViewName } from './address.ts';
import { isRunning, type LabState, type LabStore, type Pointing } from './labStore.ts';
import { bounds, type Fault, type Inputs, initialInputs, type Parameter, parameters } from './parameters.ts';

/** What a reader can do. Every action clamps, so that no state is out of bounds, and leaves untouched what it does not change. */
export type Actions = ReturnType<typeof createActions>;

/**
 * Binds the actions to a store.
 *
 * @param drawSeed - Gives a new seed; chance comes from outside, so that tests are repeatable.
 */
export function createActions(store: LabStore, drawSeed: () => number) {
  const { getState, setState } = store;

  /** Sets the inputs, and more with them; a class that is pointed at may be gone. */
  function setInputs(inputs: Inputs, more: Partial<LabState> = {}): void {
    const isOtherNumber = inputs.classes !== getState().inputs.classes;
    setState({ inputs, ...more, ...(isOtherNumber && { pointing: { class: undefined, place: undefined } }) });
  }

  function change<Name extends keyof Inputs>(name: Name, value: Inputs[Name]): void {
    if (name === 'scene') {
      chooseScene(value as SceneName);
      return;
    }
    const { inputs } = getState();
    const parameter = parameters[name] as Parameter<Inputs[Name]>;
    const clamped = parameter.clamp(value, scenes[inputs.scene]);
    if (clamped !== inputs[name]) setInputs({ ...inputs, [name]: clamped });
  }

  /** Sets the data to those of a scene; what is not data stays. */
  function chooseScene(name: SceneName): void {
    const { classes, imbalance, largest, noise } = initialInputs(name);
    const { inputs } = getState();
    if (inputs.scene !== name) setInputs({ ...inputs, scene: name, classes, imbalance, largest, noise });
  }

  return {
    /** Sets one input. */
    change,
    chooseScene,
    /** Replaces all inputs, as when the address was edited. */
    replaceInputs(inputs: Inputs, faults: readonly Fault[], page: ViewName = getState().page): void {
      const { transport } = getState();
      setInputs(inputs, {
        page,
        faults,
        transport: { ...transport, isPlaying: transport.isPlaying || inputs.autoplay },
      });
    },
    /** Opens a view; what is set stays, and training rests while the lab is out of sight. */
    open(page: ViewName): void {
      if (page !== getState().page) setState({ page, pointing: { class: undefined, place: undefined } });
    },
    togglePlay(): void {
      const { transport } = getState();
      setState({ transport: { ...transport, isPlaying: !isRunning(transport), isResting: false } });
    },
    /** One step; pauses first if the models run. */
    step(): void {
      const { transport } = getState();
      setState({
        transport: { ...transport, isPlaying: false, isResting: false, stepsAsked: transport.stepsAsked + 1 },
      });
    },
    /** The same run from its start, paused. */
    reset(): void {
      const { transport } = getState();
      setState({ transport: { ...transport, isPlaying: false, isResting: false, restarts: transport.restarts + 1 } });
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
    look(view: View): void {
      const before = getState().view;
      const isSame =
        before !== undefined && (Object.keys(view) as (keyof View)[]).every((name) => view[name] === before[name]);
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
