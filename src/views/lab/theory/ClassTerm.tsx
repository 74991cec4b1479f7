import { Explained } from '../../../controls/Explained.tsx';
import { classMarks } from '../../../core/classMarks.ts';
import { effectiveNumber } from '../../../core/effectiveNumber.ts';
import { rarestPresent } from '../../../core/ends.ts';
import { selectBalancedWeights, selectLabelCounts } from '../../../store/selectors.ts';
import { decimalBetaText, digitsText, fixedText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useLabState } from '../../LabContext.ts';
import './ClassTerm.css';

/**
 * The class-balanced term with the present numbers, for the class pointed at or the rarest: its
 * formula, its value, its weight.
 */
export function ClassTerm() {
  const { labelled } = useLabState((state) => selectLabelCounts(state.inputs));
  const volume = useLabState((state) => state.inputs.volume);
  const weights = useLabState((state) => selectBalancedWeights(state.inputs));
  const lit = useLabState((state) => state.pointing.class);
  const index = lit ?? Math.max(0, rarestPresent(labelled));
  const count = labelled[index]!;
  const { letter } = classMarks[index]!;
  const present = labelled.filter((n) => n > 0).length;
  return (
    <section className="ui-card class-term">
      <h2>
        <Explained about={words.theory.termAbout}>{words.theory.term(letter)}</Explained>
      </h2>
      {count === 0 ? (
        <p>{words.theory.noSamples(letter)}</p>
      ) : (
        <>
          <Formula count={count} volume={volume} />
          <p>
            {words.theory.scaled(present)} <b>{fixedText(weights[index]!)}</b>
          </p>
        </>
      )}
    </section>
  );
}

/** (1 − β)/(1 − βⁿ) in letters, in numbers and as a number; at β → 1 its limit 1/n. */
function Formula({ count, volume }: { count: number; volume: number }) {
  const beta = volume === Infinity ? '1' : decimalBetaText(volume, 3);
  const isLimit = volume === Infinity;
  return (
    <math display="block">
      <mrow>
        <mfrac>
          <mrow>
            <mn>1</mn>
            <mo>−</mo>
            <mi>β</mi>
          </mrow>
          <mrow>
            <mn>1</mn>
            <mo>−</mo>
            <msup>
              <mi>β</mi>
              <mi>n</mi>
            </msup>
          </mrow>
        </mfrac>
        <mo>{isLimit ? '→' : '='}</mo>
        {isLimit ? (
          <mfrac>
            <mn>1</mn>
            <mn>{wholeText(count)}</mn>
          </mfrac>
        ) : (
          <mfrac>
            <mrow>
              <mn>1</mn>
              <mo>−</mo>
              <mn>{beta}</mn>
            </mrow>
            <mrow>
              <mn>1</mn>
              <mo>−</mo>
              <msup>
                <mn>{beta}</mn>
                <mn>{wholeText(count)}</mn>
              </msup>
            </mrow>
          </mfrac>
        )}
        <mo>=</mo>
        <mn>{digitsText(1 / effectiveNumber(count, volume), 4)}</mn>
      </mrow>
    </math>
  );
}
