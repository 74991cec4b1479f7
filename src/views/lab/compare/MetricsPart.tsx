import { useEffect, useId, useRef, useState } from 'react';
import { ConfusionMatrix } from '../../../charts/ConfusionMatrix.tsx';
import { ReliabilityChart } from '../../../charts/ReliabilityChart.tsx';
import { Segmented } from '../../../controls/Segmented.tsx';
import { classMarks } from '../../../core/classMarks.ts';
import type { Frame } from '../../../protocol/messages.ts';
import { remember } from '../../../store/remember.ts';
import {
  selectEditedPrior,
  selectLabelCounts,
  selectModelObjectives,
  selectTestSet,
} from '../../../store/selectors.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { decimalsText, percentText, sentencesText, wholeText } from '../../../words/numbers.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { QuestionLink } from '../../QuestionLink.tsx';
import { fullNameOf, lineNamesOf, nameOf, subtitleOf } from '../tileWords.ts';
import { metricsCsv } from './metricsCsv.ts';
import { hasTests, type ModelMetrics, modelMetrics } from './modelMetrics.ts';
import { NumbersTable } from './NumbersTable.tsx';
import { regretText } from './regretText.ts';
import { SaveCharts } from './SaveCharts.tsx';
import { type UndoneModel, undoneOfModels } from './undoneOfModels.ts';
import { useBest } from './useBest.ts';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

/** Its words, in the language of the page. */
const texts = () => compareWords.metrics;
const parts = ['summary', 'classes', 'confusion', 'calibration'] as const;
type PartName = (typeof parts)[number];
type Measure = keyof typeof compareWords.metrics.measures;
const metricsOfFrame = remember(modelMetrics);

/** Everything that is measured on the test set, as numbers, by class, as confusion matrices and as calibration. */
export function MetricsPart() {
  const [shown, show] = useState<PartName>('summary');
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const objectives = useLabState((state) => selectModelObjectives(state.inputs));
  const best = useBest();
  const name = useId();
  const charts = useRef<HTMLDivElement>(null);
  const metrics = hasTests(frame, inputs.tiles.length, inputs.classes) ? metricsOfFrame(frame, labelled) : undefined;

  return (
    <>
      <div className="panel-tools">
        <span id={name} className="visually-hidden">
          {texts().show}
        </span>
        <Segmented
          labelledBy={name}
          options={parts.map((value) => ({ value, label: texts().parts[value] }))}
          value={shown}
          onChoose={(part) => show(part)}
        />
        {metrics && (
          <SaveCharts
            {...((shown === 'confusion' || shown === 'calibration') && { of: charts })}
            title={texts().parts[shown]}
            csv={{
              title: texts().table,
              text: () => metricsCsv({ inputs, metrics, counts: labelled, objectives, best, step: frame!.step }),
            }}
          />
        )}
      </div>
      <div ref={charts} className="panel-part">
        {!metrics ? (
          <p className="ui-meaning">{compareWords.waiting}</p>
        ) : shown === 'summary' ? (
          <Summary metrics={metrics} best={best} />
        ) : shown === 'classes' ? (
          <ByClass metrics={metrics} counts={labelled} />
        ) : shown === 'confusion' ? (
          <Confusions metrics={metrics} />
        ) : (
          <Calibrations metrics={metrics} frame={frame!} />
        )}
      </div>
    </>
  );
}

function Summary({ metrics, best }: { metrics: readonly ModelMetrics[]; best: number | undefined }) {
  const inputs = useLabState((state) => state.inputs);
  const share = (value: number | undefined) => (value === undefined ? compareWords.none : percentText(value));
  const lines = lineNamesOf(inputs.tiles, inputs);
  const isGiven = inputs.points !== undefined;
  const measures = (Object.keys(texts().measures) as Measure[])
    .filter((key) => !isGiven || key !== 'regret')
    .map((key) => ({
      key,
      name: texts().measures[key][0],
      about: isGiven && key === 'calibration' ? texts().calibrationOfGiven : texts().measures[key][1],
    }));
  const cells: { readonly [Key in Measure]: (own: ModelMetrics) => string } = {
    accuracy: (own) => share(own.balancedAccuracy),
    regret: (own) => regretText(best, own.balancedAccuracy),
    f1: (own) => share(own.macroF1),
    geometric: (own) => share(own.geometricMean),
    many: (own) => share(own.many),
    medium: (own) => share(own.medium),
    few: (own) => share(own.few),
    loss: (own) => decimalsText(own.loss, 3),
    calibration: (own) => share(own.calibration),
  };
  return (
    <>
      <NumbersTable
        label={texts().parts.summary}
        measures={measures}
        rows={metrics.map((own, index) => ({
          name: nameOf(inputs.tiles[index]!),
          sub: subtitleOf(inputs.tiles[index]!, inputs),
          short: lines[index]!,
          cells: measures.map(({ key }) => cells[key](own)),
        }))}
      />
      <p className="ui-meaning">{isGiven ? `${texts().aboutGiven} ${compareWords.truth.given}` : texts().about}</p>
    </>
  );
}

function ByClass({ metrics, counts }: { metrics: readonly ModelMetrics[]; counts: readonly number[] }) {
  const inputs = useLabState((state) => state.inputs);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className="table-box" tabIndex={0} aria-label={texts().parts.classes}>
      <table className="numbers-table">
        <thead>
          <tr>
            <th scope="col">{compareWords.scheme}</th>
            <td />
            {counts.map((count, index) => (
              <th key={classMarks[index]!.letter} scope="col">
                <i className="class-swatch" style={{ background: classMarks[index]!.colour }} />
                <span title={texts().classOf(classMarks[index]!.letter, wholeText(count))}>
                  {classMarks[index]!.letter} <small>{wholeText(count)}</small>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {metrics.map((own, index) => (
          <tbody key={index}>
            {(['recall', 'precision'] as const).map((measure, row) => (
              <tr key={measure} className={row === 0 ? 'numbers-first' : undefined}>
                {row === 0 && (
                  <th scope="rowgroup" rowSpan={2}>
                    {nameOf(inputs.tiles[index]!)} <small>{subtitleOf(inputs.tiles[index]!, inputs)}</small>
                  </th>
                )}
                <th scope="row" className="numbers-measure">
                  {texts()[measure]}
                </th>
                {own[measure].map((value, at) => (
                  <td key={classMarks[at]!.letter}>{percentText(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Confusions({ metrics }: { metrics: readonly ModelMetrics[] }) {
  const { actions } = useLab();
  // Without its matrix the points of a selected cell could not be deselected.
  useEffect(() => () => actions.select(undefined), [actions]);
  const inputs = useLabState((state) => state.inputs);
  const selection = useLabState((state) => state.selection);
  const chosen = selection && metrics[selection.tile];
  const count = chosen?.confusion[selection!.truth * inputs.classes + selection!.predicted];
  const [reading, read] = useState<string>();
  return (
    <>
      <div className="panel-multiples">
        {metrics.map((own, index) => (
          <ConfusionMatrix
            key={index}
            title={fullNameOf(inputs.tiles[index]!, inputs)}
            counts={own.confusion}
            totals={own.points}
            classes={inputs.classes}
            selected={selection?.tile === index ? selection : undefined}
            onSelect={(cell) => actions.select(cell && { ...cell, tile: index })}
            onPoint={(label) => actions.point({ class: label })}
            onRead={read}
          />
        ))}
      </div>
      <p className="ui-meaning panel-read" role="status">
        {reading ??
          (selection && count !== undefined
            ? selectedText(wholeText(count), selection, nameOf(inputs.tiles[selection.tile]!))
            : texts().confusionAbout)}
      </p>
    </>
  );
}

function selectedText(
  count: string,
  { truth, predicted }: { readonly truth: number; readonly predicted: number },
  scheme: string,
): string {
  const { letter } = classMarks[truth]!;
  if (truth === predicted) return texts().selectedHits(count, letter, scheme);
  return texts().selected(count, letter, classMarks[predicted]!.letter, scheme);
}

function Calibrations({ metrics, frame }: { metrics: readonly ModelMetrics[]; frame: Frame }) {
  const { actions } = useLab();
  const inputs = useLabState((state) => state.inputs);
  const isUnweighted = useLabState((state) => state.isUnweighted);
  const undone = useUndone(isUnweighted ? frame : undefined);
  const [reading, read] = useState<string>();
  return (
    <>
      <label className="calibration-switch">
        {texts().undo}
        <input
          type="checkbox"
          className="ui-switch"
          checked={isUnweighted}
          onChange={(event) => actions.showUnweighted(event.currentTarget.checked)}
        />
      </label>
      <div className="panel-multiples">
        {metrics.map((own, index) => {
          const both = undone?.[index];
          return (
            <ReliabilityChart
              key={index}
              title={fullNameOf(inputs.tiles[index]!, inputs)}
              bins={both?.answered ?? own.bins}
              error={both ? both.answeredError : own.calibration}
              undone={both && { bins: both.undone, error: both.undoneError, fit: both.fit }}
              onRead={read}
            />
          );
        })}
      </div>
      <p className="ui-meaning panel-read">
        {reading ?? (
          <>
            {undone ? sentencesText([texts().undoAbout, texts().undoExact]) : texts().calibrationAbout}{' '}
            <QuestionLink name="probabilities" />
          </>
        )}
      </p>
    </>
  );
}

/** Calibration of all models with their weights undone, of a frame that has their logits. */
function useUndone(frame: Frame | undefined): readonly UndoneModel[] | undefined {
  const test = useLabState((state) => selectTestSet(state.inputs));
  const shares = useLabState((state) => selectEditedPrior(state.inputs));
  const objectives = useLabState((state) => selectModelObjectives(state.inputs));
  return frame && test && undoneOfModels(frame, test.labels, shares, objectives);
}
