import { useRef } from 'react';
import { PullShares } from '../../../charts/PullShares.tsx';
import { selectObjective, selectTrainingSet } from '../../../store/selectors.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { fullNameOf } from '../tileWords.ts';
import { pullBudgets } from './pullBudgets.ts';
import { SaveCharts } from './SaveCharts.tsx';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

/** Its words, in the language of the page. */
const texts = () => compareWords.pull;

/** The gradient budget: shares of the classes in the gradient of each model, and the factors of each share. */
export function PullPart() {
  const { actions } = useLab();
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const objective = useLabState((state) => selectObjective(state.inputs));
  const { labels } = useLabState((state) => selectTrainingSet(state.inputs));
  const lit = useLabState((state) => state.pointing.class);
  const chart = useRef<HTMLDivElement>(null);
  const budgets = frame?.pulls && pullBudgets(frame, frame.pulls, objective, labels, inputs.classes);
  const rows = budgets?.map((budget, index) => ({ ...budget, name: fullNameOf(inputs.tiles[index]!, inputs) }));
  return (
    <>
      <div className="panel-tools">
        <h3>{texts().title}</h3>
        {rows && <SaveCharts of={chart} title={texts().title} />}
      </div>
      <div ref={chart} className="panel-part">
        {rows ? (
          <PullShares rows={rows} lit={lit} onPoint={(index) => actions.point({ class: index })} />
        ) : (
          <p className="ui-meaning">{compareWords.waiting}</p>
        )}
        <p className="ui-meaning">{texts().about}</p>
      </div>
    </>
  );
}
