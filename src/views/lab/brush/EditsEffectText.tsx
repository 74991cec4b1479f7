import type { EditsEffect, TileEffect } from '../../../store/editsEffect.ts';
import type { Inputs } from '../../../store/parameters.ts';
import { selectDrawnCounts, selectTrainingSet } from '../../../store/selectors.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { percentText, wholeText } from '../../../words/numbers.ts';
import { signedPointsText } from '../../../words/pointsText.ts';
import { useLab, useLabState } from '../../LabContext.ts';
import { isUpToDate } from '../compare/seedsAge.ts';
import { nameOf } from '../tileWords.ts';
import './EditsEffectText.css';

/** What the edits change, measured when the reader asks: each scheme with them and without, from several starts. */
export function EditsEffectText() {
  const { store, measureEdits } = useLab();
  const edits = useLabState(({ inputs }) => inputs.edits);
  const effect = useLabState((state) => state.editsEffect);
  const isOld = useLabState(
    ({ inputs, editsEffect }) =>
      editsEffect.status !== 'none' && !isUpToDate({ tiles: inputs.tiles, inputs: editsEffect.of, seeds: [] }, inputs),
  );
  function ask(): void {
    const { inputs } = store.getState();
    measureEdits().catch((error: Error) =>
      store.setState({ editsEffect: { status: 'failed', of: inputs, message: error.message } }),
    );
  }

  return (
    <div className="edits-effect">
      <button
        type="button"
        disabled={!edits || (effect.status === 'running' && !isOld)}
        title={brushWords.effect.about}
        onClick={ask}
      >
        {effect.status === 'none' || isOld ? brushWords.effect.ask : brushWords.effect.again}
      </button>
      <div role="status">{isOld || !edits ? <Told effect={{ status: 'none' }} /> : <Told effect={effect} />}</div>
    </div>
  );
}

function Told({ effect }: { readonly effect: EditsEffect }) {
  const texts = brushWords.effect;
  switch (effect.status) {
    case 'none':
      return <span className="ui-meaning">{texts.about}</span>;
    case 'running':
      return <span className="ui-meaning">{texts.progress(wholeText(effect.step), wholeText(effect.steps))}</span>;
    case 'failed':
      return texts.failed(effect.message);
    case 'done':
      return (
        <>
          <p>{texts.done(wholeText(effect.steps), wholeText(effect.starts))}</p>
          <ul>
            {effect.tiles.map((one, index) => (
              <li key={index}>{effectText(one)}</li>
            ))}
          </ul>
          <p>{wrongLabelsText(effect.of)}</p>
        </>
      );
  }
}

function effectText({ tile, without, with: after, comparison }: TileEffect): string {
  const texts = brushWords.effect;
  if (without === undefined || after === undefined || !comparison) return texts.broken(nameOf(tile));
  const { mean, low, high, verdict } = comparison;
  const range = texts.range(signedPointsText(low), signedPointsText(high));
  const change = [nameOf(tile), percentText(without), percentText(after), signedPointsText(mean), range] as const;
  return verdict === 'larger-than-seed-noise' ? texts.changed(...change) : texts.unchanged(...change);
}

/** How many of the points that were erased had wrong labels; nothing if none was erased. */
function wrongLabelsText(inputs: Inputs): string {
  const { edits = [] } = inputs;
  const counts = selectDrawnCounts(inputs);
  const { labels, classes } = selectTrainingSet({ ...inputs, edits: undefined });
  const firstOf = (label: number) => counts.slice(0, label).reduce((sum, count) => sum + count, 0);
  const erased = edits.flatMap((edit) => (edit.kind === 'erase' ? [firstOf(edit.of.class) + edit.of.place] : []));
  const wrong = erased.filter((index) => labels[index] !== classes[index]).length;
  return erased.length > 0 ? brushWords.effect.wrongLabels(wrong, wholeText(wrong), wholeText(erased.length)) : '';
}
