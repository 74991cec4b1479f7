import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import { BarsChart } from '../../charts/BarsChart.tsx';
import type { Balance } from '../../core/balances.ts';
import { weightRatio } from '../../core/counts/analysis.ts';
import { longTailCounts } from '../../core/longTail.ts';
import { askedOf } from '../../core/questions/answers.ts';
import { type QuestionName, questionNames } from '../../core/questions/names.ts';
import { isSettable } from '../../store/isSettable.ts';
import { remember } from '../../store/remember.ts';
import { snippets } from '../../takeHome/snippets.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { questionsWords } from '../../words/questionsWords.ts';
import { words } from '../../words/words.ts';
import { BetaSlider } from '../BetaSlider.tsx';
import { useCounts } from '../counts/useCounts.ts';
import { useShownCounts } from '../counts/useShownCounts.ts';
import { Chapter, DocumentView } from '../DocumentView.tsx';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { SaveFigure } from '../SaveFigure.tsx';
import { useQuestionAddress } from '../useQuestionAddress.ts';
import { answerBars } from './answerBars.ts';
import { answerTexts, type QuestionGroup, questionTraits, timesText } from './answerTexts.ts';
import './QuestionsView.css';

/** Its words, in the language of the page. */
const texts = () => questionsWords;

/** Counts that are there at once, those that "Your counts" opens with. */
const firstCounts = longTailCounts({ classes: 10, largest: 5000, imbalance: 100 });

const asked = remember(askedOf, 2);
const groups: readonly QuestionGroup[] = ['beta', 'counts', 'loss', 'after'];

/** Questions that users of the loss ask, answered with the numbers of the reader's own counts. */
export default function QuestionsView() {
  const [text, setText] = useState('');
  const chosen = useLabState(({ inputs }) => inputs.question);
  const found = questionNames.filter((name) => matches(name, text));
  return (
    <DocumentView
      title={texts().title}
      lead={texts().lead}
      dock={<Beta />}
      contents={texts().contents}
      chapters={groups.map((name) => ({
        name,
        title: texts().groups[name],
        isThere: found.some((question) => questionTraits[question].group === name),
      }))}
    >
      <Suspense>
        <LoadCounts />
      </Suspense>
      <Search text={text} found={found.length} onText={setText} />
      {groups.map((group) => {
        const own = found.filter((name) => questionTraits[name].group === group);
        return (
          own.length > 0 && (
            <Chapter key={group} name={group} title={texts().groups[group]}>
              <div className="question-cards">
                {own.map((name) => (
                  <Question key={name} name={name} isChosen={name === chosen} />
                ))}
              </div>
            </Chapter>
          )
        );
      })}
    </DocumentView>
  );
}

/** Loads the counts that the reader has chosen in "Your counts". */
function LoadCounts() {
  useCounts();
  return null;
}

/**
 * The counts that numbers are of, and what they are called.
 *
 * @param isBare - Without the background class that the reader has added to them.
 */
function useAsked(isBare = false) {
  const own = useLabState(({ counts }) => counts.shown);
  const all = useShownCounts();
  const shown = isBare ? own : all;
  const volume = useLabState(({ inputs }) => inputs.volume);
  const samples = useLabState(({ inputs }) => inputs.samples);
  const background = useLabState(({ inputs }) => inputs.background);
  return {
    title: shown?.title ?? texts().start,
    asked: asked(shown?.table.counts ?? firstCounts, volume, samples, background),
  };
}

function Beta() {
  const { summary, volume } = useAsked().asked;
  const name = volume === Infinity ? '∞' : digitsText(volume);
  return <BetaSlider meaning={texts().meaning(name, timesText(weightRatio(summary, volume)))} />;
}

interface SearchProps {
  readonly text: string;
  /** Questions that have the text in them. */
  readonly found: number;
  onText(text: string): void;
}

/** What is searched, and whose numbers the answers have. */
function Search({ text, found, onText }: SearchProps) {
  const { actions } = useLab();
  const { title, asked: own } = useAsked();
  const name = useId();
  return (
    <div className="ui-card question-search">
      <label htmlFor={name}>{texts().search}</label>
      <input
        id={name}
        type="search"
        value={text}
        autoComplete="off"
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <span role="status">
        {found === 0 ? texts().none(text) : texts().found(wholeText(found), wholeText(questionNames.length))}
      </span>
      <p>
        {texts().of(title, wholeText(own.summary.classes), wholeText(own.summary.samples))}{' '}
        <button
          type="button"
          onClick={() => {
            actions.open('counts');
            window.scrollTo(0, 0);
          }}
        >
          {texts().change}
        </button>
      </p>
    </div>
  );
}

/** A question with its answer, its source, its address, and the lab where that shows it. */
function Question({ name, isChosen }: { readonly name: QuestionName; readonly isChosen: boolean }) {
  const { actions } = useLab();
  const link = useQuestionAddress();
  const { asked: own } = useAsked(name === 'background');
  const card = useRef<HTMLElement>(null);
  const { lab, source } = questionTraits[name];
  const canShow = useLabState((state) => lab === undefined || isSettable(state, lab));
  const title = texts().titles[name];
  const heading = useId();
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  const figure = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const answer = useMemo(() => answerTexts[name](own), [name, own, language]);
  const bars = useMemo(() => answerBars[name]?.(own), [name, own, language]);
  return (
    <section
      ref={card}
      id={`question-${name}`}
      className={isChosen ? 'ui-card question-card question-chosen' : 'ui-card question-card'}
      aria-labelledby={heading}
    >
      <h3 id={heading}>
        <a
          href={`#/questions?q=${name}`}
          {...link(name)}
          title={texts().link(title)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            actions.change('question', name);
          }}
        >
          {title}
        </a>
      </h3>
      <p>{answer}</p>
      {bars && (
        <div ref={figure} className="question-figure">
          <b>{bars.label}</b>
          <BarsChart {...bars} />
          <SaveFigure of={figure} title={bars.label} />
        </div>
      )}
      {snippets[name] && <Code name={name} code={snippets[name](texts().comments)} />}
      <small>{texts().source(texts().sources[source])}</small>
      {lab && (
        <button
          type="button"
          disabled={!canShow}
          title={canShow ? undefined : words.held}
          onClick={() => {
            actions.patch(lab);
            actions.open('lab');
            window.scrollTo(0, 0);
          }}
        >
          {texts().lab}
        </button>
      )}
    </section>
  );
}

/** How the file of "Your counts" balances classes, for the questions whose code is a part of such a file. */
const balanceOf: Readonly<Partial<Record<QuestionName, Balance>>> = { sampler: 'sampler', 'multi-label': 'labels' };

/** Code that answers a question, to copy, and the file that has all of it. */
function Code({ name, code }: { readonly name: QuestionName; readonly code: string }) {
  const { actions } = useLab();
  const [copied, setCopied] = useState<boolean>();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <details className="question-code">
      <summary>{texts().code}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard. */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <div className="document-actions">
        <button type="button" onClick={copy}>
          {copied === undefined ? texts().copy : copied ? texts().copied : texts().failed}
        </button>
        <button
          type="button"
          onClick={() => {
            actions.change('balance', balanceOf[name] ?? 'loss');
            actions.open('counts');
            window.scrollTo(0, 0);
          }}
        >
          {texts().file}
        </button>
      </div>
    </details>
  );
}

/** Whether a question or its answer has all words of a text in it, wherever. */
function matches(name: QuestionName, text: string): boolean {
  const answer = answerTexts[name](asked(firstCounts, 100));
  const all = `${texts().titles[name]} ${answer} ${name}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
