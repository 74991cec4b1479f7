import { type ReactNode, useMemo, useRef } from 'react';
import { type Bar, BarsChart } from '../../charts/BarsChart.tsx';
import { gridVolumes, measuredLosses } from '../../core/counts/measuredSets.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import {
  againstSigmoid,
  balanceShare,
  blindChoice,
  chanceOf,
  largeScaleGains,
  lossDifference,
  luckOfLeast,
  softmaxAt,
  volumeEffects,
  winners,
  worstRun,
} from '../../core/paper/claims.ts';
import {
  chancePairs,
  meanGain,
  namedImbalance,
  type PaperClasses,
  paperClasses,
  paperImbalances,
  paperSet,
  weightReach,
} from '../../core/paper/gains.ts';
import { type LargeSet, largeSets, table2Chosen, table3, table3Sets, table3Volume } from '../../core/paper/tables.ts';
import { decimalsText, listText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { words } from '../../words/words.ts';
import { useLanguage } from '../LabContext.ts';
import { SaveFigure } from '../SaveFigure.tsx';
import { type PaperFocus, useFocus } from './paperFocus.ts';
import { errorText, gainText, lossText, paperBeta, paperVolume, setText } from './paperTexts.ts';
import './Statements.css';

/** Its words, in the language of the page. */
const texts = () => paperWords.statements;

interface Statement {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the bars measure, and in which units. */
  readonly measured: string;
  /** The numbers that prove it, on one scale. */
  readonly bars: readonly Bar[];
  /** What shows it above, if something does. */
  readonly focus?: PaperFocus;
}

/** Seven statements that follow from the errors, each with its numbers. */
export function Statements({ onShow }: { onShow(): void }) {
  const language = useLanguage();
  const all = useMemo(statements, [language]);
  return (
    <ol className="paper-statements">
      {all.map((statement, index) => (
        <li key={index} className="ui-card">
          <StatementCard number={index + 1} statement={statement} onShow={onShow} />
        </li>
      ))}
    </ol>
  );
}

interface CardProps {
  readonly number: number;
  readonly statement: Statement;
  onShow(): void;
}

function StatementCard({ number, statement, onShow }: CardProps): ReactNode {
  const { keep } = useFocus();
  const card = useRef<HTMLDivElement>(null);
  const { title, paragraphs, columns, rows, measured, bars, focus } = statement;
  return (
    <>
      <h3>
        <span>{wholeText(number)}</span> {title}
      </h3>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div ref={card} className="statement-figure">
        <b>{measured}</b>
        <BarsChart label={measured} bars={bars} />
        <SaveFigure of={card} title={title} />
      </div>
      {focus && (
        <button
          type="button"
          onClick={() => {
            keep(focus);
            onShow();
          }}
        >
          {texts().show}
        </button>
      )}
      <details>
        <summary>{texts().numbers}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
        <section className="statement-table" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((text, at) =>
                    at === 0 ? (
                      <th key={at} scope="row">
                        {text}
                      </th>
                    ) : (
                      <td key={at}>{text}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}

function toneOf(gain: number): 'gain' | 'loss' {
  return gain < 0 ? 'loss' : 'gain';
}

function statements(): readonly Statement[] {
  return [chance(), large(), bend(), won(), blind(), gamma(), largeScale()];
}

function chance(): Statement {
  const own = texts().chance;
  const [ten, twenty] = [chanceOf(10)!, chanceOf(20)!];
  const size = (gain: number) => errorText(Math.abs(gain));
  return {
    title: own.title(size(ten.largest.gain), size(twenty.largest.gain)),
    paragraphs: [own.text(wholeText(ten.pairs), errorText(ten.rms), wholeText(twenty.pairs), errorText(twenty.rms))],
    measured: own.measured,
    bars: ([10, 20] as const).flatMap((classes) => {
      const { pairs, rms, largest } = chanceOf(classes)!;
      return [
        { name: own.rms(setText(classes), wholeText(pairs)), value: rms, text: errorText(rms) },
        { name: own.most(setText(classes)), value: Math.abs(largest.gain), text: size(largest.gain) },
      ];
    }),
    columns: own.columns,
    rows: ([10, 20] as const).flatMap((classes) =>
      chancePairs(classes).map(({ set, loss, volume, gain }) => [
        setText(classes),
        wholeText(namedImbalance(set)),
        lossText(loss),
        gainText(gain),
        words.percent(decimalsText(100 * weightReach(set, volume), 4)),
      ]),
    ),
    focus: { loss: undefined, volume: 1 },
  };
}

function large(): Statement {
  const own = texts().large;
  const last = gridVolumes.length - 1;
  const softmax = (classes: PaperClasses) => {
    const { before, after } = softmaxAt(classes, 200, last);
    return own.fromTo(errorText(before), errorText(after));
  };
  const worst = worstRun();
  const worstErrors = worst.set.errors[worst.loss]!;
  const effects = volumeEffects();
  return {
    title: own.title,
    paragraphs: [
      own.text(
        softmax(10),
        softmax(20),
        softmax(100),
        own.fromTo(errorText(worstErrors[0]!), errorText(worstErrors[1 + worst.volume]!)),
      ),
      own.mean(
        listText(effects[last]!.gaining.map(wholeText)),
        listText(effects.map(({ mean }, volume) => `${gainText(mean)} (β ${paperBeta(volume + 1)})`)),
      ),
    ],
    measured: own.measured,
    bars: effects.map(({ mean }, volume) => ({
      name: own.bar(paperBeta(volume + 1)),
      value: mean,
      text: gainText(mean),
      tone: toneOf(mean),
    })),
    columns: own.columns,
    rows: effects.map(({ mean, gaining }, volume) => [
      paperBeta(volume + 1),
      ...gaining.map(wholeText),
      gainText(mean),
    ]),
    focus: { loss: 0, volume: last + 1 },
  };
}

function bend(): Statement {
  const own = texts().bend;
  const share = (classes: PaperClasses, volume: number) => errorText(balanceShare(paperSet(classes, 200), volume));
  const gain = (classes: PaperClasses, volume: number) => gainText(meanGain(paperSet(classes, 200), volume));
  return {
    title: own.title,
    paragraphs: [own.text(share(100, 1), gain(100, 1), share(10, 2), gain(10, 2))],
    measured: own.measured,
    bars: (
      [
        [100, 1],
        [10, 2],
      ] as const
    ).map(([classes, volume]) => {
      const value = meanGain(paperSet(classes, 200), volume);
      const name = own.bar(setText(classes), paperVolume(volume + 1), share(classes, volume));
      return { name, value, text: gainText(value), tone: toneOf(value) };
    }),
    columns: own.columns,
    rows: paperClasses.flatMap((classes) =>
      paperImbalances.flatMap((imbalance) =>
        gridVolumes.map((_, volume) => [
          setText(classes),
          wholeText(imbalance),
          paperVolume(volume + 1),
          errorText(balanceShare(paperSet(classes, imbalance), volume)),
          gainText(meanGain(paperSet(classes, imbalance), volume)),
        ]),
      ),
    ),
  };
}

function won(): Statement {
  const own = texts().winners;
  const deviation = chanceOf(10)!.rms / Math.SQRT2;
  return {
    title: own.title,
    paragraphs: [own.text(errorText(luckOfLeast(20, deviation)), errorText(luckOfLeast(5, deviation)))],
    measured: own.measured,
    bars: winners().map(({ set, overPlain }) => ({
      name: own.bar(setText(set.classes as PaperClasses), wholeText(namedImbalance(set))),
      value: overPlain,
      text: gainText(overPlain),
      tone: toneOf(overPlain),
    })),
    columns: own.columns,
    rows: winners().map(({ set, error, overPlain }) => [
      setText(set.classes as PaperClasses),
      wholeText(namedImbalance(set)),
      errorText(error),
      gainText(overPlain),
    ]),
  };
}

function blind(): Statement {
  const own = texts().blind;
  const { means, gains } = blindChoice();
  const [ten, twenty, hundred] = means.map(gainText);
  const losing = gains.filter((gain) => gain < 0).length;
  return {
    title: own.title,
    paragraphs: [
      own.text(ten!, twenty!, hundred!, wholeText(losing), wholeText(gains.length), gainText(Math.min(...gains))),
    ],
    measured: own.measured,
    bars: means.map((mean, set) => ({
      name: setText(paperClasses[set]!),
      value: mean,
      text: gainText(mean),
      tone: toneOf(mean),
    })),
    columns: own.columns,
    rows: paperClasses.flatMap((classes, set) =>
      paperImbalances.map((imbalance, at) => {
        const from = (set * paperImbalances.length + at) * measuredLosses.length;
        return [
          setText(classes),
          wholeText(imbalance),
          ...gains.slice(from, from + measuredLosses.length).map(gainText),
        ];
      }),
    ),
  };
}

/** Columns of Table 2 that focal loss wins, and all whose classes are not balanced. */
function focalWins(): [won: string, of: string] {
  const chosen = [...table2Chosen.cifar10, ...table2Chosen.cifar100].filter(({ volume }) => volume !== undefined);
  return [wholeText(chosen.filter(({ loss }) => loss >= 2).length), wholeText(chosen.length)];
}

function gamma(): Statement {
  const own = texts().gamma;
  const all = againstSigmoid();
  const text = ({ mean, error }: (typeof all)[number]) => `${gainText(mean)} ± ${errorText(error)}`;
  return {
    title: own.title,
    paragraphs: [
      own.text(
        listText(all.slice(0, 3).map(text)),
        wholeText(all[0]!.pairs),
        text(lossDifference(4, 3)),
        text(all.at(-1)!),
        ...focalWins(),
      ),
    ],
    measured: own.measured,
    bars: all.map(({ loss, mean, error }) => ({
      name: lossText(loss),
      value: mean,
      error,
      text: `${gainText(mean)} ± ${errorText(error)}`,
    })),
    columns: own.columns,
    rows: all.map(({ loss, mean, error, pairs }) => [
      lossText(loss),
      gainText(mean),
      errorText(error),
      wholeText(pairs),
    ]),
    focus: { loss: undefined, volume: 0 },
  };
}

/** How many times the weight of the commonest class that of the rarest is, at the N of Table 3. */
function spanOf({ most, least }: LargeSet): number {
  return effectiveNumber(most, table3Volume) / effectiveNumber(least, table3Volume);
}

function largeScale(): Statement {
  const own = texts().large3;
  const gains = largeScaleGains();
  const layers = table3.slice(0, gains.length).map((row) => row.layers);
  return {
    title: own.title,
    paragraphs: [
      own.text(errorText(spanOf(largeSets['ilsvrc-2012'])), listText(gains.map((row) => gainText(row[2]!)))),
    ],
    measured: own.measured,
    bars: ([2, 0, 1] as const).flatMap((set) =>
      gains.map((row, index) => ({
        name: `${paperWords.tables.large[table3Sets[set]]}, ${paperWords.tables.resNet(wholeText(layers[index]!))}`,
        value: row[set]!,
        text: gainText(row[set]!),
        tone: toneOf(row[set]!),
      })),
    ),
    columns: own.columns,
    rows: gains.map((row, index) => [paperWords.tables.resNet(wholeText(layers[index]!)), ...row.map(gainText)]),
  };
}
