import { useEffect, useRef } from 'react';
import { ClassWeightsChart } from '../../charts/ClassWeightsChart.tsx';
import { EffectiveNumberChart } from '../../charts/EffectiveNumberChart.tsx';
import { selectBalancedWeights, selectInverseWeights, selectLabelCounts } from '../../store/selectors.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { betaText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { ClassTerm } from '../lab/theory/ClassTerm.tsx';
import { LessonMaps } from './LessonMaps.tsx';

/** Milliseconds without a change of beta after which its map is trained anew. */
const rest = 400;

/** What beta does: the curve of Eₙ, the weights, one term in numbers, and a small map that is trained anew with it. */
export default function TheoryStage() {
  const { actions } = useLab();
  const inputs = useLabState((state) => state.inputs);
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const weights = useLabState((state) => selectBalancedWeights(state.inputs));
  const widest = useLabState((state) => selectInverseWeights(state.inputs));
  const lit = useLabState(({ pointing }) => pointing.class);
  const point = (index: number | undefined) => actions.point({ class: index });
  const { volume, until } = inputs;
  const trained = useRef(volume);
  useEffect(() => {
    // Who opens the step finds its map trained, or in training.
    if (volume === trained.current) return;
    trained.current = volume;
    const timer = setTimeout(() => actions.replayTo(until), rest);
    return () => clearTimeout(timer);
  }, [actions, volume, until]);
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
