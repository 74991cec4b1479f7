import { useId } from 'react';
import { Explained } from '../../../controls/Explained.tsx';
import { Segmented } from '../../../controls/Segmented.tsx';
import { classMarks } from '../../../core/classMarks.ts';
import { type BayesOverlay, bayesOverlays } from '../../../store/parameters.ts';
import { selectSpec } from '../../../store/selectors.ts';
import { standingsOf } from '../../../store/standings.ts';
import { percentText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { nameOf, subtitleOf } from '../tileWords.ts';
import { regretText } from './regretText.ts';
import { meanOf, selectBest } from './useBest.ts';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

const texts = words.compare.truth;
const options = bayesOverlays.map((value) => ({ value, label: texts.overlays[value] }));

/** What could be reached at best, since the densities are known: as boundaries over the maps, and as recalls beside the models'. */
export function TruthPart() {
  const { actions } = useLab();
  const overlay = useLabState((state) => state.inputs.bayes);
  const truth = useLabState(({ truth: known, inputs }) => (known?.spec === selectSpec(inputs) ? known : undefined));
  const best = useLabState(selectBest);
  const inputs = useLabState((state) => state.inputs);
  const frame = useFrameAtLeisure();
  const name = useId();

  const standings = frame && frame.trained.length === inputs.tiles.length ? standingsOf(frame) : [];
  const rows = [
    ...(truth
      ? [
          { name: texts.balanced, sub: '', recall: truth.balanced, isBest: true },
          { name: texts.training, sub: '', recall: truth.training, isBest: true },
        ]
      : []),
    ...standings
      .filter(({ recall }) => recall.length === inputs.classes)
      .map(({ recall }, index) => ({
        name: nameOf(inputs.tiles[index]!),
        sub: subtitleOf(inputs.tiles[index]!, inputs),
        recall,
        isBest: false,
      })),
  ];
  return (
    <>
      <div className="panel-tools">
        <span id={name} className="tool-name">
          {texts.show}
        </span>
        <Segmented
          labelledBy={name}
          options={options}
          value={overlay}
          onChoose={(value: BayesOverlay) => actions.change('bayes', value)}
        />
      </div>
      <div className="panel-part">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
        <section className="table-box" tabIndex={0} aria-label={texts.label}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{words.compare.scheme}</th>
                <th scope="col">{texts.accuracy}</th>
                <th scope="col">
                  <Explained about={texts.regretAbout}>{texts.regret}</Explained>
                </th>
                {classMarks.slice(0, inputs.classes).map(({ letter, colour }) => (
                  <th key={letter} scope="col">
                    <i className="swatch" style={{ background: colour }} />
                    {letter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index} className={row.isBest ? 'best' : undefined}>
                  <th scope="row">
                    {row.name} <small>{row.sub}</small>
                  </th>
                  <td>{percentText(meanOf(row.recall))}</td>
                  <td>{regretText(best, meanOf(row.recall))}</td>
                  {row.recall.map((share, at) => (
                    <td key={classMarks[at]!.letter}>{percentText(share)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p className="meaning">{truth ? `${texts.about} ${texts.noise}` : texts.computing}</p>
      </div>
    </>
  );
}
