import { useId, useRef } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { cancelPlaneSeeds } from '../../store/cancelPlaneSeeds.ts';
import {
  cellSeeds,
  type PlaneAxes,
  type PlaneCell,
  type PlaneMeasure,
  planeMeasures,
  planeVariables,
} from '../../store/parameters/atlas.ts';
import { planeRows } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { SaveCharts } from '../lab/compare/SaveCharts.tsx';
import { usePalette } from '../theme.ts';
import { PlaneGrid } from './PlaneGrid.tsx';
import { PlaneLegend } from './PlaneLegend.tsx';
import { PlaneSection } from './PlaneSection.tsx';
import { PlaneStrip } from './PlaneStrip.tsx';
import { planeCsv } from './planeCsv.ts';
import { planeSvg } from './planeSvg.ts';
import { usePlaneReader } from './usePlane.ts';
import './PlaneCard.css';

interface Props {
  /** The cell that is shown. */
  readonly cell: PlaneCell;
  /** Called with the cell that is pointed at, or with none. */
  onPoint(cell: PlaneCell | undefined): void;
  /** Called with a cell that is to stay. */
  onStay(cell: PlaneCell): void;
  /** Called with a cell that is to be opened in the lab. */
  onOpen(cell: PlaneCell): void;
}

/** The plane with its choices, the maps along the row, and the section through the plane. */
export function PlaneCard({ cell, onPoint, onStay, onOpen }: Props) {
  const { store, actions } = useLab();
  const axes = useLabState(({ inputs }) => inputs.axes);
  const measure = useLabState(({ inputs }) => inputs.measure);
  const isGiven = useLabState(({ inputs }) => inputs.points !== undefined);
  const isMaps = useLabState(({ inputs }) => inputs.cellMaps);
  const seeds = useLabState(({ inputs }) => inputs.cellSeeds);
  const cellsName = useId();
  const seedsName = useId();
  const read = usePlaneReader();
  const palette = usePalette();
  return (
    <section className="ui-card plane-card" aria-label={atlasWords.plane} data-skip tabIndex={-1}>
      <header className="plane-head">
        <h2>
          <select
            aria-label={atlasWords.measure}
            value={isGiven && measure === 'regret' ? 'accuracy' : measure}
            onChange={(event) => actions.change('measure', event.currentTarget.value as PlaneMeasure)}
          >
            {planeMeasures.map((name) => (
              <option key={name} value={name} disabled={isGiven && name === 'regret'}>
                {isGiven && name === 'regret'
                  ? atlasWords.unknown(atlasWords.measures[name])
                  : atlasWords.measures[name]}
              </option>
            ))}
          </select>{' '}
          <span>{atlasWords.over}</span>{' '}
          <select
            aria-label={atlasWords.axesName}
            value={axes}
            onChange={(event) => actions.patch({ axes: event.currentTarget.value as PlaneAxes, cell: undefined })}
          >
            {planeVariables.map((name) => (
              <option key={name} value={name}>
                {atlasWords.axes[name]}
              </option>
            ))}
            <optgroup label={atlasWords.fewRows}>
              {planeVariables.map((name) => (
                <option key={name} value={`few-${name}`}>
                  {atlasWords.few(atlasWords.axes[name], wholeText(planeRows(`few-${name}`).length))}
                </option>
              ))}
            </optgroup>
          </select>
        </h2>
        <div className="plane-choice">
          <span id={cellsName}>{atlasWords.cells}</span>
          <Segmented
            labelledBy={cellsName}
            options={[
              { value: 'numbers', label: atlasWords.numbers },
              { value: 'maps', label: atlasWords.maps },
            ]}
            value={isMaps ? 'maps' : 'numbers'}
            onChoose={(value) => actions.change('cellMaps', value === 'maps')}
          />
        </div>
        <div className="plane-choice">
          <Explained id={seedsName} about={atlasWords.seedsAbout}>
            {atlasWords.seeds}
          </Explained>
          <Segmented
            labelledBy={seedsName}
            options={cellSeeds.map((value) => ({ value, label: wholeText(Number(value)) }))}
            value={seeds}
            onChoose={(value) => actions.change('cellSeeds', value)}
          />
        </div>
      </header>
      <SeedsProgress />
      <div className="plane-charts">
        <PlaneLegend />
        <PlaneGrid cell={cell} onPoint={onPoint} onStay={onStay} onOpen={onOpen} />
        <PlaneStrip cell={cell} onPoint={onPoint} onStay={onStay} />
        <PlaneSection cell={cell} onPoint={onPoint} onStay={onStay} />
      </div>
      <SaveCharts
        title={atlasWords.save}
        picture={() => {
          const shown = read(store.getState());
          return shown && planeSvg(shown, palette);
        }}
        csv={{ title: atlasWords.csv, text: () => planeCsv(store.getState()) }}
      />
    </section>
  );
}

/** How far training on more seeds is, how long it takes, and what ends it. */
function SeedsProgress() {
  const { store } = useLab();
  const running = useLabState((state) => state.atlas.seeds.running);
  const failure = useLabState((state) => state.atlas.seeds.failure);
  const done = useLabState((state) => state.atlas.seeds.done.length);
  const began = useRef<{ readonly at: number; readonly done: number }>(undefined);
  if (failure !== undefined) return <p role="alert">{atlasWords.seedsFailed(failure)}</p>;
  if (!running) {
    began.current = undefined;
    return null;
  }
  const share = done + running.step / running.steps;
  began.current ??= { at: performance.now(), done: share };
  const gone = share - began.current.done;
  const left = ((performance.now() - began.current.at) / 1000 / gone) * (running.seeds - share);
  return (
    <div className="plane-progress">
      <span>
        {atlasWords.filling(wholeText(done), wholeText(running.seeds))}
        {gone > 0.05 && ` · ${atlasWords.left(wholeText(Math.ceil(left)))}`}
      </span>
      <button type="button" onClick={() => cancelPlaneSeeds(store)}>
        {atlasWords.cancel}
      </button>
      <progress max={running.seeds} value={share} aria-label={atlasWords.seeds} />
    </div>
  );
}
