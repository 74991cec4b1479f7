import { clampedTo, readNumber } from '../../core/readNumber.ts';
import type { AnyScene } from '../../core/scenes.ts';
import type { Fault } from './fault.ts';

/** Result of reading a text: a value, perhaps clamped, or only a fault if the text could not be read. */
interface Parsed<Value> {
  readonly value?: Value;
  readonly fault?: Fault;
}

/** One parameter of the address. */
export interface Parameter<Value> {
  /** Its name in the address. */
  readonly key: string;
  /** The value if the address does not have it. */
  initial(scene: AnyScene): Value;
  /** Reads a decoded text. */
  read(text: string, scene: AnyScene): Parsed<Value>;
  /** Writes a value so that `read` gives it back. */
  write(value: Value): string;
  /** Moves a value into its bounds. */
  clamp(value: Value, scene: AnyScene): Value;
}

/** A parameter for each of some inputs. */
export type ParametersOf<Values> = { readonly [Key in keyof Values]: Parameter<Values[Key]> };

/** Bounds of a number; both ends belong to it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * A number within bounds.
 *
 * @param initial - Its default, which may depend on the scene.
 * @param isWhole - Whether it is rounded to a whole number.
 */
export function number(
  key: string,
  initial: (scene: AnyScene) => number,
  boundsOf: (scene: AnyScene) => Bounds,
  isWhole = false,
): Parameter<number> {
  const ruleOf = (scene: AnyScene) => ({ ...boundsOf(scene), isWhole });
  return {
    key,
    initial,
    clamp: (value, scene) => clampedTo(ruleOf(scene), value),
    write: String,
    read: (text, scene) => readNumber(text, key, ruleOf(scene)),
  };
}

/** A parameter that may be unset, as it is if the address does not have it. */
export function optional<Value>(of: Parameter<Value>): Parameter<Value | undefined> {
  return {
    key: of.key,
    initial: () => undefined,
    clamp: (value, scene) => (value === undefined ? undefined : of.clamp(value, scene)),
    write: (value) => (value === undefined ? '' : of.write(value)),
    read: of.read,
  };
}

/** One of a few texts. */
export function option<Value extends string>(key: string, initial: Value, options: readonly Value[]): Parameter<Value> {
  return {
    key,
    initial: () => initial,
    clamp: (value) => value,
    write: (value) => value,
    read(text) {
      const value = options.find((candidate) => candidate === text);
      return value === undefined ? { fault: { kind: 'not-an-option', key, text, options } } : { value };
    },
  };
}

/** A choice that is on or off. */
export function flag(key: string, initial: boolean): Parameter<boolean> {
  return {
    key,
    initial: () => initial,
    clamp: (value) => value,
    write: (value) => (value ? '1' : '0'),
    read(text) {
      if (text === '1' || text === '0') return { value: text === '1' };
      return { fault: { kind: 'not-an-option', key, text, options: ['0', '1'] } };
    },
  };
}
