import { memo, useMemo, useRef, useState } from 'react';
import { extremes } from '../../core/paper/claims.ts';
import { bandOf, paperClasses } from '../../core/paper/gains.ts';
import type { NoiseBand } from '../../core/paper/noiseBands.ts';
import { paperBetas, paperLosses } from '../../store/parameters/paper.ts';
import { wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { Chapter, DocumentView } from '../DocumentView.tsx';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { Later } from '../Later.tsx';
import { ErrorPanels } from './ErrorPanels.tsx';
import { FocusDock } from './FocusDock.tsx';
import { GainDots, outcomesOf } from './GainDots.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { MeanGains } from './MeanGains.tsx';
import { PaperTables } from './PaperTables.tsx';
import { FocusContext, isSameFocus, type PaperFocus } from './paperFocus.ts';
import { SeeItHere } from './SeeItHere.tsx';
import { Statements } from './Statements.tsx';
import './PaperView.css';

/** Its words, in the language of the page. */
const texts = () => paperWords;
// What one points at changes nothing in these.
const Facts = memo(KeyFacts);
const Tables = memo(PaperTables);
const LabLink = memo(SeeItHere);
const chapters = ['pays', 'errors', 'gains', 'statements', 'tables', 'lab'] as const;

/** What the authors measured, all of it, and what follows from it. */
export default function PaperView() {
  const { actions } = useLab();
  const loss = useLabState(({ inputs }) => inputs.paperLoss);
  const beta = useLabState(({ inputs }) => inputs.paperBeta);
  const band = useLabState(({ inputs }) => inputs.paperNoise);
  const [pointed, setPointed] = useState<PaperFocus>();
  const control = useMemo(() => {
    const kept = { loss: loss && paperLosses.indexOf(loss), volume: paperBetas.indexOf(beta) };
    const keep = (focus: PaperFocus) => {
      actions.patch({
        paperLoss: focus.loss === undefined ? undefined : paperLosses[focus.loss],
        paperBeta: paperBetas[focus.volume]!,
      });
      setPointed(undefined);
    };
    return {
      focus: pointed ?? kept,
      kept,
      // A pointer that moves on at the same place draws nothing again.
      point: (focus: PaperFocus | undefined) => setPointed((before) => (isSameFocus(before, focus) ? before : focus)),
      keep,
      toggle: (focus: PaperFocus) => keep(isSameFocus(kept, focus) ? { ...focus, loss: undefined } : focus),
    };
  }, [actions, loss, beta, pointed]);
  const language = useLanguage();
  const lead = useMemo(() => gainsLead(band), [band, language]);
  const errors = useRef<HTMLDivElement>(null);
  const { best, worst } = useMemo(extremes, []);
  return (
    <FocusContext value={control}>
      <DocumentView
        title={texts().title(roundedGain(best.gain), roundedGain(worst.gain))}
        lead={texts().lead}
        dock={<FocusDock />}
        contents={texts().contents}
        chapters={chapters.map((name) => ({ name, title: texts()[name].section, isThere: true }))}
      >
        <Facts />
        <Chapter name="pays" title={texts().pays.section} lead={texts().pays.lead}>
          <MeanGains />
        </Chapter>
        <Chapter name="errors" title={texts().errors.section} lead={texts().errors.lead}>
          <Later height={1300}>
            <div ref={errors} className="paper-panels">
              <ErrorPanels />
            </div>
          </Later>
        </Chapter>
        <Chapter name="gains" title={texts().gains.section} lead={lead}>
          <Later height={460}>
            <GainDots />
          </Later>
        </Chapter>
        <Chapter name="statements" title={texts().statements.section} lead={texts().statements.lead}>
          <Later height={1800}>
            <Statements
              onShow={() => {
                errors.current?.scrollIntoView({ block: 'start' });
                errors.current?.querySelector<HTMLElement>('.panel-row')?.focus({ preventScroll: true });
              }}
            />
          </Later>
        </Chapter>
        <Chapter name="tables" title={texts().tables.section} lead={texts().tables.lead}>
          <Later height={1500}>
            <Tables />
          </Later>
        </Chapter>
        <Chapter name="lab" title={texts().lab.section} lead={texts().lab.lead}>
          <LabLink />
        </Chapter>
        <p className="document-aside">
          {texts().source} <a href="paper-results.json">{texts().file}</a>
          {texts().sourceEnd}
        </p>
      </DocumentView>
    </FocusContext>
  );
}

/** Points as a word of the headline: whole. */
function roundedGain(gain: number): string {
  return wholeText(Math.round(Math.abs(gain)));
}

function gainsLead(band: NoiseBand): string {
  const all = paperClasses.map((classes) => outcomesOf(classes, bandOf(band, classes)));
  const sum = (key: 'gains' | 'within' | 'loses') => wholeText(all.reduce((total, one) => total + one[key], 0));
  return texts().gains.lead(sum('gains'), sum('within'), sum('loses'));
}
