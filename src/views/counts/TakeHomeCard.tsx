import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Explained } from '../../controls/Explained.tsx';
import { TypedValue } from '../../controls/TypedValue.tsx';
import { takeNumber } from '../../controls/typedNumber.ts';
import { type Balance, balances } from '../../core/balances.ts';
import { classWeights, meanSampleWeight } from '../../core/classWeights.ts';
import type { ClassTable } from '../../core/counts/classTable.ts';
import { positiveWeights } from '../../core/positiveWeights.ts';
import { type WeightingName, weightingNames, weightings } from '../../core/weightings.ts';
import { type CountsTable, isSorted } from '../../store/counts.ts';
import { countBounds } from '../../store/parameters/counts.ts';
import { type FormatName, formatNames, formats } from '../../takeHome/formats.ts';
import { countsWords } from '../../words/countsWords.ts';
import { exportedWords } from '../../words/exportedWords.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLab, useLabState, useLanguage } from '../LabContext.ts';
import { previewOf } from './previewOf.ts';
import { tableSummary } from './tableSelectors.ts';
import { useSamples } from './useSamples.ts';
import './TakeHomeCard.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.home;

/**
 * Milliseconds after the last change at which the visible file is regenerated: with thousands of classes that is slow.
 */
const rest = 250;

/** Number of classes from which on a file is generated only when it is visible, because it is slow. */
const manyClasses = 20_000;

/** Lines of a file that are shown; copies and downloads have all. */
const linesShown = 260;

/** Code and numbers to export, for the present counts, beta and gamma. */
export function TakeHomeCard({ shown }: { readonly shown: CountsTable }) {
  const volume = useLabState((state) => state.inputs.volume);
  const gamma = useLabState((state) => state.inputs.gamma);
  const balance = useLabState((state) => state.inputs.balance);
  const samples = useSamples(shown.table);
  const language = useLanguage();
  const [format, setFormat] = useState<FormatName>('pytorch');
  const [scheme, setScheme] = useState<WeightingName>('class-balanced');
  const [file, setFile] = useState('');
  const [copied, setCopied] = useState<boolean>();
  const formatName = useId();
  const schemeName = useId();

  const write = () =>
    formats[format].write(
      {
        names: shown.table.names,
        counts: shown.table.counts,
        scheme,
        volume,
        gamma,
        balance,
        samples,
        source: shown.title,
        isSorted: isSorted(shown),
      },
      exportedWords,
    );

  const card = useRef<HTMLElement>(null);
  const [isInSight, setInSight] = useState(false);

  // A file of thousands of classes is slow to generate, so it is generated when it becomes visible.
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setInSight(entry!.isIntersecting), { rootMargin: '400px' });
    observer.observe(card.current!);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    setCopied(undefined);
    // The first file of a small table is generated in advance; all others only while the card is visible.
    if (!isInSight && (file !== '' || shown.table.counts.length > manyClasses)) return;
    const timer = setTimeout(() => setFile(write()), file === '' ? 0 : rest);
    return () => clearTimeout(timer);
  }, [shown, volume, gamma, balance, samples, format, scheme, isInSight, language]);

  const parts = useMemo(() => previewOf(file, linesShown), [file]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(write());
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  function download(): void {
    const { files, mediaType } = formats[format];
    const address = URL.createObjectURL(new Blob([write()], { type: mediaType }));
    const link = document.createElement('a');
    link.href = address;
    link.download = files[balance];
    link.click();
    // Some browsers request the address only after the click event.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  return (
    <section ref={card} className="ui-card take-home">
      <div className="take-home-choices">
        <div className="ui-row">
          <Explained id={formatName} about={texts().formatAbout}>
            {texts().format}
          </Explained>
          <select
            aria-labelledby={formatName}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as FormatName)}
          >
            {formatNames.map((name) => (
              <option key={name} value={name}>
                {texts().formats[name]}
              </option>
            ))}
          </select>
        </div>
        <div className="ui-row">
          <Explained id={schemeName} about={texts().schemeAbout}>
            {texts().scheme}
          </Explained>
          <select
            aria-labelledby={schemeName}
            value={scheme}
            onChange={(event) => setScheme(event.currentTarget.value as WeightingName)}
          >
            {weightingNames.map((name) => (
              <option key={name} value={name}>
                {words.schemes[name].name}
              </option>
            ))}
          </select>
        </div>
        <BalanceRows table={shown.table} />
        <div className="document-actions">
          <button type="button" className="ui-primary" onClick={copy}>
            {copied === undefined ? texts().copy : copied ? texts().copied : texts().notCopied}
          </button>
          <button type="button" onClick={download}>
            {texts().download}
          </button>
        </div>
      </div>
      {isSorted(shown) && <p className="take-home-sorted">{texts().sorted}</p>}
      {balance === 'loss' ? (
        <p className="ui-meaning">{texts().reductions[format]}</p>
      ) : (
        <Balanced table={shown.table} scheme={scheme} />
      )}
      <section className="take-home-preview" aria-label={texts().preview}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard. */}
        <pre tabIndex={0} data-testid="file">
          {parts.map((part, index) =>
            part.kind === 'lines' ? (
              <code key={index}>{part.text}</code>
            ) : (
              <i key={index}>{`\n    ${texts().more(wholeText(part.lines))}\n`}</i>
            ),
          )}
        </pre>
      </section>
    </section>
  );
}

/** How the file balances classes, and, for several labels a sample, how many samples there are. */
function BalanceRows({ table }: { readonly table: ClassTable }) {
  const { actions } = useLab();
  const balance = useLabState((state) => state.inputs.balance);
  const samples = useSamples(table);
  const name = useId();
  const { most } = tableSummary(table);
  return (
    <>
      <div className="ui-row">
        <Explained id={name} about={texts().balanceAbout}>
          {texts().balance}
        </Explained>
        <select
          aria-labelledby={name}
          value={balance}
          onChange={(event) => actions.change('balance', event.currentTarget.value as Balance)}
        >
          {balances.map((each) => (
            <option key={each} value={each}>
              {texts().balances[each]}
            </option>
          ))}
        </select>
      </div>
      {balance === 'labels' && (
        <div className="ui-row">
          <Explained about={texts().samplesAbout}>{texts().samples}</Explained>
          <TypedValue
            text={wholeText(samples)}
            name={texts().samplesTyped}
            onTyped={(text) =>
              takeNumber(text, { min: most, max: countBounds.max, isWhole: true }, (count) =>
                actions.change('samples', count),
              )
            }
          />
        </div>
      )}
    </>
  );
}

/** What the sampler, or the weights of positive terms, do to the ends of the table. */
function Balanced({ table, scheme }: { readonly table: ClassTable; readonly scheme: WeightingName }) {
  const balance = useLabState((state) => state.inputs.balance);
  const volume = useLabState((state) => state.inputs.volume);
  const all = useSamples(table);
  const { counts } = table;
  const { most, least, samples } = tableSummary(table);
  const weights = classWeights([least, most], weightings[scheme].weights(volume));
  const ratio = weights[0]! / weights[1]!;
  if (balance === 'labels') {
    const [rare, common] = positiveWeights([least, most], all, weightings[scheme].weights(volume));
    return (
      <p className="ui-meaning">{texts().labels(digitsText(samples / all), digitsText(rare!), digitsText(common!))}</p>
    );
  }
  const own = classWeights(counts, weightings[scheme].weights(volume));
  const repeats = own[counts.indexOf(least)]! / meanSampleWeight(counts, own);
  return (
    <p className="ui-meaning">{texts().sampler(digitsText(ratio), digitsText(ratio * ratio), digitsText(repeats))}</p>
  );
}
