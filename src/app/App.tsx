import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './app.css';
import '../controls/controls.css';
import '../charts/charts.css';
import { useEffect } from 'react';
import { type Lab, LabContext } from '../views/LabContext.ts';
import { LabView } from '../views/lab/LabView.tsx';
import { words } from '../words/words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { Header } from './Header.tsx';
import { IncidentNotice } from './IncidentNotice.tsx';
import { KeysDialog } from './KeysDialog.tsx';

/** The page: header, notices and the view. */
export function App({ lab }: { lab: Lab }) {
  useEffect(() => {
    document.title = words.documentTitle;
    document.documentElement.lang = words.locale;
  }, []);
  return (
    <ErrorBoundary>
      <LabContext value={lab}>
        <button type="button" className="skip" onClick={skipToMaps}>
          {words.skip}
        </button>
        <Header />
        <FaultNotice />
        <LabView />
        <IncidentNotice />
        <KeysDialog />
      </LabContext>
    </ErrorBoundary>
  );
}

/** A link would change the part after #, which holds the state. */
function skipToMaps(): void {
  document.getElementById('maps')?.focus();
}
