import { lazy, Suspense } from 'react';
import { useLabState } from '../LabContext.ts';
import { loadComparison } from '../lab/compare/ComparePanel.tsx';
import { TransportCard } from '../lab/controls/TransportCard.tsx';
import { LabBeta } from '../lab/controls/WeightingCard.tsx';
import { MapsPanel } from '../lab/maps/MapsPanel.tsx';
import './EmbeddedLab.css';

const CompareBody = lazy(loadComparison);

/**
 * The lab in a page of somebody else: maps, transport and beta, and the part of the panel that the address opens. Its
 * height follows from its width, so that a frame which follows it comes to rest.
 */
export default function EmbeddedLab() {
  const panel = useLabState(({ inputs }) => inputs.panel);
  const hasBeta = useLabState(({ hidden }) => !hidden.has('volume'));
  return (
    <main className="embed-lab">
      <MapsPanel />
      <div className="embed-controls">
        <TransportCard />
        {hasBeta && (
          <div className="ui-card embed-beta">
            <LabBeta />
          </div>
        )}
      </div>
      {panel !== 'closed' && (
        <section className="ui-card">
          <Suspense>
            <CompareBody panel={panel} />
          </Suspense>
        </section>
      )}
    </main>
  );
}
