import { useDeferredValue } from 'react';
import { volumeScale } from '../../controls/scales.ts';
import { weightRatio } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { isSorted } from '../../store/counts.ts';
import { countsWords } from '../../words/countsWords.ts';
import { digitsText } from '../../words/numbers.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { Chapter, DocumentView } from '../DocumentView.tsx';
import { useLabState } from '../LabContext.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ClassRows } from './ClassRows.tsx';
import { CountsFigures } from './CountsFigures.tsx';
import { Facts, Warnings } from './Facts.tsx';
import { InputCard } from './InputCard.tsx';
import { TakeHomeCard } from './TakeHomeCard.tsx';
import { tableSummary } from './tableSelectors.ts';
import { useShownCounts } from './useShownCounts.ts';

/** Its words, in the language of the page. */
const texts = () => countsWords;
const chapters = ['input', 'weights', 'choice', 'table', 'home'] as const;

/** The reader's own class counts: what beta does to their weights, which beta to try, and code to export. */
export default function CountsView() {
  const latest = useShownCounts();
  const deferred = useDeferredValue(latest);
  // The first counts bring most of the view with them, so React renders that in short tasks; others are shown at once.
  const shown = deferred && latest;
  return (
    <DocumentView
      className="counts-view"
      title={texts().title}
      lead={texts().lead}
      dock={<Beta table={shown?.table} />}
      contents={texts().contents}
      chapters={chapters.map((name) => ({
        name,
        title: texts().sections[name],
        isThere: shown !== undefined || name === 'input',
      }))}
    >
      <Chapter name="input" title={texts().sections.input}>
        <InputCard>{shown && <Facts table={shown.table} />}</InputCard>
        {shown && <Warnings table={shown.table} />}
      </Chapter>
      {shown && (
        <>
          <Chapter name="weights" title={texts().sections.weights}>
            <CountsFigures table={shown.table} isRanked={isSorted(shown)} />
          </Chapter>
          <Chapter name="choice" title={texts().sections.choice}>
            <ChoiceCard table={shown.table} />
          </Chapter>
          <Chapter name="table" title={texts().sections.table}>
            <ClassRows table={shown.table} isRanked={isSorted(shown)} />
          </Chapter>
          <Chapter name="home" title={texts().sections.home} lead={texts().home.lead}>
            <TakeHomeCard shown={shown} />
          </Chapter>
        </>
      )}
    </DocumentView>
  );
}

/** beta with ticks at the rarest, the middle and the commonest class: there it starts to have an effect. */
function Beta({ table }: { readonly table: ClassTable | undefined }) {
  const volume = useLabState((state) => state.inputs.volume);
  const summary = table && tableSummary(table);
  const ratio = summary ? digitsText(weightRatio(summary, volume)) : '1';
  const meaning =
    volume === 1
      ? texts().meaning.none
      : volume === Infinity
        ? texts().meaning.inverse(ratio)
        : texts().meaning.ratio(digitsText(volume), ratio);
  const counts = summary ? [...new Set([summary.least, summary.median, summary.most])] : [];
  return (
    <BetaSlider
      meaning={meaning}
      ticks={counts.map((count) => ({ position: volumeScale.toPosition(count), colour: 'var(--ink-3)' }))}
    />
  );
}
