import '../document.css';
import './effective-number.css';
import { type ReactNode, useRef } from 'react';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { digitsText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { useLabState } from '../LabContext.ts';
import { CurvesSection } from './CurvesSection.tsx';
import { ExperimentSection } from './ExperimentSection.tsx';
import { LossesSection } from './LossesSection.tsx';
import { ProofSection } from './ProofSection.tsx';
import { useExperiment } from './useExperiment.ts';

const texts = words.effectiveNumber;
const sections = ['experiment', 'proof', 'curves', 'losses'] as const;

/** The theory as things one does: a covering, its proof, its curves, and the losses that it weighs. */
export default function EffectiveNumberView() {
  const article = useRef<HTMLElement>(null);

  /** A link would change the part after #, which holds the state. */
  function go(section: (typeof sections)[number]): void {
    const heading = article.current?.querySelector<HTMLElement>(`[data-section="${section}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  return (
    <main className="document effective">
      <aside>
        <div className="card dock">
          <Beta />
        </div>
        <nav className="card contents" aria-label={texts.contents}>
          <ol>
            {sections.map((section) => (
              <li key={section}>
                <button type="button" onClick={() => go(section)}>
                  {texts[section].section}
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
        <Covering />
        <Section name="curves" lead={texts.curves.lead}>
          <CurvesSection />
        </Section>
        <Section name="losses" lead={texts.losses.lead}>
          <LossesSection />
        </Section>
      </article>
    </main>
  );
}

/** The experiment and the proof, which go in step. */
function Covering() {
  const control = useExperiment();
  return (
    <>
      <Section name="experiment" lead={texts.experiment.lead}>
        <ExperimentSection control={control} />
      </Section>
      <Section name="proof">
        <ProofSection control={control} />
      </Section>
    </>
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
        {texts[name].section}
      </h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

function Beta() {
  const volume = useLabState((state) => state.inputs.volume);
  const ceiling = digitsText(effectiveNumber(1e12, volume), 4);
  const meaning =
    volume === 1
      ? texts.meaningOne
      : volume === Infinity
        ? texts.meaningInfinite
        : texts.meaning(digitsText(volume), ceiling);
  return <BetaSlider meaning={meaning} />;
}
