import type { Actions } from '../actions.ts';
import type { Address } from '../address.ts';
import type { LabStore } from '../labStore.ts';
import { inputsIn, locksIn } from '../lesson.ts';
import type { Fault } from '../parameters/fault.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { type Inputs, inputNames, parameters } from '../parameters.ts';
import type { Locked } from '../patched.ts';
import type { ClassSetting } from './classroom.ts';
import { readClass, writeClass } from './classText.ts';
import { inputsOf } from './groups.ts';
import { keepOpened, keptOpened } from './keptOpened.ts';

/**
 * Opens an address that says something for a class, or that comes after one that did.
 *
 * Locks hold against an address with the same locks, question and options as the one that is open: it is that address
 * with another value in it. Any other is another link, and opens as it stands; where it has the locks and question that
 * the open one began with, as after the browser's Back, Reset returns to what it did. Locks tidy, and keep no secret.
 */
export function enterClass(
  store: LabStore,
  actions: Actions,
  { view, inputs, faults, forClass = new Map() }: Address,
): void {
  const { setting, faults: own } = readClass(forClass);
  const text = writeClass(setting);
  const { classroom } = store.getState();
  // Once all locks are lifted there may be no text left: any address without one then is of the same link.
  if (classroom?.text === text) {
    const held = heldFaults(forClass, inputs, inputsIn(view, store.getState()), locksIn(view, store.getState()));
    actions.replaceInputs(inputs, [...faults, ...own, ...held], view);
    return;
  }
  // The browser's Back to the link before its locks were lifted, or a reload, keeps what Reset returns to.
  const isBack = classroom !== undefined && writeClass(classroom.opened.setting) === text;
  const kept = classroom ? undefined : keptOpened(text, inputs.points);
  const before = isBack
    ? { opened: classroom.opened, chosen: classroom.chosen }
    : kept && { opened: { page: kept.view, inputs: kept.inputs, setting } };
  actions.unlock();
  actions.replaceInputs(inputs, [...faults, ...own], view);
  const entered = { page: view, inputs: store.getState().inputs, setting };
  store.setState({
    ...heldBy(setting),
    classroom: text === '' ? undefined : { ...setting, text, opened: entered, chosen: undefined, ...before },
  });
  keepOpened(store.getState().classroom?.opened);
}

/** The inputs that a setting locks, and those of them that it hides. */
export function heldBy({ lock, hide }: ClassSetting): { readonly locked: Locked; readonly hidden: Locked } {
  return { locked: inputsOf([...lock, ...hide]), hidden: inputsOf(hide) };
}

/** The inputs that an address names and would change if they were not locked. */
function heldFaults(named: ReadonlyMap<string, string>, asked: Inputs, inputs: Inputs, locked: Locked): Fault[] {
  return inputNames.flatMap((name): Fault[] => {
    const { key, write } = parameters[name] as Parameter<unknown>;
    const text = write(asked[name]);
    return locked.has(name) && named.has(key) && text !== write(inputs[name]) ? [{ kind: 'held', key, text }] : [];
  });
}
