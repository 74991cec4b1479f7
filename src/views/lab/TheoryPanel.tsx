import { type ReactNode, useState } from 'react';
import { ClassWeightsChart } from '../../charts/ClassWeightsChart.tsx';
import { EffectiveNumberChart } from '../../charts/EffectiveNumberChart.tsx';
import { FocalLossChart } from '../../charts/FocalLossChart.tsx';
import { Explained } from '../../controls/Explained.tsx';
import { type SchemeName, schemeNames } from '../../core/schemes.ts';
import { selectLabelCounts, selectWeights } from '../../store/selectors.ts';
import { betaText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { ClassTerm } from './ClassTerm.tsx';

/** Curves, weights, loss and the term in numbers: all follow the controls at once and need no worker. */
export function TheoryPanel() {
  const { actions } = useLab();
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const volume = useLabState((state) => state.inputs.volume);
  const lit = useLabState((state) => state.pointing.class);
  const point = (index: number | undefined) => actions.point({ class: index });
  return (
    <>
      <ChartCard title={words.theory.effective} about={words.theory.effectiveAbout}>
        {(read) => <EffectiveNumberChart counts={labelled} volume={volume} lit={lit} onPoint={point} onRead={read} />}
      </ChartCard>
      <ChartCard title={words.theory.weights} about={words.theory.weightsAbout}>
        {() => <Weights lit={lit} onPoint={point} />}
      </ChartCard>
      <ClassTerm />
      <FocalCard />
    </>
  );
}

function FocalCard() {
  const gamma = useLabState((state) => state.inputs.gamma);
  return (
    <ChartCard title={words.theory.focal} about={words.theory.focalAbout}>
      {(read) => <FocalLossChart gamma={gamma} onRead={read} />}
    </ChartCard>
  );
}

const lineStyles: Record<SchemeName, 'main' | 'plain' | 'dashed' | 'faint'> = {
  none: 'faint',
  'inverse-frequency': 'plain',
  'class-balanced': 'main',
  'inverse-square-root': 'dashed',
};

function Weights({ lit, onPoint }: { lit: number | undefined; onPoint(index: number | undefined): void }) {
  const weights = useLabState((state) => selectWeights(state.inputs));
  const volume = useLabState((state) => state.inputs.volume);
  // Weights of 1/n span those of all other schemes, so the axis rests while beta moves.
  const span = weights[schemeNames.indexOf('inverse-frequency')]!.filter((weight) => weight > 0);
  const halfDecade = (round: (x: number) => number, weight: number) => 10 ** (round(2 * Math.log10(weight)) / 2);
  const domain = [
    Math.min(0.09, halfDecade(Math.floor, Math.min(1, ...span))),
    Math.max(11, halfDecade(Math.ceil, Math.max(1, ...span))),
  ] as const;
  const lines = schemeNames.map((name, index) => ({
    label: name !== 'class-balanced' ? words.schemes[name].line : betaText(volume, 2).replace(' 0.', ' .').slice(0, 9),
    weights: weights[index]!,
    style: lineStyles[name],
  }));
  return <ClassWeightsChart lines={lines} domain={domain} lit={lit} onPoint={onPoint} />;
}

interface ChartCardProps {
  readonly title: string;
  readonly about: string;
  /** The chart, given what it calls with the values that the reader reads off. */
  children(read: (text: string | undefined) => void): ReactNode;
}

/** A card with a chart; what the reader reads off stands beside the title, where room is kept for it. */
function ChartCard({ title, about, children }: ChartCardProps) {
  const [reading, read] = useState<string>();
  return (
    <section className="card chart-card">
      <header>
        <h2>
          <Explained about={about}>{title}</Explained>
        </h2>
        <span className="reading-text">{reading}</span>
      </header>
      {children(read)}
    </section>
  );
}
