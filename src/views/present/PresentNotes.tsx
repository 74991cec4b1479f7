import { isOwnBeat, presentBeatsOf } from '../../core/lesson/presentBeats.ts';
import { lessonSteps, neighboursOf, stepsOf } from '../../core/lesson/steps.ts';
import { clockText, type TimeSpent, timeInAll } from '../../core/lesson/timeSpent.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { digitsText } from '../../words/numbers.ts';
import { presentWords } from '../../words/presentWords.ts';
import { useLabState } from '../LabContext.ts';
import { usePlace, useRoom } from './usePresent.ts';
import './PresentNotes.css';

/** What the teacher reads and the room does not: what to say, where one is, how long it took, and what comes next. */
export function PresentNotes({ spent }: { readonly spent: TimeSpent }) {
  const { step, beat } = usePlace();
  const { own } = useRoom();
  const only = useLabState(({ inputs }) => inputs.only);
  const { after } = neighboursOf(step, only);
  const { minutes } = lessonSteps[step];
  const planned = stepsOf(only).reduce((sum, name) => sum + lessonSteps[name].minutes, 0);
  return (
    <aside className="present-notes" aria-labelledby="present-notes-title">
      <h2 id="present-notes-title">{presentWords.notes}</h2>
      <p className="present-say">{isOwnBeat(beat) ? presentWords.sayOwn : presentWords.say[step]}</p>
      <h3>{presentWords.beatsTitle}</h3>
      <ol>
        {presentBeatsOf(step, own).map((name) => (
          <li key={name} aria-current={name === beat ? 'step' : undefined}>
            {name === 'deed' && step === 'beta' ? presentWords.dragBeat : presentWords.beats[name]}
          </li>
        ))}
      </ol>
      <p className="present-times">
        <span>
          {presentWords.used(clockText(spent[step] ?? 0))}
          {minutes > 0 && ` (${presentWords.minutes(digitsText(minutes))})`}
        </span>
        <span>{presentWords.usedInAll(clockText(timeInAll(spent)), digitsText(planned))}</span>
      </p>
      <p>{after ? presentWords.nextUp(lessonWords.steps[after].title) : presentWords.lastUp}</p>
    </aside>
  );
}
