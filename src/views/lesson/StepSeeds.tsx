import { SeedsChart } from '../../charts/SeedsChart.tsx';
import { beatOf } from '../../core/lesson/beats.ts';
import { lessonWords } from '../../words/lessonWords.ts';
import { useTold } from './useLesson.ts';

/** What the maps' models come to on ten seeds, with the map that was chosen; after the reveal. */
export function StepSeeds() {
  const { at, facts } = useTold();
  const { middle, chosen } = lessonWords;
  const isRevealed = beatOf(at, facts) === 'reveal';
  const choice = facts.guess?.[0];
  return (
    <section className="ui-card lesson-seeds">
      <h2>{middle.seeds}</h2>
      {isRevealed && facts.seeds ? (
        <SeedsChart
          rows={middle.maps.map((name, map) => ({
            name: map === choice ? `${name} (${chosen})` : name,
            values: facts.seeds!.map((row) => row[map] ?? Number.NaN),
          }))}
        />
      ) : (
        <p className="ui-meaning">{middle.judgeFirst}</p>
      )}
    </section>
  );
}
