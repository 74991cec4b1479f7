import { useId, useRef, useState } from 'react';
import { SeedsChart } from '../../../charts/SeedsChart.tsx';
import { Explained } from '../../../controls/Explained.tsx';
import { Slider } from '../../../controls/Slider.tsx';
import { linearScale } from '../../../controls/scales.ts';
import { takeNumber } from '../../../controls/typedNumber.ts';
import { type PairedComparison, pairedComparison, worthNaming } from '../../../core/seeds/pairedComparison.ts';
import type { EngineReport } from '../../../protocol/messages.ts';
import type { SeedsState } from '../../../store/comparison.ts';
import { bounds, sceneOf } from '../../../store/parameters.ts';
import { selectSeedSteps } from '../../../store/selectors.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { wholeText } from '../../../words/numbers.ts';
import { pointsText, signedPointsText } from '../../../words/pointsText.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { fullNameOf, shortNamesOf } from '../tileWords.ts';
import { SaveCharts } from './SaveCharts.tsx';
import { isOfTheseData, isUpToDate } from './seedsAge.ts';
import { seedsCsv } from './seedsCsv.ts';
import { selectBest } from './useBest.ts';
import './SeedsPart.css';

/** Its words, in the language of the page. */
const texts = () => compareWords.seeds;
const stepScale = linearScale(bounds.seedSteps.min, bounds.seedSteps.max, 50);

/** Ten runs at once, with the spread over seeds and the differences that exceed it. */
export function SeedsPart() {
  const { seeds: runner } = useLab();
  const seeds = useLabState((state) => state.seeds);
  const tiles = useLabState((state) => state.inputs.tiles);
  const isGiven = useLabState((state) => state.inputs.points !== undefined);
  const charts = useRef<HTMLDivElement>(null);
  const isRunning = seeds.status === 'running';
  return (
    <>
      <div className="panel-tools">
        {isRunning ? (
          <button type="button" className="panel-plain" onClick={runner.cancel}>
            {texts().cancel}
          </button>
        ) : (
          <button type="button" className="ui-primary" onClick={runner.run}>
            {seeds.status === 'done' ? texts().again : texts().run}
          </button>
        )}
        {isRunning ? <Progress seeds={seeds} /> : <StepsSlider />}
        {seeds.status === 'done' && (
          <SaveCharts of={charts} title={texts().run} csv={{ title: texts().table, text: () => seedsCsv(seeds) }} />
        )}
      </div>
      <div ref={charts} className="panel-part">
        {seeds.status === 'failed' && <p role="alert">{texts().failed(seeds.message)}</p>}
        {(seeds.status === 'running' || seeds.status === 'done') && <FallBack engine={seeds.engine} />}
        {seeds.status === 'done' ? (
          <Results seeds={seeds} />
        ) : (
          <p className="ui-meaning">
            {isGiven ? texts().aboutGiven(wholeText(10 * tiles.length)) : texts().about(wholeText(10 * tiles.length))}
          </p>
        )}
      </div>
    </>
  );
}

/** Why these models train on the processor, if the badge of the visible models does not show it. */
function FallBack({ engine }: { engine: EngineReport | undefined }) {
  if (engine?.reason !== 'too-large' && engine?.reason !== 'webgl-failed') return null;
  return (
    <p className="ui-meaning" data-testid="seeds-engine">
      {words.engine.reasons[engine.reason]}
      {engine.detail && <small> {engine.detail}</small>}
    </p>
  );
}

function StepsSlider() {
  const { actions } = useLab();
  const steps = useLabState((state) => selectSeedSteps(state.inputs));
  const most = useLabState(({ inputs }) => (inputs.schedule === 'cosine' ? inputs.until : bounds.seedSteps.max));
  return (
    <div className="seed-steps">
      <Slider
        name={texts().steps}
        about={texts().stepsAbout}
        position={steps}
        min={stepScale.min}
        max={most}
        step={stepScale.step}
        onPosition={(position) => actions.change('seedSteps', position)}
        text={wholeText(steps)}
        typedName={words.tiles.typed}
        onTyped={(text) =>
          takeNumber(text, { min: bounds.seedSteps.min, max: most, isWhole: true }, (typed) =>
            actions.change('seedSteps', typed),
          )
        }
      />
    </div>
  );
}

function Progress({ seeds: { step, job } }: { seeds: Extract<SeedsState, { status: 'running' }> }) {
  const steps = selectSeedSteps(job.inputs);
  return (
    <span className="seeds-progress">
      <progress max={steps} value={step} aria-label={texts().run} />
      <span>{step === 0 ? texts().starting : texts().progress(wholeText(step), wholeText(steps))}</span>
    </span>
  );
}

function Results({ seeds: { job, result } }: { seeds: Extract<SeedsState, { status: 'done' }> }) {
  const { actions } = useLab();
  const inputs = useLabState((state) => state.inputs);
  const best = useLabState((state) =>
    // Prototypes are drawn anew for each seed, so the best reachable accuracy differs.
    isOfTheseData(job, state.inputs) && !('prototypes' in sceneOf(job.inputs)) ? selectBest(state) : undefined,
  );
  const [lit, point] = useState<number>();
  const [reading, read] = useState<string>();
  const referenceId = useId();
  const names = job.tiles.map((tile) => fullNameOf(tile, job.inputs));
  const shortNames = shortNamesOf(job.tiles, job.inputs);
  const broken = result.accuracies.flat().filter((accuracy) => accuracy === undefined).length;
  const reference = Math.min(inputs.reference, job.tiles.length - 1);
  const valuesOf = (tile: number) => result.accuracies.map((row) => row[tile]);
  const isOutdated = !isUpToDate(job, inputs);
  return (
    <>
      {isOutdated && <p className="seeds-outdated">{texts().outdated}</p>}
      <div className="seeds-results">
        <div>
          <SeedsChart
            rows={shortNames.map((name, tile) => ({
              name,
              values: valuesOf(tile).map((value) => value ?? Number.NaN),
            }))}
            guide={best}
            lit={lit}
            onPoint={point}
            onRead={read}
          />
          <p className="ui-meaning panel-read">
            {reading ?? (isOutdated ? texts().dots : `${texts().dots} ${texts().fan}`)}
          </p>
        </div>
        <div>
          {job.tiles.length > 1 && (
            <div className="ui-row">
              <label htmlFor={referenceId} className="tool-name">
                {texts().compared}
              </label>
              <select
                id={referenceId}
                value={reference}
                onChange={(event) => actions.change('reference', Number(event.currentTarget.value))}
              >
                {names.map((name, tile) => (
                  <option key={tile} value={tile}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
          <section className="table-box" tabIndex={0} aria-label={texts().verdict}>
            <table className="numbers-table">
              <thead>
                <tr>
                  <th scope="col">{compareWords.scheme}</th>
                  <th scope="col">{texts().difference}</th>
                  <th scope="col">
                    <Explained about={texts().intervalAbout}>{texts().interval}</Explained>
                  </th>
                  <th scope="col">
                    <Explained about={texts().verdictAbout(pointsText(worthNaming))}>{texts().verdict}</Explained>
                  </th>
                </tr>
              </thead>
              <tbody>
                {names.map((name, tile) => (
                  <tr key={tile} className={tile === reference ? 'numbers-best' : undefined}>
                    <th scope="row">{name}</th>
                    <Compared
                      comparison={tile === reference ? 'itself' : pairedComparison(valuesOf(tile), valuesOf(reference))}
                    />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {broken > 0 && <p className="ui-meaning">{texts().broken(wholeText(broken))}</p>}
        </div>
      </div>
    </>
  );
}

/** The last three cells of a row. */
function Compared({ comparison }: { comparison: PairedComparison | 'itself' | undefined }) {
  if (comparison === 'itself' || comparison === undefined) {
    return (
      <>
        <td>{compareWords.none}</td>
        <td>{compareWords.none}</td>
        <td>{comparison ? compareWords.none : texts().undecided}</td>
      </>
    );
  }
  const { mean, low, high, verdict } = comparison;
  return (
    <>
      <td>{signedPointsText(mean)}</td>
      <td>{texts().range(signedPointsText(low), signedPointsText(high))}</td>
      <td className={verdict}>{texts().verdicts[verdict]}</td>
    </>
  );
}
