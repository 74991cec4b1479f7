import type { Loss } from '../../core/losses.ts';
import { Formula, Frac, Letter, Log, Num, Op, Power, Sub } from '../math.tsx';

/** A loss in letters, with the class-balanced weight in front. */
export function LossFormula({ kind }: { readonly kind: Loss['kind'] }) {
  return (
    <Formula>
      <Letter>w</Letter>
      <Op>·</Op>
      {kind === 'softmax' ? <Softmax /> : <SumOfTerms isFocal={kind === 'focal'} />}
    </Formula>
  );
}

/** The class-balanced weight of a sample, up to the factor that makes all weights sum to the number of classes. */
export function WeightFormula() {
  return (
    <Formula>
      <Letter>w</Letter>
      <Op>∝</Op>
      <Frac
        over={
          <>
            <Num>1</Num>
            <Op>−</Op>
            <Letter>β</Letter>
          </>
        }
        under={
          <>
            <Num>1</Num>
            <Op>−</Op>
            <Power of={<Letter>β</Letter>} to={<Sub of="n" index={<Letter>y</Letter>} />} />
          </>
        }
      />
    </Formula>
  );
}

function Softmax() {
  return (
    <>
      <Op>−</Op>
      <Log />
      <Frac
        over={<Power of={<Letter>e</Letter>} to={<Sub of="z" index={<Letter>y</Letter>} />} />}
        under={
          <>
            <munder>
              <mo>∑</mo>
              <mi>j</mi>
            </munder>
            <Power of={<Letter>e</Letter>} to={<Sub of="z" index={<Letter>j</Letter>} />} />
          </>
        }
      />
    </>
  );
}

function SumOfTerms({ isFocal }: { readonly isFocal: boolean }) {
  return (
    <>
      <munder>
        <mo>∑</mo>
        <mi>j</mi>
      </munder>
      <Op>−</Op>
      {isFocal && (
        <Power
          of={
            <>
              <Op>(</Op>
              <Num>1</Num>
              <Op>−</Op>
              <Sub of="p" index={<Letter>j</Letter>} />
              <Op>)</Op>
            </>
          }
          to={<Letter>γ</Letter>}
        />
      )}
      <Log />
      <Sub of="p" index={<Letter>j</Letter>} />
    </>
  );
}
