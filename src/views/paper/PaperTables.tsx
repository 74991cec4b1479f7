import { linePath } from '../../charts/linePath.ts';
import { winners } from '../../core/paper/claims.ts';
import {
  namedImbalance,
  noiseOf,
  outcomeOf,
  type PaperClasses,
  paperClasses,
  paperCounts,
  paperImbalances,
  paperSet,
} from '../../core/paper/gains.ts';
import {
  largeSets,
  table2,
  table2Chosen,
  table2Imbalances,
  table3,
  table3Sets,
  table3Volume,
} from '../../core/paper/tables.ts';
import { paperBetas } from '../../store/parameters/paper.ts';
import { decimalsText, digitsText, plainText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { useLanguage } from '../LabContext.ts';
import { errorText, gainText, lossText, paperBeta, setText } from './paperTexts.ts';
import { type SortCell, SortTable } from './SortTable.tsx';

/** Its words, in the language of the page. */
const texts = () => paperWords.tables;

/** Tables 2, 3 and 1 of the paper. */
export function PaperTables() {
  useLanguage();
  return (
    <>
      <Table2 />
      <Table3 />
      <Table1 />
    </>
  );
}

const sets = ['cifar10', 'cifar100'] as const;
const classesOf = { cifar10: 10, cifar100: 100 } as const;

function Table2() {
  const columns = [
    { key: 'loss', name: texts().loss },
    ...sets.flatMap((set) =>
      table2Imbalances.map((imbalance) => ({
        key: `${set} ${imbalance}`,
        name: wholeText(imbalance),
        group: setText(classesOf[set]),
      })),
    ),
  ];
  const least = sets.flatMap((set) =>
    table2Imbalances.map((_, column) => Math.min(...table2.map((row) => row[set][column]!))),
  );
  const rows = table2.map((row): SortCell[] => {
    const name = row.loss === undefined ? texts().balanced : lossText(row.loss);
    return [
      { value: name, text: name },
      ...sets
        .flatMap((set) => row[set])
        .map((error, column) => ({ value: error, text: errorText(error), isBest: error === least[column] })),
    ];
  });
  const gains = winners();
  const chosen = sets.flatMap((set) =>
    table2Chosen[set].map(({ loss, volume }) => (
      <>
        {lossText(loss)}
        <br />
        {volume === undefined ? '–' : `β ${paperBeta(volume + 1)}`}
      </>
    )),
  );
  const over = sets.flatMap((_, set) => [
    ...gains.slice(5 * set, 5 * set + 5).map(({ overPlain, set: own }) => (
      <span key={own.name} className={`gain-${outcomeOf(overPlain, noiseOf(set === 0 ? 10 : 100))}`}>
        {gainText(overPlain)}
      </span>
    )),
    '–',
  ]);
  return (
    <SortTable
      name={texts().table2}
      about={texts().about2}
      columns={columns}
      rows={rows}
      foot={[
        [texts().chosen, ...chosen],
        [texts().over, ...over],
      ]}
      note={texts().note2}
    />
  );
}

function Table3() {
  const columns = [
    { key: 'network', name: texts().network },
    { key: 'loss', name: texts().loss, isText: true },
    { key: 'input', name: texts().input },
    ...table3Sets.flatMap((set) => [
      { key: `${set} 1`, name: texts().top1, group: texts().large[set] },
      { key: `${set} 5`, name: texts().top5, group: texts().large[set] },
    ]),
  ];
  const errors = table3.map((row) => row.errors.flat());
  const least = errors[0]!.map((_, column) => Math.min(...errors.map((row) => row[column]!)));
  const rows = table3.map(({ layers, isBalanced, input }, index): SortCell[] => {
    const loss = isBalanced ? texts().balancedFocal : texts().softmax;
    return [
      { value: layers, text: texts().resNet(wholeText(layers)) },
      { value: loss, text: loss },
      { value: input, text: wholeText(input) },
      ...errors[index]!.map((error, column) => ({
        value: error,
        text: errorText(error),
        isBest: error === least[column],
      })),
    ];
  });
  return <SortTable name={texts().table3} about={texts().about3} columns={columns} rows={rows} note={texts().note3} />;
}

function Table1() {
  const columns = [
    { key: 'set', name: texts().set },
    { key: 'classes', name: texts().classes },
    { key: 'images', name: texts().images },
    { key: 'most', name: texts().most },
    { key: 'least', name: texts().least },
    { key: 'counted', name: texts().counted },
    { key: 'beta', name: texts().beta },
    { key: 'shape', name: texts().shape },
  ];
  const small = paperClasses.flatMap((classes) =>
    paperImbalances.map((imbalance) => {
      const counts = paperCounts(paperSet(classes, imbalance));
      return {
        name: `${setText(classes)}, ${paperWords.imbalance} ${wholeText(namedImbalance(paperSet(classes, imbalance)))}`,
        classes,
        images: counts.reduce((sum, count) => sum + count, 0),
        most: Math.max(...counts),
        least: Math.min(...counts),
        beta: chosenBeta(classes, imbalance),
        counts,
      };
    }),
  );
  const large = table3Sets.map((name) => ({
    ...largeSets[name],
    name: texts().large[name],
    beta: 1 - 1 / table3Volume,
    counts: largeSets[name].thirteen,
  }));
  const rows = [...small, ...large].map(({ name, classes, images, most, least, beta, counts }): SortCell[] => [
    { value: name, text: name },
    { value: classes, text: wholeText(classes) },
    { value: images, text: wholeText(images) },
    { value: most, text: wholeText(most) },
    { value: least, text: wholeText(least) },
    { value: Math.round((100 * most) / least) / 100, text: decimalsText(most / least, 2) },
    { value: beta, text: beta === undefined ? '–' : plainText(beta) },
    {
      value: images / classes,
      text: (
        <>
          {digitsText(images / classes, 4)} <CountsLine counts={counts} />
        </>
      ),
    },
  ]);
  return <SortTable name={texts().table1} about={texts().about1} columns={columns} rows={rows} note={texts().note1} />;
}

/** β of the entry of Table 2 for a set, if the table has the set. */
function chosenBeta(classes: PaperClasses, imbalance: number): number | undefined {
  if (classes === 20) return undefined;
  const set = classes === 10 ? 'cifar10' : 'cifar100';
  const column = (table2Imbalances as readonly number[]).indexOf(imbalance);
  const { volume } = table2Chosen[set][column]!;
  return volume === undefined ? undefined : Number(paperBetas[volume + 1]);
}

/** Width and height of a line of counts, in pixels, and the largest count of any set. */
const line = { width: 84, height: 22, most: 5000 } as const;

/** Counts by rank, both ends of the line in the table beside it; logarithmic, all sets on one scale. */
function CountsLine({ counts }: { readonly counts: readonly number[] }) {
  const points = counts.map((count, rank): [number, number] => [
    1 + ((line.width - 2) * rank) / (counts.length - 1),
    line.height - 2 - ((line.height - 4) * Math.log(count)) / Math.log(line.most),
  ]);
  return (
    <svg className="ui-chart sort-line" width={line.width} height={line.height} aria-hidden="true">
      <path className="main-line" d={linePath(points)} />
    </svg>
  );
}
