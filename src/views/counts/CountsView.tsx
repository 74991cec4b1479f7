import '../document.css';
import './counts.css';
import { type ReactNode, useRef } from 'react';
import { volumeScale } from '../../controls/scales.ts';
import { weightRatio } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { isSorted } from '../../store/counts.ts';
import { digitsText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { useLabState } from '../LabContext.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ClassRows } from './ClassRows.tsx';
import { CountsFigures } from './CountsFigures.tsx';
import { Facts, Warnings } from './Facts.tsx';
import { InputCard } from './InputCard.tsx';
import { TakeHomeCard } from './TakeHomeCard.tsx';
import { tableSummary } from './tableSelectors.ts';

const texts = words.counts;
const sections = ['input', 'weights', 'choice', 'table', 'home'] as const;

/** The reader's own class counts: what beta does to their weights, which beta to try, and code to take away. */
export default function CountsView() {
  const shown = useLabState((state) => state.counts.shown);
  const article = useRef<HTMLElement>(null);

  /** A link would change the part after #, which holds the state. */
  function go(section: (typeof sections)[number]): void {
    const heading = article.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  return (
    <main className="document counts">
      <aside>
        <div className="card dock">
          <Beta table={shown?.table} />
        </div>
        <nav className="card contents" aria-label={texts.contents}>
          <ol>
            {sections.map((section) => (
              <li key={section}>
                <button type="button" disabled={!shown && section !== 'input'} onClick={() => go(section)}>
                  {texts.sections[section]}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
      <article ref={article} data-skip tabIndex={-1}>
        <header>
          <h2>{texts.title}</h2>
          <p>{texts.lead}</p>
        </header>
        <Section name="input">
          <InputCard>{shown && <Facts table={shown.table} />}</InputCard>
          {shown && <Warnings table={shown.table} />}
        </Section>
        {shown && (
          <>
            <Section name="weights">
              <CountsFigures table={shown.table} isRanked={isSorted(shown)} />
            </Section>
            <Section name="choice">
              <ChoiceCard table={shown.table} />
            </Section>
            <Section name="table">
              <ClassRows table={shown.table} isRanked={isSorted(shown)} />
            </Section>
            <Section name="home" lead={texts.home.lead}>
              <TakeHomeCard shown={shown} />
            </Section>
          </>
        )}
      </article>
    </main>
  );
}

interface SectionProps {
  readonly name: (typeof sections)[number];
  readonly lead?: string;
  readonly children: ReactNode;
}

function Section({ name, lead, children }: SectionProps) {
  return (
    <section className="chapter">
      <h2 data-section={name} tabIndex={-1}>
        {texts.sections[name]}
      </h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** beta with ticks at the rarest, the middle and the commonest class: there it starts to matter. */
function Beta({ table }: { readonly table: ClassTable | undefined }) {
  const volume = useLabState((state) => state.inputs.volume);
  const summary = table && tableSummary(table);
  const ratio = summary ? digitsText(weightRatio(summary, volume)) : '1';
  const meaning =
    volume === 1
      ? texts.meaning.none
      : volume === Infinity
        ? texts.meaning.inverse(ratio)
        : texts.meaning.ratio(digitsText(volume), ratio);
  const counts = summary ? [...new Set([summary.least, summary.median, summary.most])] : [];
  return (
    <BetaSlider
      meaning={meaning}
      ticks={counts.map((count) => ({ position: volumeScale.toPosition(count), colour: 'var(--ink-3)' }))}
    />
  );
}
