import type { ClassTable } from '../../core/counts/classTable.ts';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { positiveWeights } from '../../core/positiveWeights.ts';
import { weightingNames, weightings } from '../../core/weightings.ts';
import { countsWords } from '../../words/countsWords.ts';
import { digitsText, fixedText, wholeText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';
import { useLabState } from '../LabContext.ts';
import { tableSummary, tableWeights } from './tableSelectors.ts';
import { useSamples } from './useSamples.ts';
import { VirtualRows } from './VirtualRows.tsx';
import './ClassRows.css';

/** Its words, in the language of the page. */
const texts = () => countsWords.table;

/** Every class with its count, its effective number and its weight under every scheme. */
export function ClassRows({ table, isRanked }: { readonly table: ClassTable; readonly isRanked: boolean }) {
  const volume = useLabState((state) => state.inputs.volume);
  const weights = tableWeights(table, volume);
  const { order, classes } = tableSummary(table);
  const isMultiLabel = useLabState((state) => state.inputs.balance === 'labels');
  const samples = useSamples(table);
  const scheme = weightings['class-balanced'].weights(volume);
  return (
    <div className="ui-card class-rows">
      <VirtualRows
        count={classes}
        rowHeight={30}
        height={392}
        label={texts().caption(wholeText(classes))}
        header={
          <tr>
            <th scope="col">{isRanked ? texts().rank : table.names ? texts().name : texts().label}</th>
            <th scope="col">{texts().n}</th>
            <th scope="col">{texts().effective}</th>
            {weightingNames.map((name) => (
              <th key={name} scope="col" title={words.schemes[name].name}>
                {words.schemes[name].line}
              </th>
            ))}
            {isMultiLabel && (
              <th scope="col" title={texts().positiveAbout(wholeText(samples))}>
                {texts().positive}
              </th>
            )}
          </tr>
        }
        row={(rank) => {
          const index = order[rank]!;
          const count = table.counts[index]!;
          return (
            <>
              <th scope="row">
                <span>{table.names?.[index] ?? wholeText(isRanked ? rank + 1 : index)}</span>
              </th>
              <td>{wholeText(count)}</td>
              <td>{digitsText(effectiveNumber(count, volume), 4)}</td>
              {weightingNames.map((name, row) => (
                <td key={name}>{fixedText(weights[row]![index]!)}</td>
              ))}
              {isMultiLabel && <td>{digitsText(positiveWeights([count], samples, scheme)[0]!, 4)}</td>}
            </>
          );
        }}
      />
    </div>
  );
}
