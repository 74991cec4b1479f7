import { linearScale, volumeScale } from '../../controls/scales.ts';
import { classMarks } from '../../core/classMarks.ts';
import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import type { StepName } from '../../core/lesson/stepStates.ts';
import { bounds } from '../../store/parameters.ts';
import { selectLabelCounts, selectSeedSteps } from '../../store/selectors.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { decimalsText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { Held } from '../Held.tsx';
import { useLab, useLabState } from '../LabContext.ts';
import { InputSlider } from '../lab/controls/InputSlider.tsx';
import { useFacts, useIsPullThere } from './useLesson.ts';

const noiseScale = linearScale(bounds.noise.min, bounds.noise.max, 0.01);
const gammaScale = linearScale(bounds.gamma.min, bounds.gamma.max, 0.05);
/** A percentage, with its sign as the language of the page writes it. */
const percent = () => ({ factor: 100, suffix: words.percent('') });

/** What the reader sets in a step, with the control of the lab. */
export function StepDeed({ at }: { readonly at: StepName }) {
  switch (at) {
    case 'beta':
      return <StepBeta />;
    case 'clean':
      return (
        <Held input="noise">
          <InputSlider
            input="noise"
            name={words.data.noise}
            about={words.data.noiseAbout}
            scale={noiseScale}
            bounds={bounds.noise}
            unit={percent()}
          />
        </Held>
      );
    case 'focal':
      return <StepGamma />;
    case 'middle':
      return <Judge />;
    default:
      return null;
  }
}

/** γ, once the network is there that it is tried on: another one would be trained with it. */
function StepGamma() {
  const isThere = useIsPullThere();
  return (
    <Held input="gamma">
      <InputSlider
        input="gamma"
        name={words.weighting.gamma}
        about={words.weighting.gammaAbout}
        scale={gammaScale}
        bounds={bounds.gamma}
        stops={[0, 1, 2]}
        isDisabled={!isThere}
      />
    </Held>
  );
}

/** beta, with the counts of the classes as ticks on its track. */
function StepBeta() {
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const volume = useLabState(({ inputs }) => inputs.volume);
  return (
    <BetaSlider
      meaning={lessonWords.beta.now(decimalsText(tailOverHead(labelled, volume), 1))}
      ticks={labelled.map((count, index) => ({
        position: volumeScale.toPosition(count),
        colour: classMarks[index]!.colour,
      }))}
    />
  );
}

/** Ten seeds, which train beside the maps. */
function Judge() {
  const { seeds: runner } = useLab();
  const { middle } = lessonWords;
  const seeds = useLabState((state) => state.seeds);
  const steps = useLabState(({ inputs }) => selectSeedSteps(inputs));
  const facts = useFacts();
  if (facts.seeds) return null;
  if (seeds.status === 'running') {
    return (
      <p className="lesson-judging">
        <progress max={steps} value={seeds.step} aria-label={middle.judge} />
        <span>{middle.judging(wholeText(seeds.step), wholeText(steps))}</span>
      </p>
    );
  }
  return (
    <>
      <p className="lesson-small">{middle.judgeFirst}</p>
      {seeds.status === 'failed' && <p role="alert">{middle.failed(seeds.message)}</p>}
      <p className="lesson-links">
        <button type="button" onClick={runner.run}>
          {middle.judge}
        </button>
      </p>
    </>
  );
}
