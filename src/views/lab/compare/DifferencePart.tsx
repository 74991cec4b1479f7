import { useId, useRef, useState } from 'react';
import { DifferenceBars } from '../../../charts/DifferenceBars.tsx';
import { selectTestSet } from '../../../store/selectors.ts';
import { compareWords } from '../../../words/compareWords.ts';
import { wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { fullNameOf, nameOf } from '../tileWords.ts';
import { hasTests } from './modelMetrics.ts';
import { movedPoints } from './movedPoints.ts';
import { SaveCharts } from './SaveCharts.tsx';
import { useFrameAtLeisure } from './useFrameAtLeisure.ts';

/** Its words, in the language of the page. */
const texts = () => compareWords.difference;

/** Changes against a reference: the maps show regions, this part the test points gained and lost by class. */
export function DifferencePart() {
  const { actions } = useLab();
  const frame = useFrameAtLeisure();
  const inputs = useLabState((state) => state.inputs);
  const test = useLabState((state) => selectTestSet(state.inputs));
  const lit = useLabState((state) => state.pointing.class);
  const [reading, read] = useState<string>();
  const charts = useRef<HTMLDivElement>(null);
  const name = useId();
  const { tiles, classes } = inputs;
  const reference = Math.min(inputs.reference, tiles.length - 1);
  const moves =
    test && hasTests(frame, tiles.length, classes)
      ? movedPoints(frame.tests, test.labels, tiles.length, classes, reference)
      : undefined;
  const most = Math.max(1, ...(moves ?? []).flatMap(({ gained, lost }) => [...gained, ...lost]));
  return (
    <>
      <div className="panel-tools">
        <label htmlFor={name} className="tool-name">
          {texts().reference}
        </label>
        <select
          id={name}
          value={reference}
          onChange={(event) => actions.change('reference', Number(event.currentTarget.value))}
        >
          {tiles.map((tile, index) => (
            <option key={index} value={index}>
              {fullNameOf(tile, inputs)}
            </option>
          ))}
        </select>
        {moves && tiles.length > 1 && <SaveCharts of={charts} title={words.compare.panels.difference} />}
      </div>
      <div ref={charts} className="panel-part">
        {tiles.length === 1 ? (
          <p className="ui-meaning">{texts().alone}</p>
        ) : moves ? (
          <div className="panel-multiples">
            {moves.map(({ gained, lost }, index) =>
              index === reference ? null : (
                <DifferenceBars
                  key={index}
                  title={fullNameOf(tiles[index]!, inputs)}
                  gained={gained}
                  lost={lost}
                  most={most}
                  lit={lit}
                  onPoint={(label) => actions.point({ class: label })}
                  onRead={read}
                />
              ),
            )}
          </div>
        ) : (
          <p className="ui-meaning">{compareWords.waiting}</p>
        )}
        <p className="ui-meaning panel-read">{reading ?? texts().about}</p>
        <p className="visually-hidden">
          {moves
            ?.flatMap(({ gained, lost }, index) =>
              index === reference ? [] : texts().summary(nameOf(tiles[index]!), sumText(gained), sumText(lost)),
            )
            .join(', ')}
        </p>
      </div>
    </>
  );
}

function sumText(counts: readonly number[]): string {
  return wholeText(counts.reduce((sum, count) => sum + count, 0));
}
