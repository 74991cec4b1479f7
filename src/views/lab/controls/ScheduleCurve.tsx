import { useRef } from 'react';
import { RateCurve, ratePlace } from '../../../charts/RateCurve.tsx';
import { rateShare } from '../../../core/schedule.ts';
import { horizonOf } from '../../../schemes/tile.ts';
import { selectSchedule } from '../../../store/selectors.ts';
import { moreTrainingWords as words } from '../../../words/moreTrainingWords.ts';
import { digitsText } from '../../../words/numbers.ts';
import { useFrames, useLab, useLabState } from '../../LabContext.ts';
import './ScheduleCurve.css';

/** The learning rate over the steps of the run, with a mark that moves with the frames, written without React. */
export function ScheduleCurve() {
  const { store } = useLab();
  const schedule = useLabState(({ inputs }) => selectSchedule(inputs));
  const rate = useLabState(({ inputs }) => inputs.learningRate);
  const steps = useLabState(({ inputs }) => horizonOf(inputs));
  const mark = useRef<SVGCircleElement>(null);
  const now = useRef<HTMLSpanElement>(null);
  useFrames(({ frame, inputs }, before) => {
    if (before && frame === before.frame && inputs === before.inputs) return;
    const step = frame?.step ?? 0;
    const of = selectSchedule(inputs);
    const { cx, cy } = ratePlace(of, horizonOf(inputs), step);
    mark.current!.setAttribute('cx', cx);
    mark.current!.setAttribute('cy', cy);
    now.current!.textContent = words.rateNow(digitsText(inputs.learningRate * rateShare(of, step + 1), 2));
  });
  return (
    <div className="schedule-curve">
      <RateCurve
        schedule={schedule}
        steps={steps}
        label={words.rateCurve(words.schedules[schedule.kind].toLowerCase())}
        rate={rate}
        stepNow={() => store.getState().frame?.step ?? 0}
        mark={mark}
      />
      <span ref={now} className="ui-meaning" />
    </div>
  );
}
