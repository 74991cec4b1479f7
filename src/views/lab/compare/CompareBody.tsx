import type { PanelName } from '../../../store/parameters/lab.ts';
import { CurvesPart } from './CurvesPart.tsx';
import { DifferencePart } from './DifferencePart.tsx';
import { MetricsPart } from './MetricsPart.tsx';
import { PullPart } from './PullPart.tsx';
import { SeedsPart } from './SeedsPart.tsx';
import { TruthPart } from './TruthPart.tsx';
import './CompareBody.css';

const parts = {
  metrics: MetricsPart,
  curves: CurvesPart,
  pull: PullPart,
  truth: TruthPart,
  difference: DifferencePart,
  seeds: SeedsPart,
} as const;

/** The part of the panel that is open; it loads when the panel is opened first. */
export default function CompareBody({ panel }: { readonly panel: Exclude<PanelName, 'closed'> }) {
  const Part = parts[panel];
  return <Part />;
}
