import { useId } from 'react';
import { Segmented } from '../../../controls/Segmented.tsx';
import { classMarks } from '../../../core/classMarks.ts';
import { type BayesOverlay, bayesOverlays } from '../../../store/parameters/lab.ts';
import { standingsOf } from '../../../store/standings.ts';
import { selectTruth } from '../../../store/truth.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { percentText, sentencesText } from '../../../words/numbers.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { lineNamesOf, nameOf, subtitleOf } from '../tileWords.ts';
import { type Measure, type NumbersRow, NumbersTable } from './NumbersTable.tsx';
import { regretText } from './regretText.ts';
import { meanOf, selectBest } from './useBest.ts';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

/** Its words, in the language of the page. */
const texts = () => compareWords.truth;

/**
 * The best that can be reached, computed from the known densities: as boundaries over the maps, and as
 * recalls beside the models'.
 */
export function TruthPart() {
  const { actions } = useLab();
  const overlay = useLabState((state) => state.inputs.bayes);
  const truth = useLabState(selectTruth);
  const failure = useLabState((state) => state.truthFailure);
  const isGiven = useLabState((state) => state.inputs.points !== undefined);
  const best = useLabState(selectBest);
  const inputs = useLabState((state) => state.inputs);
  const frame = useFrameAtLeisure();
  const name = useId();

  const standings = frame && frame.trained.length === inputs.tiles.length ? standingsOf(frame) : [];
  const lines = lineNamesOf(inputs.tiles, inputs);
  const cellsOf = (recall: readonly number[]) => [
    percentText(meanOf(recall)),
    ...(isGiven ? [] : [regretText(best, meanOf(recall))]),
    ...recall.map(percentText),
  ];
  const rows: readonly NumbersRow[] = [
    ...(truth
      ? [
          { name: texts().balanced, short: texts().balancedShort, cells: cellsOf(truth.balanced), isBest: true },
          { name: texts().training, short: texts().trainingShort, cells: cellsOf(truth.training), isBest: true },
        ]
      : []),
    ...standings
      .filter(({ recall }) => recall.length === inputs.classes)
      .map(({ recall }, index) => ({
        name: nameOf(inputs.tiles[index]!),
        sub: subtitleOf(inputs.tiles[index]!, inputs),
        short: lines[index]!,
        cells: cellsOf(recall),
      })),
  ];
  const measures: readonly Measure[] = [
    { key: 'accuracy', name: texts().accuracy },
    ...(isGiven ? [] : [{ key: 'regret', name: texts().regret, about: texts().regretAbout }]),
    ...classMarks.slice(0, inputs.classes).map(({ letter, colour }) => ({
      key: letter,
      name: (
        <>
          <i className="class-swatch" style={{ background: colour }} />
          {letter}
        </>
      ),
    })),
  ];
  return (
    <>
      {!isGiven && (
        <div className="panel-tools">
          <span id={name} className="tool-name">
            {texts().show}
          </span>
          <Segmented
            labelledBy={name}
            options={bayesOverlays.map((value) => ({ value, label: texts().overlays[value] }))}
            value={overlay}
            onChoose={(value: BayesOverlay) => actions.change('bayes', value)}
          />
        </div>
      )}
      <div className="panel-part">
        <NumbersTable label={texts().label} measures={measures} rows={rows} />
        {isGiven ? (
          <p className="ui-meaning">{texts().given}</p>
        ) : truth || failure === undefined ? (
          <p className="ui-meaning">
            {truth
              ? sentencesText([texts().about, texts().noise, ...(inputs.edits ? [texts().edited] : [])])
              : texts().computing}
          </p>
        ) : (
          <p role="alert">{texts().failed(failure)}</p>
        )}
      </div>
    </>
  );
}
