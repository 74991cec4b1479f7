import { Suspense } from 'react';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { digitsText } from '../../words/numbers.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { Chapter, DocumentView } from '../DocumentView.tsx';
import { useLabState } from '../LabContext.ts';
import { CurvesSection } from './CurvesSection.tsx';
import { ExperimentSection } from './ExperimentSection.tsx';
import { LossesSection } from './LossesSection.tsx';
import { ProofSection } from './ProofSection.tsx';
import { useExperiment } from './useExperiment.ts';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords;
const chapters = ['experiment', 'proof', 'curves', 'losses'] as const;

/**
 * The theory as interactive figures: a covering, its proof, its curves, and the losses that it weights. The boundaries
 * part what is prerendered, as in the lab.
 */
export default function EffectiveNumberView() {
  return (
    <DocumentView
      title={texts().title}
      lead={texts().lead}
      dock={<Beta />}
      contents={texts().contents}
      chapters={chapters.map((name) => ({ name, title: texts()[name].section, isThere: true }))}
    >
      <Covering />
      <Chapter name="curves" title={texts().curves.section} lead={texts().curves.lead}>
        <Suspense>
          <CurvesSection />
        </Suspense>
      </Chapter>
      <Chapter name="losses" title={texts().losses.section} lead={texts().losses.lead}>
        <Suspense>
          <LossesSection />
        </Suspense>
      </Chapter>
    </DocumentView>
  );
}

/** The experiment and the proof, which share the number of throws. */
function Covering() {
  const control = useExperiment();
  return (
    <>
      <Chapter name="experiment" title={texts().experiment.section} lead={texts().experiment.lead}>
        <Suspense>
          <ExperimentSection control={control} />
        </Suspense>
      </Chapter>
      <Chapter name="proof" title={texts().proof.section}>
        <Suspense>
          <ProofSection control={control} />
        </Suspense>
      </Chapter>
    </>
  );
}

function Beta() {
  const volume = useLabState((state) => state.inputs.volume);
  const ceiling = digitsText(effectiveNumber(1e12, volume), 4);
  const meaning =
    volume === 1
      ? texts().meaningOne
      : volume === Infinity
        ? texts().meaningInfinite
        : texts().meaning(digitsText(volume), ceiling);
  return <BetaSlider meaning={meaning} />;
}
