import { useEffect } from 'react';
import { hasComeTo } from '../../core/lesson/presentBeats.ts';
import { BoxCanvas } from '../effective-number/BoxCanvas.tsx';
import { useExperiment } from '../effective-number/useExperiment.ts';
import { useFacts, useLessonActions } from '../lesson/useLesson.ts';
import { usePlace } from './usePresent.ts';

/** Throws that the step asks about, how many at once, and the milliseconds between. */
const throws = 100;
const atOnce = 2;
const between = 100;

/** The box of 100 cells. It fills while the room watches; the throws of a seed are the same in every window. */
export default function BoxPicture({ isTeacher }: { readonly isTeacher: boolean }) {
  const { experiment, progress, onThrow, throwSamples } = useExperiment();
  const { note } = useLessonActions();
  const { thrown = 0 } = useFacts();
  const place = usePlace();
  const isToFill = isTeacher && hasComeTo('deed', place) && thrown < throws;
  const isToEnd = hasComeTo('reveal', place);

  // What was thrown before, or in the teacher's window, is thrown here, too.
  useEffect(() => {
    const missing = Math.min(thrown, throws) - experiment.thrown();
    if (missing > 0) throwSamples(missing);
  }, [thrown, experiment, throwSamples]);

  useEffect(() => {
    if (!isToFill) return undefined;
    const take = (count: number) => {
      throwSamples(Math.min(count, throws - experiment.thrown()));
      const now = experiment.thrown();
      note({ isBegun: true, thrown: now, covered: experiment.coveredAfter(now) });
    };
    if (isToEnd) {
      take(throws);
      return undefined;
    }
    const timer = setInterval(() => take(atOnce), between);
    return () => clearInterval(timer);
  }, [isToFill, isToEnd, experiment, throwSamples, note]);

  return (
    <div className="present-box">
      <BoxCanvas experiment={experiment} progress={progress} onThrow={onThrow} />
    </div>
  );
}
