import '@fontsource-variable/inter/wght.css';
import '../../../src/app/tokens.css';
import '../../../src/app/base.css';
import '../../../src/app/shared.css';
import '../../../src/charts/charts.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClassCountsChart } from '../../../src/charts/ClassCountsChart.tsx';
import { ClassWeightsChart } from '../../../src/charts/ClassWeightsChart.tsx';
import { ConfusionMatrix } from '../../../src/charts/ConfusionMatrix.tsx';
import { DifferenceBars } from '../../../src/charts/DifferenceBars.tsx';
import { EffectiveNumberChart } from '../../../src/charts/EffectiveNumberChart.tsx';
import { FocalLossChart } from '../../../src/charts/FocalLossChart.tsx';
import { LineChart } from '../../../src/charts/LineChart.tsx';
import { PullShares } from '../../../src/charts/PullShares.tsx';
import { RateCurve } from '../../../src/charts/RateCurve.tsx';
import { ReliabilityChart } from '../../../src/charts/ReliabilityChart.tsx';
import { SeedsChart } from '../../../src/charts/SeedsChart.tsx';
import { Explained } from '../../../src/controls/Explained.tsx';
import { IconButton } from '../../../src/controls/IconButton.tsx';
import { PlayIcon } from '../../../src/controls/icons.tsx';
import { Segmented } from '../../../src/controls/Segmented.tsx';
import { Slider } from '../../../src/controls/Slider.tsx';
import { GalleryMap } from './GalleryMap.tsx';
import '../../../src/views/lab/notes/NoteCard.css';

// Whoever waits for an idle page asks for it.
Object.assign(window, { loadBusyWith: async () => () => [] });

const ignore = () => {};
/** Of five classes from head to tail. */
const counts = [1000, 316, 100, 31, 10];
const pulled = { count: 100, weight: 1, modulator: 0.2 };
/** Fifteen bins of ten points each, with a confidence at their middles and one hit fewer each second bin. */
const bins = Array.from({ length: 15 }, (_, bin) => [10, (10 * (bin + 0.5)) / 15, Math.round((10 * bin) / 15)]).flat();

function Item({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="ui-card" style={{ width: 330, margin: 8, minHeight: 60 }}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

createRoot(document.getElementById('root')!).render(
  <main style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start' }}>
    <Item name="Class counts">
      <ClassCountsChart
        labelled={counts}
        right={[980, 300, 90, 25, 5]}
        lit={undefined}
        onPoint={ignore}
        settable={{ sizes: [1000, 316, 100, 31, 10], boundsOf: () => ({ min: 1, max: 2000 }), set() {} }}
      />
    </Item>
    <Item name="Effective number">
      <EffectiveNumberChart counts={counts} volume={100} lit={1} onPoint={ignore} onRead={ignore} />
    </Item>
    <Item name="Class weights">
      <ClassWeightsChart
        lines={[
          { label: 'none', weights: [1, 1, 1, 1, 1], style: 'plain' },
          { label: 'balanced', weights: [0.2, 0.3, 0.6, 1.3, 2.6], style: 'main' },
        ]}
        domain={[0.1, 10]}
        lit={undefined}
        onPoint={ignore}
      />
    </Item>
    <Item name="Focal loss">
      <FocalLossChart gamma={2} onRead={ignore} />
    </Item>
    <Item name="Confusion">
      <ConfusionMatrix
        title="Scheme"
        counts={[9, 1, 0, 2, 7, 1, 0, 4, 6]}
        classes={3}
        selected={{ truth: 1, predicted: 0 }}
        onSelect={ignore}
      />
    </Item>
    <Item name="Calibration">
      <ReliabilityChart title="Scheme" bins={bins} error={0.042} />
    </Item>
    <Item name="Difference">
      <DifferenceBars
        title="Scheme"
        gained={[1, 4, 9]}
        lost={[8, 2, 0]}
        most={10}
        lit={undefined}
        onPoint={ignore}
        onRead={ignore}
      />
    </Item>
    <Item name="Pull">
      <PullShares
        rows={[
          { name: 'One', shares: [0.7, 0.2, 0.1], parts: [pulled, pulled, pulled] },
          { name: 'Other', shares: [0.3, 0.3, 0.4], parts: [pulled, pulled, pulled] },
        ]}
        lit={undefined}
        onPoint={ignore}
      />
    </Item>
    <Item name="Seeds">
      <SeedsChart
        rows={[
          { name: 'One', values: [0.7, 0.72, 0.69, 0.75] },
          { name: 'Other', values: [0.8, 0.83, 0.79, 0.84] },
        ]}
        guide={0.9}
      />
    </Item>
    <Item name="Curves">
      <LineChart
        label="Curves"
        x={{ scale: 'linear', domain: [0, 10], title: 'n', format: String }}
        y={{ scale: 'linear', domain: [0, 100], title: 'square', format: String }}
        curves={[
          { label: 'square', style: 'main', value: (x) => x * x },
          { label: 'line', style: 'dashed', value: (x) => 10 * x },
        ]}
        guides={[{ axis: 'x', at: 5, label: 'half' }]}
        valueText={String}
      />
    </Item>
    <Item name="Learning rate">
      <RateCurve
        schedule={{ kind: 'cosine', steps: 600 }}
        steps={600}
        label="Rate"
        rate={0.02}
        stepNow={() => 0}
        mark={null}
      />
    </Item>
    <Item name="Map">
      <GalleryMap />
    </Item>
    <Item name="Controls">
      <p id="choice">
        <Explained about="What it means">Choice</Explained>
      </p>
      <Segmented
        labelledBy="choice"
        options={[
          { value: 'one', label: 'One' },
          { value: 'two', label: 'Two' },
        ]}
        value="two"
        onChoose={ignore}
      />
      <Slider
        name="Slider"
        about="What it sets"
        position={3}
        min={0}
        max={10}
        step={1}
        onPosition={ignore}
        text="3"
        typedName="Slider"
        onTyped={() => undefined}
        ends={['least', 'most']}
      />
      <IconButton label="Play" onPress={ignore}>
        <PlayIcon />
      </IconButton>
      <IconButton label="Play" isDisabled onPress={ignore}>
        <PlayIcon />
      </IconButton>
    </Item>
    <p className="ui-card note-card">
      <b>A note.</b> What it says of the models, in a sentence or two.
    </p>
  </main>,
);
