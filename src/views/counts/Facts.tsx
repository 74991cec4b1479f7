import { Explained } from '../../controls/Explained.tsx';
import type { CountsWarning } from '../../core/counts/analysis.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import type { QuestionName } from '../../core/questions/names.ts';
import { countsWords } from '../../words/countsWords.ts';
import { betaValueText, digitsText, fixedText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLabState } from '../LabContext.ts';
import { QuestionLink } from '../QuestionLink.tsx';
import { tableSummary, tableWarnings } from './tableSelectors.ts';
import './Facts.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.facts;

/** Summary of the counts in a few numbers. */
export function Facts({ table }: { readonly table: ClassTable }) {
  const { classes, samples, imbalance, groups, empty } = tableSummary(table);
  return (
    <div className="key-numbers">
      <dl>
        <div>
          <dt>{texts().classes}</dt>
          <dd>
            {wholeText(classes)} {empty > 0 && <small>{texts().empty(wholeText(empty))}</small>}
          </dd>
        </div>
        <div>
          <dt>{texts().samples}</dt>
          <dd>{wholeText(samples)}</dd>
        </div>
        <div>
          <dt>{texts().imbalance}</dt>
          <dd>{digitsText(imbalance, 4)}</dd>
        </div>
        <div>
          <dt>
            <Explained about={texts().groupsAbout}>{texts().groups}</Explained>
          </dt>
          <dd>
            {wholeText(groups.many)} / {wholeText(groups.medium)} / {wholeText(groups.few)}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** The question that a warning touches. */
const questions: Readonly<Partial<Record<CountsWarning['kind'], QuestionName>>> = {
  'empty-class': 'zero',
  saturated: 'small-beta',
  'nearly-inverse': 'inverse',
  'few-samples': 'batch',
};

/** Warnings about the counts at the chosen beta, each with its numbers and advice. */
export function Warnings({ table }: { readonly table: ClassTable }) {
  const volume = useLabState((state) => state.inputs.volume);
  const warnings = tableWarnings(table, volume);
  if (warnings.length === 0) return null;
  return (
    <ul className="count-warnings" aria-label={countsWords.warnings.list}>
      {warnings.map((warning) => {
        const { what, remedy } = warningText(warning, table, volume);
        const question = questions[warning.kind];
        return (
          <li key={warning.kind} className="ui-card">
            <b>{what}</b> {remedy} {question && <QuestionLink name={question} />}
          </li>
        );
      })}
    </ul>
  );
}

function warningText(
  warning: CountsWarning,
  { names }: ClassTable,
  volume: number,
): { readonly what: string; readonly remedy: string } {
  const all = countsWords.warnings;
  const beta = betaValueText(volume, 6);
  const classesText = (count: number) => all.classesOf(wholeText(count), count === 1);
  switch (warning.kind) {
    case 'empty-class': {
      const name = names?.[warning.first] ?? countsWords.figures.label(wholeText(warning.first));
      return all['empty-class'](classesText(warning.classes), all.andMore(name.slice(0, 60), warning.classes === 1));
    }
    case 'one-class':
      return all['one-class']();
    case 'saturated':
      return all.saturated(beta, wholeText(warning.from), digitsText(warning.volume));
    case 'nearly-inverse':
      return all['nearly-inverse'](
        beta,
        digitsText(warning.ratio),
        digitsText(warning.full),
        words.percent(digitsText((100 * warning.ratio) / warning.full)),
      );
    case 'few-samples':
      return all['few-samples'](wholeText(warning.samples), classesText(warning.classes));
    case 'float32':
      return all.float32(beta, words.percent(fixedText(100 * warning.error, 2)));
  }
}
