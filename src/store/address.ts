import { type LanguageName, languageNames } from '../core/languages.ts';
import { stateOf, stepNames } from '../core/lesson/stepStates.ts';
import type { GivenData } from '../core/points/givenData.ts';
import { type GivenSceneName, isGiven } from '../core/scenes.ts';
import { followingSizes } from './parameters/data.ts';
import type { Fault } from './parameters/fault.ts';
import type { Parameter } from './parameters/parameter.ts';
import { type Inputs, initialInputs, inputNames, parameters, sceneOf } from './parameters.ts';
import { firstView, type ViewName, viewNames } from './views.ts';

/** Version of the addresses that are written. It is left out while it is 1. */
const version = '1';

/** Keys of what is said for a class, see `classroom/classText.ts`. */
const classKeys = ['lock', 'hide', 'ask', 'choices', 'answer', 'embed'];

/** What an address says. */
export interface Address {
  readonly view: ViewName;
  readonly inputs: Inputs;
  /** All that it says, if some of it is for a class: texts by key, and those for a class still encoded. */
  readonly forClass?: ReadonlyMap<string, string>;
  /** The language that it asks for, before the `#` or after it; none if it names none that exists. */
  readonly language: LanguageName | undefined;
  /** Everything in it that was moved or left out, in the order found. */
  readonly faults: readonly Fault[];
  /**
   * The scene that it asks for if its points have to be there first: with them the address is read again, and without
   * them its inputs are of the first scene.
   */
  readonly awaits?: GivenSceneName | undefined;
}

/**
 * Reads the part of an address from its `#` on. Never throws: what cannot be read is ignored, values out of bounds are
 * clamped, and each such case is listed in `faults`.
 *
 * @param hash - Such as "#/lab?beta=0.99&seed=7"; empty or "#/" opens the lab with its defaults.
 * @param search - The part of the address between `?` and `#`. Only `lang` belongs there; other parameters sometimes
 * end up there by mistake.
 * @param points - Those that are there, if any are.
 */
export function readAddress(hash: string, search = '', points?: GivenData): Address {
  const faults: Fault[] = [];
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?');
  const view = viewNames.find((name) => path === `/${name}`) ?? firstView;
  if (path !== '' && path !== '/' && path !== `/${view}`)
    faults.push({ kind: 'unknown-view', key: '', text: `#${path}` });
  const named = readPairs(rest.join('?'), faults);
  const texts = new Map([...(view === 'lesson' ? stateOfStep(named.get(parameters.at.key)) : []), ...named]);
  const before = search.slice(1).split('&');
  for (const text of before) {
    if (inputNames.some((name) => text.startsWith(`${parameters[name].key}=`))) {
      faults.push({ kind: 'misplaced', key: '', text });
    }
  }

  const [spoken] = before.flatMap((text) => (text.startsWith('lang=') ? [decode(text.slice(5)) ?? ''] : []));
  const language = readLanguage(texts.get('lang') ?? spoken, faults);

  const asked = readOne(parameters.scene, texts, initialInputs(), faults) ?? initialInputs().scene;
  const awaits = isGiven(asked) && points?.name !== asked ? asked : undefined;
  if (awaits) faults.push({ kind: awaits === 'own' ? 'own-points' : 'no-points', key: '', text: awaits });
  let inputs = awaits ? initialInputs() : initialInputs(asked, points);
  for (const name of inputNames) {
    // What is said of points that are not there must not be done to others.
    if (name === 'scene' || (awaits && ofPoints.includes(name))) continue;
    const value = readOne(parameters[name] as Parameter<Inputs[typeof name]>, texts, inputs, faults);
    if (value !== undefined) inputs = { ...inputs, [name]: value };
  }
  return {
    view,
    inputs: withReadEdits(withReadSizes(inputs, texts, faults), faults),
    language,
    faults,
    awaits,
    ...(classKeys.some((key) => named.has(key)) && { forClass: named }),
  };
}

/** Inputs that are of the points of a scene. */
const ofPoints: readonly string[] = ['classes', 'imbalance', 'largest', 'noise', 'sizes', 'edits'];

/**
 * Points of each class set the number of classes if nothing else does, and the size of the head and the imbalance,
 * which an address with them does not say.
 */
function withReadSizes(inputs: Inputs, texts: ReadonlyMap<string, string>, faults: Fault[]): Inputs {
  const { sizes } = inputs;
  if (sizes === undefined) return inputs;
  const classes = texts.has(parameters.classes.key) ? inputs.classes : sizes.length;
  const isPossible = parameters.classes.clamp(classes, sceneOf(inputs)) === sizes.length;
  if (isPossible) return { ...inputs, classes: sizes.length, ...followingSizes(sizes, sceneOf(inputs)) };
  const { key } = parameters.sizes;
  faults.push({ kind: 'not-one-a-class', key, text: texts.get(key)!, classes: String(inputs.classes) });
  return { ...inputs, sizes: undefined };
}

/** Inputs without edits of classes that there are not. */
function withReadEdits(inputs: Inputs, faults: Fault[]): Inputs {
  const { edits = [], classes } = inputs;
  const possible = edits.filter((edit) => (edit.kind === 'add' ? edit.label : edit.of.class) < classes);
  const other = edits.find((edit) => !possible.includes(edit));
  if (!other) return inputs;
  const { key } = parameters.edits;
  faults.push({ kind: 'not-an-edit', key, text: parameters.edits.write([other]) });
  return { ...inputs, edits: possible.length > 0 ? possible : undefined };
}

/** The state that a step of the lesson begins with, by key; of the first one if there is none of this name. */
function stateOfStep(at: string | undefined): Map<string, string> {
  return readPairs(stateOf(stepNames.find((name) => name === at) ?? stepNames[0]!), []);
}

function readPairs(query: string, faults: Fault[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (query === '') return texts;
  const keys = new Set(['lang', ...classKeys, ...inputNames.map((name) => parameters[name].key)]);
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    const key = equals < 0 ? part : part.slice(0, equals);
    const text = equals < 0 ? undefined : decode(part.slice(equals + 1));
    if (text === undefined) faults.push({ kind: 'unreadable', key, text: part });
    else if (key === 'v') {
      if (text !== version) faults.push({ kind: 'newer-version', key, text });
    } else if (!keys.has(key)) faults.push({ kind: 'unknown-key', key, text });
    else if (texts.has(key)) faults.push({ kind: 'repeated', key, text });
    else texts.set(key, classKeys.includes(key) ? part.slice(equals + 1) : text);
  }
  return texts;
}

function readLanguage(text: string | undefined, faults: Fault[]): LanguageName | undefined {
  const language = languageNames.find((name) => name === text);
  if (text !== undefined && !language)
    faults.push({ kind: 'not-an-option', key: 'lang', text, options: languageNames });
  return language;
}

function readOne<Value>(
  parameter: Parameter<Value>,
  texts: ReadonlyMap<string, string>,
  inputs: Inputs,
  faults: Fault[],
): Value | undefined {
  const text = texts.get(parameter.key);
  if (text === undefined) return undefined;
  const { value, fault } = parameter.read(text, sceneOf(inputs));
  if (fault) faults.push(fault);
  return value;
}

/** Encodes a value, but for the signs of lists, which an address may hold as they are. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3A|3B)/g, decodeURIComponent);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}

/**
 * Writes the address of a view and its inputs; {@link readAddress} gives the same inputs back.
 *
 * @param language - The one that the address asks for; none is written where the reader's own is shown.
 * @param forClass - What it says for a class, such as `lock=beta`.
 * @returns Text from the `#` on. What has its default is left out, and in the lesson what the step begins with.
 */
export function writeAddress(view: ViewName, inputs: Inputs, language?: LanguageName, forClass?: string): string {
  const defaults = initialInputs(inputs.scene, inputs.points);
  const said = view === 'lesson' ? stateOfStep(inputs.at) : undefined;
  const parts = inputNames.flatMap((name) => {
    const parameter = parameters[name] as Parameter<Inputs[typeof name]>;
    const text = parameter.write(inputs[name]);
    // They follow from the points of each class.
    if (inputs.sizes && (name === 'classes' || name === 'imbalance' || name === 'largest')) return [];
    const unsaid =
      said?.get(parameter.key) ?? (name === 'scene' ? initialInputs().scene : parameter.write(defaults[name]));
    return text === unsaid ? [] : `${parameter.key}=${encode(text)}`;
  });
  if (forClass) parts.push(forClass);
  if (language) parts.push(`lang=${language}`);
  return parts.length > 0 ? `#/${view}?${parts.join('&')}` : `#/${view}`;
}
