import type { Fault } from '../store/parameters/fault.ts';
import { useLab, useLabState } from '../views/LabContext.ts';
import { words } from '../words/words.ts';

/** Lists the parts of the address that were invalid, until it is dismissed. */
export function FaultNotice() {
  const { actions } = useLab();
  const faults = useLabState((state) => state.faults);
  if (faults.length === 0) return null;
  const told = [...new Set(faults.map(textOf))];
  return (
    <div className="ui-notice" role="status" data-testid="notice">
      <p>
        {words.faults.title} {told.join('; ')}.
      </p>
      <button type="button" onClick={actions.dismissFaults}>
        {words.faults.dismiss}
      </button>
    </div>
  );
}

/** Longest piece of an address that is quoted. */
const longest = 40;

function textOf(fault: Fault): string {
  const key = shorten(fault.key);
  const text = shorten(fault.text);
  switch (fault.kind) {
    case 'not-a-number':
      return words.faults['not-a-number'](key, text);
    case 'repeated':
      return words.faults.repeated(key, text);
    case 'unknown-key':
      return words.faults['unknown-key'](key);
    case 'unreadable':
      return words.faults.unreadable(text);
    case 'out-of-range':
      return words.faults['out-of-range'](key, text, fault.min, fault.max);
    case 'beyond-finite':
      return words.faults['beyond-finite'](key, text, fault.max);
    case 'edits-elsewhere':
      return words.faults['edits-elsewhere'];
    case 'not-an-edit':
      return words.faults['not-an-edit'](key, text);
    case 'not-one-a-class':
      return words.faults['not-one-a-class'](key, text, fault.classes);
    case 'not-whole':
      return words.faults['not-whole'](key, text, fault.used);
    case 'not-an-option':
      return words.faults['not-an-option'](key, text, fault.options.join(', '));
    case 'unknown-view':
      return words.faults['unknown-view'](text);
    case 'newer-version':
      return words.faults['newer-version'](text);
    case 'own-points':
      return words.faults['own-points'];
    case 'no-points':
      return words.faults['no-points'](text);
    case 'misplaced':
      return words.faults.misplaced(text);
  }
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
