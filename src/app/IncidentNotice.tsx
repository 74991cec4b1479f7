import { useEffect } from 'react';
import { useLab, useLabState } from '../views/LabContext.ts';
import { wholeText } from '../words/numbers.ts';
import { words } from '../words/words.ts';

/** Milliseconds that it stays: long enough to be read twice. */
const stay = 15_000;

/** Says quietly what training has survived. It lies over the page and moves nothing, and goes by itself. */
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
    <div className="notice quiet" role="status" data-testid="incident">
      <p>
        {words.incident.causes[incident.cause]} {outcome(wholeText(incident.step))}
      </p>
      <button type="button" onClick={actions.dismissIncident}>
        {words.incident.dismiss}
      </button>
    </div>
  );
}
