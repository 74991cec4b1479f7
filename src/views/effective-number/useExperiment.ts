import { useEffect, useMemo, useRef, useState } from 'react';
import { boxVolume } from '../../core/covering/covering.ts';
import { openCovering, type Survey, startSurvey, surveyThrows } from '../../core/covering/survey.ts';
import { useLabState } from '../LabContext.ts';
import { throttle } from '../throttle.ts';
import { type Experiment, mostThrows, openExperiment, type Progress, volumeOfKind } from './experiment.ts';
import { createPour } from './pour.ts';

/** Milliseconds between two updates of the numbers during continuous throwing. */
const interval = 80;

/** Milliseconds of a frame that a survey may take. */
const surveyShare = 8;

/** Runs of a survey. */
export const surveyRuns = 200;

/** The experiment on the page, and what a reader does with it. */
export interface ExperimentControl {
  readonly experiment: Experiment;
  /** N of the box for the chosen beta. */
  readonly box: number;
  /**
   * What of the experiment is on the page, of the same moment in all of its parts. React may take over a prerendered
   * part after the first throws, and must find in it what was prerendered.
   */
  readonly progress: Progress;
  /** Throws at the right end of the chart. */
  readonly span: number;
  /** Mean and spread of many runs, of those completed so far. */
  readonly survey: Survey | undefined;
  readonly isFull: boolean;
  readonly isPouring: boolean;
  throwSamples(count: number): void;
  /** Starts or stops continuous throwing. */
  pour(isPouring: boolean): void;
  /** Empties the box, for another experiment. */
  clear(): void;
  runSurvey(): void;
  /** Notifies painters of every throw immediately. */
  onThrow(listener: () => void): () => void;
}

/** Runs the experiment of the present inputs. Another box is another experiment. */
export function useExperiment(): ExperimentControl {
  const kind = useLabState((state) => state.inputs.covering);
  const box = useLabState((state) => boxVolume(state.inputs.volume));
  const seed = useLabState((state) => state.inputs.seed);
  const volume = volumeOfKind(kind, box);
  const [round, setRound] = useState(0);
  const [, setVersion] = useState(0);
  const [isPouring, setPouring] = useState(false);
  const [survey, setSurvey] = useState<{ readonly key: string; readonly result: Survey }>();
  /** Key of a survey; one of another box, kind or seed is not shown. */
  const key = `${kind} ${volume} ${seed}`;
  const experiment = useMemo(() => openExperiment(kind, volume, seed, round), [kind, volume, seed, round]);
  const listeners = useRef(new Set<() => void>());
  const show = useMemo(() => throttle(() => setVersion((before) => before + 1), interval), []);
  const pouring = useMemo(() => createPour(globalThis), []);
  const frames = useRef({ survey: 0 });
  const progress = experiment.progress();

  let span = Math.max(10, 5 * volume);
  while (span < progress.thrown) span *= 2;

  function throwSamples(count: number): void {
    experiment.throwSamples(count, performance.now());
    for (const listener of listeners.current) listener();
    if (pouring.isOn()) show.call();
    else show.now();
  }

  function pour(isToPour: boolean): void {
    setPouring(isToPour);
    if (isToPour) {
      pouring.start(volume, (count) => {
        throwSamples(count);
        return experiment.thrown() < mostThrows(volume);
      });
      return;
    }
    pouring.stop();
    show.now();
  }

  function runSurvey(): void {
    cancelAnimationFrame(frames.current.survey);
    const throws = surveyThrows(span, 120);
    const running = startSurvey(
      (run) => openCovering(kind === 'discs' ? 'discs' : 'cells', volume, seed, `survey/${run}`),
      surveyRuns,
      throws,
    );
    let shown = 0;
    const next = () => {
      const begin = performance.now();
      while (performance.now() - begin < surveyShare) running.advance(200);
      const isDue = performance.now() - shown > 120;
      const { runs } = isDue ? running.result() : { runs: 0 };
      if (isDue && runs > 1) {
        shown = performance.now();
        setSurvey({ key, result: running.result() });
      }
      if (runs < surveyRuns) frames.current.survey = requestAnimationFrame(next);
    };
    frames.current.survey = requestAnimationFrame(next);
  }

  // Continuous throwing belongs to the box for which it was started.
  useEffect(() => {
    const running = frames.current;
    return () => {
      pouring.stop();
      cancelAnimationFrame(running.survey);
      show.cancel();
      setPouring(false);
      // An interrupted survey would look as if it were still running.
      setSurvey((before) => (before && before.result.runs < surveyRuns ? undefined : before));
    };
  }, [experiment, pouring, show]);

  return {
    experiment,
    box,
    progress,
    span,
    survey: survey?.key === key ? survey.result : undefined,
    isFull: progress.thrown >= mostThrows(volume),
    isPouring,
    throwSamples,
    pour,
    clear: () => setRound((before) => before + 1),
    runSurvey,
    onThrow(listener) {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    },
  };
}
