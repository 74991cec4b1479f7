import type { Fault } from '../store/parameters/fault.ts';
import { useLab, useLabState } from '../views/LabContext.ts';
import { faultWords } from '../words/faultWords.ts';
import { listText, wholeText } from '../words/numbers.ts';

/** Lists the parts of the address that were invalid, until it is dismissed. */
export default function FaultNotice() {
  const { actions } = useLab();
  const faults = useLabState((state) => state.faults);
  const told = [...new Set(faults.map(textOf))];
  return (
    <div className="ui-notice" role="status" data-testid="notice">
      <p>{faultWords.told(told.join(faultWords.between))}</p>
      <button type="button" onClick={actions.dismissFaults}>
        {faultWords.dismiss}
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
      return faultWords['not-a-number'](key, text);
    case 'repeated':
      return faultWords.repeated(key, text);
    case 'unknown-key':
      return faultWords['unknown-key'](key);
    case 'unreadable':
      return faultWords.unreadable(text);
    case 'out-of-range':
      return faultWords['out-of-range'](key, text, fault.min, fault.max);
    case 'beyond-finite':
      return faultWords['beyond-finite'](key, text, fault.max);
    case 'edits-elsewhere':
      return faultWords['edits-elsewhere'];
    case 'not-an-edit':
      return faultWords['not-an-edit'](key, text);
    case 'not-one-a-class':
      return faultWords['not-one-a-class'](key, text, fault.classes);
    case 'not-whole':
      return faultWords['not-whole'](key, text, fault.used);
    case 'not-an-option':
      return faultWords['not-an-option'](key, text, listText(fault.options));
    case 'too-long':
      return faultWords['too-long'](key, wholeText(fault.max));
    case 'not-so-many':
      return faultWords['not-so-many'](key, wholeText(fault.min), wholeText(fault.max));
    case 'needs-another':
      return faultWords['needs-another'](key, fault.other);
    case 'held':
      return faultWords.held(key);
    case 'unknown-view':
      return faultWords['unknown-view'](text);
    case 'newer-version':
      return faultWords['newer-version'](text);
    case 'own-points':
      return faultWords['own-points'];
    case 'no-points':
      return faultWords['no-points'](text);
    case 'misplaced':
      return faultWords.misplaced(text);
  }
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
