import { type KeyboardEvent, useEffect, useRef } from 'react';
import { GuessBars } from '../../charts/GuessBars.tsx';
import { capturePointer } from '../../controls/capturePointer.ts';
import { beatOf } from '../../core/lesson/beats.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { BoxCanvas } from '../effective-number/BoxCanvas.tsx';
import { useExperiment } from '../effective-number/useExperiment.ts';
import { commonParts, spokenOf, takesGuesses } from './barsOf.ts';
import { LevelBox } from './LevelBox.tsx';
import { useLessonActions, useTold } from './useLesson.ts';

/** Throws that the step asks about. */
const throws = 100;

/** The box of 100 cells, into which 100 samples are thrown, and the guess of how many it will cover. */
export default function BoxStage() {
  const control = useExperiment();
  const told = useTold();
  const { note, guess } = useLessonActions();
  const { facts, at } = told;
  const { worth, legend } = lessonWords;
  const { progress, experiment } = control;
  const left = Math.max(0, throws - progress.thrown);
  const isRevealed = beatOf(at, facts) === 'reveal';
  const { thrown = 0 } = facts;

  function throwMany(count: number): void {
    control.throwSamples(Math.min(count, throws - experiment.thrown()));
    heed();
  }

  /** Notes how far the box is. A box that was filled before stays what it came to. */
  function heed(): void {
    const now = experiment.thrown();
    if (now === 0 || (facts.thrown ?? 0) >= throws) return;
    note({ isBegun: true, thrown: now, covered: experiment.coveredAfter(Math.min(now, throws)) });
  }

  // A poured box stops at the hundredth throw; and one that was filled before is filled again, as it was.
  const latest = useRef(heed);
  latest.current = heed;
  const { onThrow, pour, throwSamples } = control;
  useEffect(
    () =>
      onThrow(() => {
        if (experiment.thrown() >= throws) pour(false);
        latest.current();
      }),
    [onThrow, pour, experiment],
  );
  const isToFill = (isRevealed || thrown >= throws) && experiment.thrown() < throws;
  useEffect(() => {
    const missing = isToFill ? throws : Math.min(thrown, throws);
    if (missing > experiment.thrown()) throwSamples(missing - experiment.thrown());
  }, [isToFill, thrown, experiment, throwSamples]);

  function hold(event: KeyboardEvent, isDown: boolean): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) pour(isDown);
  }

  // One frame of a pour may throw more than are asked about: these count for nothing.
  const counted = Math.min(progress.thrown, throws);
  const covered = Math.min(experiment.coveredAfter(counted), 100);
  const value = counted > 0 ? covered : undefined;
  const isAsked = takesGuesses(told);
  const parts = commonParts(told, 0, undefined, {
    value,
    before: undefined,
    step: undefined,
    isMeasured: thrown >= throws,
  });
  const name = lessonWords.levelName;
  const spoken = spokenOf(facts, 0, { before: undefined }, lessonWords.levelValue);
  return (
    <>
      <section className="ui-card lesson-box">
        <LevelBox
          guess={parts.guess}
          flag={parts.flag}
          {...{ name, spoken }}
          onGuess={isAsked ? (level) => guess(0, level) : undefined}
        >
          <BoxCanvas experiment={experiment} progress={progress} onThrow={onThrow} />
        </LevelBox>
        <div className="lesson-throws">
          <button type="button" disabled={left === 0} onClick={() => throwMany(1)}>
            {worth.throwOne}
          </button>
          <button type="button" disabled={left === 0} onClick={() => throwMany(10)}>
            {worth.throwTen}
          </button>
          <button
            type="button"
            className="lesson-pour"
            disabled={left === 0}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              capturePointer(event);
              pour(true);
            }}
            onPointerUp={() => pour(false)}
            onPointerCancel={() => pour(false)}
            onLostPointerCapture={() => pour(false)}
            onKeyDown={(event) => hold(event, true)}
            onKeyUp={(event) => hold(event, false)}
            onBlur={() => pour(false)}
            onContextMenu={(event) => event.preventDefault()}
          >
            {worth.pour}
          </button>
          <p>{worth.thrown(wholeText(counted), wholeText(covered))}</p>
        </div>
      </section>
      <section className="ui-card lesson-bars">
        <GuessBars
          title={worth.level}
          bars={[{ name: worth.box, ...parts, handle: name, spoken }]}
          legend={{ guess: legend.guess }}
        />
      </section>
    </>
  );
}
