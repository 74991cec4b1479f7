import './lab.css';
import { DataCard } from './DataCard.tsx';
import { MapsPanel } from './MapsPanel.tsx';
import { NoteCard } from './NoteCard.tsx';
import { TheoryPanel } from './TheoryPanel.tsx';
import { TransportCard } from './TransportCard.tsx';
import { WeightingCard } from './WeightingCard.tsx';

/** The lab: controls, decision maps, theory. */
export function LabView() {
  return (
    <main className="lab">
      <div className="controls">
        <TransportCard />
        <DataCard />
        <WeightingCard />
      </div>
      <MapsPanel />
      <NoteCard />
      <div className="theory">
        <TheoryPanel />
      </div>
    </main>
  );
}
