import { type AnyScene, isGiven } from '../core/scenes.ts';
import { type Tile, withScheme } from '../schemes/tile.ts';
import { followingSizes } from './parameters/data.ts';
import type { Parameter } from './parameters/parameter.ts';
import { type AddressedInputs, type Inputs, initialInputs, inputNames, parameters, sceneOf } from './parameters.ts';

/** Names of the inputs that are locked: no action changes them. */
export type Locked = ReadonlySet<keyof Inputs>;

/**
 * Inputs with several changes at once, each moved into its bounds.
 *
 * Another scene brings its own data; what else is changed is set after it, within the bounds that it has there.
 *
 * A scene of given points comes with its points, or has them already; otherwise nothing changes.
 *
 * @param locked - Inputs that stay as they are. To a scene in which one of them would be out of bounds nothing changes.
 * @returns The same object if nothing changes.
 */
export function patched(inputs: Inputs, changes: Partial<Inputs>, locked: Locked): Inputs {
  const target = locked.has('scene') ? inputs : sceneAfter(inputs, changes);
  if (!target) return inputs;
  const asked = { ...dataOfNewScene(inputs, target), ...changes };
  if (asked.tiles) asked.tiles = withHeldPins(asked.tiles, inputs.tiles, locked);
  const names = inputNames.filter((name) => name in asked && !locked.has(name));
  const scene = sceneOf(target);
  const isInBounds = (name: keyof AddressedInputs) => clamped(name, inputs[name], scene) === inputs[name];
  if (!inputNames.every((name) => !locked.has(name) || isInBounds(name))) return inputs;
  const values = names.map((name) => [name, clamped(name, asked[name], scene)] as const);
  const others = values.filter(([name, value]) => !Object.is(value, inputs[name]));
  const points = target.points === inputs.points ? {} : { points: target.points };
  if (others.length === 0 && !('points' in points)) return inputs;
  const next = { ...inputs, ...Object.fromEntries(others), ...points };
  return withEdits(withSizes(next, inputs, locked), inputs, locked);
}

/**
 * Inputs without edits in another scene or with another number of classes, where they would lie anywhere. On another
 * seed a point that was moved or erased is another one of its class.
 */
function withEdits(next: Inputs, before: Inputs, locked: Locked): Inputs {
  const isOther = next.scene !== before.scene || next.points !== before.points || next.classes !== before.classes;
  if (!before.edits || next.edits !== before.edits || !isOther) return next;
  return locked.has('edits') ? before : { ...next, edits: undefined };
}

/** The scene that is asked for with its points; `undefined` if they are not there. */
function sceneAfter(inputs: Inputs, changes: Partial<Inputs>): Pick<Inputs, 'scene' | 'points'> | undefined {
  const scene = changes.points?.name ?? changes.scene ?? inputs.scene;
  if (!isGiven(scene)) return { scene, points: undefined };
  const points = changes.points ?? inputs.points;
  return points?.name === scene ? { scene, points } : undefined;
}

/** What a long tail is made of. */
const formOfTail = ['scene', 'points', 'classes', 'imbalance', 'largest'] as const;

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
  return { ...next, ...followingSizes(sizes, sceneOf(next)) };
}

/** Tiles that pin nothing of their own that is locked for all, but for what is pinned already. */
function withHeldPins(tiles: readonly Tile[], before: readonly Tile[], locked: Locked): readonly Tile[] {
  const held = pins.filter(({ of }) => locked.has(of));
  const next = tiles.map((tile, index) => {
    const there = before[index];
    // Where no tile came or went it is the same one, whatever its scheme.
    const isThere = there && (tiles.length === before.length || there.scheme === tile.scheme);
    const same = before.includes(tile) ? tile : isThere ? withScheme(there, tile.scheme) : undefined;
    return held.reduce((kept: Tile, { name }) => {
      if (kept[name] === same?.[name]) return kept;
      const { [name]: _, ...others } = kept;
      return same?.[name] === undefined ? others : { ...others, [name]: same[name] };
    }, tile);
  });
  return next.every((tile, index) => tile === tiles[index]) ? tiles : next;
}

/** What a tile can pin, and the input that it takes the place of. */
const pins = [
  { name: 'volume', of: 'volume' },
  { name: 'volumes', of: 'volume' },
  { name: 'loss', of: 'loss' },
  { name: 'gamma', of: 'loss' },
] as const;

/** The data that another scene, or other points, bring along; nothing if the scene stays. */
function dataOfNewScene(inputs: Inputs, { scene, points }: Pick<Inputs, 'scene' | 'points'>): Partial<Inputs> {
  if (scene === inputs.scene && points === inputs.points) return {};
  const { classes, imbalance, largest, noise } = initialInputs(scene, points);
  return { scene, classes, imbalance, largest, noise };
}

function clamped(name: keyof AddressedInputs, value: unknown, scene: AnyScene): unknown {
  return (parameters[name] as Parameter<unknown>).clamp(value, scene);
}
