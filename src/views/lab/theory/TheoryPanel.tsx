import { type ComponentProps, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { ClassWeightsChart } from '../../../charts/ClassWeightsChart.tsx';
import { EffectiveNumberChart } from '../../../charts/EffectiveNumberChart.tsx';
import { FocalLossChart } from '../../../charts/FocalLossChart.tsx';
import { Explained } from '../../../controls/Explained.tsx';
import { schemeOf } from '../../../schemes/schemes.ts';
import { withVolume } from '../../../schemes/tile.ts';
import { selectEnds, selectInverseWeights, selectLabelCounts, selectWeights } from '../../../store/selectors.ts';
import { withWords } from '../../../words/languages.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { QuestionLink } from '../../QuestionLink.tsx';
import { SaveFigure } from '../../SaveFigure.tsx';
import { lineNamesOf, lineStylesOf } from '../tileWords.ts';
import { ClassTerm } from './ClassTerm.tsx';
import './TheoryPanel.css';

const VolumeDots = lazy(() => withWords(import('../../../charts/VolumeDots.tsx')));

/** Curves, weights, loss and the term in numbers: all follow the controls at once and need no worker. */
export function TheoryPanel() {
  const isFalling = useLabState((state) => selectEnds(state.inputs).isFalling);
  const { actions } = useLab();
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const volume = useLabState((state) => state.inputs.volume);
  const lit = useLabState((state) => state.pointing.class);
  const point = (index: number | undefined) => actions.point({ class: index });
  return (
    <>
      <ChartCard title={words.theory.effective} about={words.theory.effectiveAbout}>
        {(read) => <EffectiveNumbers counts={labelled} volume={volume} lit={lit} onPoint={point} onRead={read} />}
      </ChartCard>
      <ChartCard
        title={isFalling ? words.theory.weights : words.theory.weightsByClass}
        about={
          <>
            {words.theory.weightsAbout} <QuestionLink name="inverse" />
          </>
        }
      >
        {() => <Weights lit={lit} onPoint={point} />}
      </ChartCard>
      <ClassTerm />
      <FocalCard />
    </>
  );
}

/** The chart of E_n, whose dots set N by class while a tile has it. */
function EffectiveNumbers(props: ComponentProps<typeof EffectiveNumberChart>) {
  const { actions } = useLab();
  const tiles = useLabState((state) => state.inputs.tiles);
  const isHeld = useLabState(({ locked }) => locked.has('tiles') || locked.has('volume'));
  const at = tiles.findIndex(({ scheme }) => schemeOf(scheme).hasVolumes);
  const tile = tiles[at];
  if (!tile) return <EffectiveNumberChart {...props} />;
  const { volumes: own = [], volume: common = props.volume } = tile;
  return (
    <EffectiveNumberChart
      {...props}
      volumes={props.counts.map((_, index) => own[index] ?? common)}
      renderDots={(dots, y, plain) =>
        isHeld ? (
          plain
        ) : (
          <Suspense fallback={plain}>
            <VolumeDots
              {...{ ...props, dots, y, common, own }}
              onVolume={(index, volume) => actions.setTiles(tiles.with(at, withVolume(tile, index, volume)))}
            />
          </Suspense>
        )
      }
    />
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

function Weights({ lit, onPoint }: { lit: number | undefined; onPoint(index: number | undefined): void }) {
  const weights = useLabState((state) => selectWeights(state.inputs));
  const inputs = useLabState((state) => state.inputs);
  const widest = useLabState((state) => selectInverseWeights(state.inputs));
  // Weights of 1/n span those of all other schemes, so the axis does not change while beta is dragged.
  const span = widest.filter((weight) => weight > 0);
  const halfDecade = (round: (x: number) => number, weight: number) => 10 ** (round(2 * Math.log10(weight)) / 2);
  const domain = [
    Math.min(0.09, halfDecade(Math.floor, Math.min(1, ...span))),
    Math.max(11, halfDecade(Math.ceil, Math.max(1, ...span))),
  ] as const;
  const names = lineNamesOf(inputs.tiles, inputs);
  const styles = lineStylesOf(inputs.tiles);
  const lines = inputs.tiles.map((_, index) => ({
    label: names[index]!,
    weights: weights[index]!,
    style: styles[index]!,
  }));
  return <ClassWeightsChart lines={lines} domain={domain} lit={lit} onPoint={onPoint} />;
}

interface ChartCardProps {
  readonly title: string;
  readonly about: ReactNode;
  /** Renders the chart; its argument is called with the values that the reader reads off. */
  children(read: (text: string | undefined) => void): ReactNode;
}

/** A card with a chart; the values that are read off are shown beside the title, without moving anything. */
function ChartCard({ title, about, children }: ChartCardProps) {
  const [reading, read] = useState<string>();
  const card = useRef<HTMLElement>(null);
  return (
    <section ref={card} className="ui-card chart-card">
      <header>
        <h2>
          <Explained about={about}>{title}</Explained>
        </h2>
        <span className="reading-text">
          <span>{reading}</span>
        </span>
        <SaveFigure of={card} title={title} />
      </header>
      <Suspense>{children(read)}</Suspense>
    </section>
  );
}
