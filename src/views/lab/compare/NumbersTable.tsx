import { type ReactNode, useSyncExternalStore } from 'react';
import { Explained } from '../../../controls/Explained.tsx';
import { compareWords } from '../../../words/compareWords.ts';
import { bareNumber } from './bareNumber.ts';
import './NumbersTable.css';

/** One scheme, or a baseline for comparison. */
export interface NumbersRow {
  readonly name: string;
  /** What distinguishes it from others of the same name. */
  readonly sub?: string;
  /** Its short name for little space. */
  readonly short: string;
  readonly isBest?: boolean;
  /** Texts by measure. */
  readonly cells: readonly string[];
}

/** What a column holds. */
export interface Measure {
  readonly key: string;
  readonly name: ReactNode;
  /** A sentence that explains it. */
  readonly about?: string;
}

interface Props {
  readonly label: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly NumbersRow[];
}

const narrow = window.matchMedia('(max-width: 759px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Numbers by scheme and measure. On a narrow screen measures are rows. */
export function NumbersTable({ label, measures, rows }: Props) {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section className="table-box" tabIndex={0} aria-label={label}>
      {isNarrow ? <ByMeasure measures={measures} rows={rows} /> : <ByRow measures={measures} rows={rows} />}
    </section>
  );
}

function ByRow({ measures, rows }: Omit<Props, 'label'>) {
  return (
    <table className="numbers-table">
      <thead>
        <tr>
          <th scope="col">{compareWords.scheme}</th>
          {measures.map((measure) => (
            <th key={measure.key} scope="col">
              <NameOf measure={measure} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, sub, cells, isBest }, index) => (
          <tr key={index} className={isBest ? 'numbers-best' : undefined}>
            <th scope="row">
              {name} {sub && <small>{sub}</small>}
            </th>
            {cells.map((text, at) => (
              <td key={measures[at]!.key}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByMeasure({ measures, rows }: Omit<Props, 'label'>) {
  return (
    <table className="numbers-table numbers-narrow">
      <thead>
        <tr>
          <td />
          {rows.map(({ short }, index) => (
            <th key={index} scope="col">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((measure, at) => (
          <tr key={measure.key}>
            <th scope="row">
              <NameOf measure={measure} />
            </th>
            {rows.map(({ cells, isBest }, index) => (
              <td key={index} className={isBest ? 'numbers-best' : undefined}>
                {bareNumber(cells[at]!)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NameOf({ measure: { name, about } }: { measure: Measure }) {
  return about ? <Explained about={about}>{name}</Explained> : name;
}
