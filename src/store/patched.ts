import { type Scene, scenes } from '../core/scenes.ts';
import { followingSizes } from './parameters/data.ts';
import type { Parameter } from './parameters/parameter.ts';
import { type Inputs, initialInputs, inputNames, parameters } from './parameters.ts';

/** Names of the inputs that are locked: no action changes them. */
export type Locked = ReadonlySet<keyof Inputs>;

/**
 * Inputs with several changes at once, each moved into its bounds.
 *
 * Another scene brings its own data; what else is changed is set after it, within the bounds that it has there.
 *
 * @param locked - Inputs that stay as they are. To a scene in which one of them would be out of bounds nothing changes.
 * @returns The same object if nothing changes.
 */
export function patched(inputs: Inputs, changes: Partial<Inputs>, locked: Locked): Inputs {
  const asked = { ...dataOfNewScene(inputs, changes, locked), ...changes };
  const names = inputNames.filter((name) => name in asked && !locked.has(name));
  const scene = scenes[names.includes('scene') ? asked.scene! : inputs.scene];
  const isInBounds = (name: keyof Inputs) => clamped(name, inputs[name], scene) === inputs[name];
  if (!Array.from(locked).every(isInBounds)) return inputs;
  const values = names.map((name) => [name, clamped(name, asked[name], scene)] as const);
  const others = values.filter(([name, value]) => !Object.is(value, inputs[name]));
  if (others.length === 0) return inputs;
  return withEdits(withSizes({ ...inputs, ...Object.fromEntries(others) }, inputs, locked), inputs, locked);
}

/**
 * Inputs without edits in another scene or with another number of classes, where they would lie anywhere. On another
 * seed a point that was moved or erased is another one of its class.
 */
function withEdits(next: Inputs, before: Inputs, locked: Locked): Inputs {
  const isOtherShape = next.scene !== before.scene || next.classes !== before.classes;
  if (!before.edits || next.edits !== before.edits || !isOtherShape) return next;
  return locked.has('edits') ? before : { ...next, edits: undefined };
}

/** What a long tail is made of. */
const formOfTail = ['scene', 'classes', 'imbalance', 'largest'] as const;

/**
 * Inputs in which points of each class, if they are set one by one, agree with what a long tail is made of: the latter
 * follows them when they change, and they are given up when it does.
 */
function withSizes(next: Inputs, before: Inputs, locked: Locked): Inputs {
  const { sizes } = next;
  if (sizes === undefined) return next;
  if (locked.has('sizes')) return formOfTail.some((name) => next[name] !== before[name]) ? before : next;
  if (sizes === before.sizes) {
    return formOfTail.some((name) => next[name] !== before[name]) ? { ...next, sizes: undefined } : next;
  }
  const isLocked = formOfTail.some((name) => locked.has(name));
  if (isLocked || sizes.length !== next.classes) return { ...next, sizes: before.sizes };
  return { ...next, ...followingSizes(sizes) };
}

/** The data that another scene brings along; nothing if the scene stays. */
function dataOfNewScene(inputs: Inputs, { scene }: Partial<Inputs>, locked: Locked): Partial<Inputs> {
  if (scene === undefined || scene === inputs.scene || locked.has('scene')) return {};
  const { classes, imbalance, largest, noise } = initialInputs(scene);
  return { classes, imbalance, largest, noise };
}

function clamped(name: keyof Inputs, value: unknown, scene: Scene): unknown {
  return (parameters[name] as Parameter<unknown>).clamp(value, scene);
}
