import { type CSSProperties, useContext } from 'react';
import { HeldContext } from '../../controls/HeldContext.ts';
import { volumeScale } from '../../controls/scales.ts';
import { classMarks } from '../../core/classMarks.ts';
import { tailOverHead } from '../../core/lesson/lessonMeasures.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { betaText, betaValueText, decimalsText, digitsText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { Held } from '../Held.tsx';
import { useLab, useLabState } from '../LabContext.ts';
import { useTrainedBeta } from '../lesson/useTrainedBeta.ts';
import '../../controls/Slider.css';
import './PresentBeta.css';

interface Props {
  /** Labels of each class, which are ticks on the track; [C]. */
  readonly labels: readonly number[];
  /** Whether it can be moved here. */
  readonly isTeacher: boolean;
}

/** beta, large enough to be moved before a room; the audience's window shows where it is. */
export function PresentBeta(props: Props) {
  useTrainedBeta(false);
  return (
    <div className="present-beta">
      <Held input="volume">
        <Track {...props} />
      </Held>
    </div>
  );
}

function Track({ labels, isTeacher }: Props) {
  const { actions } = useLab();
  const isHeld = useContext(HeldContext);
  const volume = useLabState(({ inputs }) => inputs.volume);
  const { min, max, step, toPosition, toValue } = volumeScale;
  const share = (position: number) => ({ '--share': (position - min) / (max - min) }) as CSSProperties;
  const { now, saidThen } = lessonWords.beta;
  const meaning = now(decimalsText(tailOverHead(labels, volume), 1));
  const value = volume === Infinity ? betaText(volume) : saidThen(betaValueText(volume), digitsText(volume));
  return (
    <>
      <p>
        <b>{value}</b> <span>{meaning}</span>
      </p>
      <div className="slider-track present-beta-track" style={share(toPosition(volume))}>
        {labels.map((count, index) => (
          <i
            key={index}
            style={{ ...share(toPosition(count)), '--colour': classMarks[index]!.colour } as CSSProperties}
          />
        ))}
        <input
          type="range"
          aria-label={words.weighting.beta}
          aria-valuetext={`${betaText(volume)}. ${meaning}`}
          {...{ min, max, step }}
          value={toPosition(volume)}
          disabled={isHeld || !isTeacher}
          onChange={(event) => actions.change('volume', toValue(Number(event.currentTarget.value)))}
        />
      </div>
      <p className="present-beta-ends" aria-hidden="true">
        <span>{words.weighting.none}</span>
        <span>{words.weighting.inverse}</span>
      </p>
    </>
  );
}
