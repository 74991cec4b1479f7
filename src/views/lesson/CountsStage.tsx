import type { MouseEvent } from 'react';
import { volumeScale } from '../../controls/scales.ts';
import { weightRatio } from '../../core/counts/analysis.ts';
import { countsWords } from '../../words/countsWords.ts';
import { digitsText } from '../../words/numbers.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { Facts, Warnings } from '../counts/Facts.tsx';
import { InputCard } from '../counts/InputCard.tsx';
import { TakeHomeCard } from '../counts/TakeHomeCard.tsx';
import { tableSummary } from '../counts/tableSelectors.ts';
import { useShownCounts } from '../counts/useShownCounts.ts';
import { useLabState } from '../LabContext.ts';
import { useLessonActions } from './useLesson.ts';

/** The cards of "Your counts": a set or one's own counts, what beta does there, and the code. */
export default function CountsStage() {
  const shown = useShownCounts();
  const { note } = useLessonActions();
  const volume = useLabState(({ inputs }) => inputs.volume);
  const summary = shown && tableSummary(shown.table);
  const ratio = summary ? digitsText(weightRatio(summary, volume)) : '1';
  const ticks = summary ? [...new Set([summary.least, summary.median, summary.most])] : [];

  /** Code that is copied or saved is taken home: the card has a button for each. */
  function heed(event: MouseEvent<HTMLElement>): void {
    const button = (event.target as HTMLElement).closest('button');
    if (button?.parentElement?.classList.contains('document-actions')) note({ hasCopied: true });
  }

  return (
    <div className="lesson-counts">
      <InputCard>{shown && <Facts table={shown.table} />}</InputCard>
      <section className="ui-card">
        <BetaSlider
          meaning={countsWords.meaning.ratio(digitsText(volume), ratio)}
          ticks={ticks.map((count) => ({ position: volumeScale.toPosition(count), colour: 'var(--ink-3)' }))}
        />
      </section>
      {shown && <Warnings table={shown.table} />}
      {shown && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a press of a button with a key is a click, too.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the buttons inside.
        <div onClick={heed}>
          <TakeHomeCard shown={shown} />
        </div>
      )}
    </div>
  );
}
