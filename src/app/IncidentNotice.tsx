import { useEffect } from 'react';
import { useLab, useLabState } from '../views/LabContext.ts';
import { wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';

/** Milliseconds that it stays: long enough to read it twice. */
const stay = 15_000;

/**
 * Reports an error that training has recovered from. It overlays the page without shifting it, and
 * disappears by itself.
 */
export function IncidentNotice() {
  const { actions } = useLab();
  const incident = useLabState((state) => state.incident);
  useEffect(() => {
    if (!incident) return undefined;
    const timer = setTimeout(actions.dismissIncident, stay);
    return () => clearTimeout(timer);
  }, [incident, actions]);
  if (!incident) return null;
  const outcome = incident.hasFallenBack ? words.incident.fellBack : words.incident.wentOn;
  return (
    <div className="ui-notice ui-notice-quiet" role="status" data-testid="incident">
      <p>
        {words.incident.causes[incident.cause]} {outcome(wholeText(incident.step))}
      </p>
      <button type="button" onClick={actions.dismissIncident}>
        {words.incident.dismiss}
      </button>
    </div>
  );
}
