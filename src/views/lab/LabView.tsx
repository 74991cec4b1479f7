import './lab.css';
import { useLabState } from '../LabContext.ts';
import { ComparePanel } from './compare/ComparePanel.tsx';
import { DataCard } from './DataCard.tsx';
import { MapsPanel } from './MapsPanel.tsx';
import { NoteCard } from './NoteCard.tsx';
import { TheoryPanel } from './TheoryPanel.tsx';
import { TransportCard } from './TransportCard.tsx';
import { WeightingCard } from './WeightingCard.tsx';

/** The lab: controls, decision maps, theory. */
export function LabView() {
  const isOpen = useLabState((state) => state.inputs.panel !== 'closed');
  return (
    <main className={isOpen ? 'lab compared' : 'lab'}>
      <div className="controls">
        <TransportCard />
        <DataCard />
        <WeightingCard />
      </div>
      <MapsPanel />
      <ComparePanel />
      <NoteCard />
      <div className="theory">
        <TheoryPanel />
      </div>
    </main>
  );
}
