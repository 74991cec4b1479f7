/**
 * Does again what a reader did on the prerendered markup, in the same order: buttons that were clicked, inputs as they
 * were left, keys and pointers pressed and released, and what has the focus. Links, popovers and details need no
 * script, so they have answered already.
 */
export async function repeatHeard(heard: readonly Heard[]): Promise<void> {
  const last = new Map(heard.filter(({ type }) => type === 'input').map((entry) => [entry.target, entry]));
  for (const entry of heard) {
    const { target, event, type } = entry;
    if (!target.isConnected) continue;
    const isInput =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (type === 'input') {
      if (isInput && last.get(target) === entry) enter(target, entry);
    } else if (type === 'click') {
      if (!isInput) target.closest<HTMLButtonElement>('button:not([popovertarget])')?.click();
    } else if (type === 'focusin') {
      // A text would be selected under the hands of its writer.
      if (!isInput && target === document.activeElement) dispatchAgain(event, target);
    } else dispatchAgain(event, target);
    // What React renders next may decide what the next event means.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Dispatches an event of the same kind with the same properties, for which the browser itself does nothing. */
function dispatchAgain(event: Event, target: Element): void {
  const Kind = event.constructor as typeof Event;
  target.dispatchEvent(new Kind(event.type, event));
}

/**
 * Sets an input and tells React. React keeps the value that it knows of an input, in a setter of the element's own, and
 * hears no event that changes nothing against it: so that is set to another one first.
 */
function enter(
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  { value = '', checked = false }: Heard,
): void {
  // A part that React has not taken over yet is taken over at an event, which is then lost.
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox')) {
    input.checked = !checked;
    input.click();
    return;
  }
  if (input instanceof HTMLSelectElement) input.value = value;
  else {
    input.value = '';
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')!.set!.call(input, value);
  }
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
}
