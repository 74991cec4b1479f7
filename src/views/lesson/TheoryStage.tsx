import { ClassWeightsChart } from '../../charts/ClassWeightsChart.tsx';
import { EffectiveNumberChart } from '../../charts/EffectiveNumberChart.tsx';
import { selectBalancedWeights, selectInverseWeights, selectLabelCounts } from '../../store/selectors.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { betaText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { ClassTerm } from '../lab/theory/ClassTerm.tsx';
import { LessonMaps } from './LessonMaps.tsx';
import { useTrainedBeta } from './useTrainedBeta.ts';

/** What beta does: the curve of Eₙ, the weights, one term in numbers, and a small map that is trained anew with it. */
export default function TheoryStage() {
  const { actions } = useLab();
  const inputs = useLabState((state) => state.inputs);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const weights = useLabState((state) => selectBalancedWeights(state.inputs));
  const widest = useLabState((state) => selectInverseWeights(state.inputs));
  const lit = useLabState(({ pointing }) => pointing.class);
  const point = (index: number | undefined) => actions.point({ class: index });
  useTrainedBeta(true);
  const { volume } = inputs;
  const domain = [Math.min(0.09, ...widest), Math.max(11, ...widest)] as const;
  return (
    <>
      <section className="ui-card lesson-figure lesson-effective">
        <h2>{lessonWords.beta.effective}</h2>
        <EffectiveNumberChart counts={labelled} volume={volume} lit={lit} onPoint={point} onRead={() => {}} />
      </section>
      <section className="ui-card lesson-figure lesson-weights">
        <h2>{lessonWords.beta.weights}</h2>
        <ClassWeightsChart
          lines={[
            { label: betaText(volume, 2), weights, style: 'main' },
            { label: words.schemes['inverse-frequency'].line, weights: widest, style: 'dashed' },
          ]}
          domain={domain}
          lit={lit}
          onPoint={point}
        />
      </section>
      <ClassTerm />
      <LessonMaps />
    </>
  );
}
