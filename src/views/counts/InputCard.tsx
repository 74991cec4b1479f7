import { type ReactNode, useId } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { TypedValue } from '../../controls/TypedValue.tsx';
import { takeNumber } from '../../controls/typedNumber.ts';
import { type ClassTable, numberingOf } from '../../core/counts/classTable.ts';
import { type CountSetGroup, type CountSetName, countSetGroups } from '../../core/counts/countSets.ts';
import type { CountsReading, UsedColumn } from '../../core/counts/countsReading.ts';
import type { ReadAs } from '../../core/counts/layout.ts';
import { type CountsFailure, type CountsTable, isSorted } from '../../store/counts.ts';
import { backgroundPlaces, countBounds } from '../../store/parameters/counts.ts';
import { countsProblemText } from '../../words/countsProblemText.ts';
import { countsWords } from '../../words/countsWords.ts';
import { sentencesText, wholeText } from '../../words/numbers.ts';
import { useLab, useLabState } from '../LabContext.ts';
import { useSource } from '../sources/useSource.ts';
import { useCounts } from './useCounts.ts';
import './InputCard.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.input;
const asChoices: readonly ReadAs[] = ['auto', 'counts', 'labels'];

/**
 * Where the counts come from: a real data set, what is typed or pasted, or a file. The typed text stays
 * even if it cannot be read.
 */
export function InputCard({ children }: { readonly children: ReactNode }) {
  const counts = useCounts();
  const text = useLabState((state) => state.counts.text);
  const as = useLabState((state) => state.counts.as);
  const { isOver, field, onFile, area } = useSource(counts, texts().pasted);
  const asName = useId();
  const textName = useId();

  return (
    <section
      className={isOver ? 'ui-card count-input count-input-over' : 'ui-card count-input'}
      aria-label={countsWords.sections.input}
      {...area}
    >
      <SetChoice />
      <div className="count-input-own">
        <div className="ui-row">
          <Explained id={textName} about={texts().textAbout}>
            {texts().text}
          </Explained>
        </div>
        <textarea
          aria-labelledby={textName}
          value={text}
          placeholder={texts().placeholder}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          {...field}
        />
        <div className="ui-row count-input-files">
          <label className="count-input-file">
            <input type="file" className="visually-hidden" onChange={onFile} />
            <span>{texts().file}</span>
          </label>
          <span className="ui-meaning">{isOver ? texts().dropNow : texts().drop}</span>
        </div>
        <div className="ui-row">
          <Explained id={asName} about={texts().asAbout}>
            {texts().as}
          </Explained>
          <Segmented
            labelledBy={asName}
            options={asChoices.map((value) => ({ value, label: texts().asChoices[value] }))}
            value={as}
            onChoose={counts.readAs}
          />
        </div>
        <BackgroundRow />
        <p className="ui-meaning">{texts().private}</p>
      </div>
      <div className="count-input-given">
        <Outcome />
        {children}
      </div>
    </section>
  );
}

/** The background class of detection and segmentation, which data sets do not count. */
function BackgroundRow() {
  const { actions } = useLab();
  const background = useLabState((state) => state.inputs.background);
  const at = useLabState((state) => state.inputs.backgroundAt);
  const isRanked = useLabState((state) => state.counts.shown !== undefined && isSorted(state.counts.shown));
  const isMultiLabel = useLabState((state) => state.inputs.balance === 'labels');
  const name = useId();
  if (isMultiLabel) return null;
  return (
    <div className="ui-row">
      <Explained id={name} about={texts().backgroundAbout}>
        {texts().background}
      </Explained>
      <TypedValue
        text={wholeText(background)}
        name={texts().backgroundTyped}
        onTyped={(text) =>
          takeNumber(text, { ...countBounds, isWhole: true }, (count) => actions.change('background', count))
        }
      />
      {background > 0 && !isRanked && (
        <Segmented
          labelledBy={name}
          options={backgroundPlaces.map((value) => ({ value, label: texts().backgroundAt[value] }))}
          value={at}
          onChoose={(value) => actions.change('backgroundAt', value)}
        />
      )}
    </div>
  );
}

function SetChoice() {
  const counts = useCounts();
  const shown = useLabState((state) => state.counts.shown);
  const chosen = useLabState((state) => state.inputs.countSet);
  const name = useId();
  const isOwn = shown?.kind === 'own';
  return (
    <div className="ui-row">
      <Explained id={name} about={texts().setAbout}>
        {texts().set}
      </Explained>
      <select
        aria-labelledby={name}
        value={isOwn ? '' : chosen}
        onChange={(event) => counts.choose(event.currentTarget.value as CountSetName)}
      >
        {isOwn && <option value="">{texts().own}</option>}
        {(Object.keys(countSetGroups) as CountSetGroup[]).map((group) => (
          <optgroup key={group} label={texts().groups[group]}>
            {countSetGroups[group].map((set) => (
              <option key={set} value={set}>
                {texts().sets[set]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** State of the latest reading: its progress, what was understood, or what is wrong. */
function Outcome() {
  const counts = useCounts();
  const { shown, progress, failure } = useLabState((state) => state.counts);
  const hasBackground = useLabState(({ inputs }) => inputs.background > 0 && inputs.balance !== 'labels');
  const isFirst = useLabState(({ inputs }) => inputs.backgroundAt === 'first');
  const last = shown ? shown.table.counts.length : 0;
  const background = hasBackground && shown && !isSorted(shown) && texts().backgroundIs(wholeText(isFirst ? 0 : last));
  return (
    <div className="count-input-outcome" data-testid="outcome">
      {progress && (
        <div className="ui-row">
          <progress value={progress.share} aria-label={texts().reading(wholeText(progress.rows))} />
          <span className="ui-meaning">{texts().reading(wholeText(progress.rows))}</span>
          <button type="button" onClick={counts.cancel}>
            {texts().cancel}
          </button>
        </div>
      )}
      {failure && (
        <p className="count-input-fault" role="alert">
          {failureText(failure)} {shown && texts().kept(shown.title)}{' '}
          {failure.kind === 'not-loaded' && (
            <button type="button" onClick={() => counts.choose(failure.name)}>
              {texts().again}
            </button>
          )}
        </p>
      )}
      {shown && !failure && (
        <p className="ui-meaning">
          {sourceText(shown, hasBackground)} {background}
        </p>
      )}
    </div>
  );
}

function failureText(failure: CountsFailure): string {
  switch (failure.kind) {
    case 'rejected':
      return texts().rejected(failure.title, countsProblemText(failure.problem));
    case 'not-loaded':
      return texts().notLoaded(texts().sets[failure.name], failure.message);
    case 'broken':
      return texts().broken(failure.message);
  }
}

function sourceText(shown: CountsTable, hasBackground: boolean): string {
  if (shown.kind === 'set') return `${texts().source(shown.source)} ${isSorted(shown) ? texts().sorted : ''}`;
  return readingText(shown.reading, shown.table, hasBackground);
}

/** What was understood of a text, in words. */
function readingText(reading: CountsReading, table: ClassTable, hasBackground: boolean): string {
  const classes = table.counts.length;
  const { understood } = texts();
  const column = (used: UsedColumn) =>
    understood.column(String(used.position), used.header ? ` (“${used.header.slice(0, 40)}”)` : '');
  const parts = [
    reading.as === 'counts'
      ? understood.counts(wholeText(classes))
      : understood.labels(wholeText(reading.rows), wholeText(classes)),
    reading.column && column(reading.column),
    reading.headerLine !== undefined && understood.header(wholeText(reading.headerLine)),
    // Beside a background the labels are others.
    !hasBackground && understood[numberingOf(table)](wholeText(classes - 1)),
    reading.isAutomatic &&
      reading.isOtherPossible &&
      (reading.as === 'counts' ? understood.otherLabels : understood.otherCounts),
  ];
  return sentencesText(parts.filter((part) => typeof part === 'string'));
}
