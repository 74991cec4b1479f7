import type { PointsResult } from '../../core/points/pointsIn.ts';
import { listText, sentencesText, wholeText } from '../../words/numbers.ts';
import { pointsProblemText, pointsWords } from '../../words/pointsWords.ts';
import { useLabState } from '../LabContext.ts';
import { usePoints } from './usePoints.ts';

/** Its words, in the language of the page. */
const texts = () => pointsWords.dialog;

/** Lines that are named. */
const mostNamed = 5;

/** The state of the latest reading: its progress, what is wrong with it, or what was understood. */
export function PointsOutcome({ found }: { readonly found: PointsResult | undefined }) {
  const points = usePoints();
  const { read, progress, failure } = useLabState((state) => state.points);
  return (
    <div className="points-outcome" data-testid="points-outcome">
      {progress && (
        <p className="points-progress">
          <progress value={progress.share} aria-label={texts().reading(wholeText(progress.rows))} />
          <button type="button" onClick={points.cancel}>
            {texts().stop}
          </button>
        </p>
      )}
      {failure && (
        <p className="points-fault" role="alert">
          {failure.kind === 'broken'
            ? texts().broken(failure.message)
            : texts().rejected(failure.title, pointsProblemText(failure.problem))}
        </p>
      )}
      {read && found?.kind === 'read' && !failure && (
        <p className="ui-meaning" role="status">
          {sentencesText([
            texts().understood(read.title, wholeText(found.set.labels.length), wholeText(found.set.classNames.length)),
            ...(read.table.headerLine === undefined ? [] : [texts().header(wholeText(read.table.headerLine))]),
            ...missingText(found.withoutValue),
            ...(found.rare.length > 0 ? [texts().rare(firstOf(found.rare.map(({ name }) => name)))] : []),
            ...(found.single.length > 0 ? [texts().single(firstOf(found.single.map(({ name }) => name)))] : []),
          ])}
        </p>
      )}
    </div>
  );
}

/** Which rows are left out because something is missing in them. */
function missingText(lines: readonly number[]): readonly string[] {
  if (lines.length === 0) return [];
  const list = firstOf(lines.map(wholeText));
  return [texts().missing(wholeText(lines.length), lines.length === 1 ? texts().line(list) : texts().lines(list))];
}

/** Names in a row, and how many more there are where they are many. */
function firstOf(names: readonly string[]): string {
  const list = listText(names.slice(0, mostNamed));
  return names.length > mostNamed ? texts().andMore(list, wholeText(names.length - mostNamed)) : list;
}
