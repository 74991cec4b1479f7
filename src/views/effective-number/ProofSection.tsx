import type { ReactNode } from 'react';
import { effectiveNumber } from '../../core/effectiveNumber.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { decimalBetaText, decimalsText, digitsText, wholeText } from '../../words/numbers.ts';
import { Effective, Formula, Frac, Letter, Num, Op, Power } from '../math.tsx';
import type { ExperimentControl } from './useExperiment.ts';
import './ProofSection.css';

/** Its words, in the language of the page. */
const texts = () => effectiveNumberWords.proof;

/** The proof of Proposition 1 in five steps, each with the numbers of the experiment's present throw. */
export function ProofSection({ control }: { readonly control: ExperimentControl }) {
  const { volume, kind } = control.experiment;
  const { thrown } = control.progress;
  const n = Math.max(1, thrown);
  const before = effectiveNumber(n - 1, volume);
  const now = effectiveNumber(n, volume);
  const numbers: Numbers = {
    n: wholeText(n),
    volume: wholeText(volume),
    beta: decimalBetaText(volume, 4),
    chance: decimalsText(before / volume, 3),
    rest: decimalsText(1 - before / volume, 3),
    before: digitsText(before, 4),
    now: digitsText(now, 4),
  };
  return (
    <>
      <div className="proof-lead">
        <p>
          {thrown === 0 ? texts().before : texts().lead(numbers.n)}{' '}
          {kind === 'duplicates' && texts().duplicates(numbers.volume)}
        </p>
        <button type="button" disabled={control.isFull} onClick={() => control.throwSamples(1)}>
          {texts().another}
        </button>
      </div>
      {kind === 'discs' && <p className="ui-card document-aside">{texts().discs}</p>}
      <ol className="proof-steps">
        <Step {...texts().steps.first}>
          <Formula>
            <Effective index="1" />
            <Op>=</Op>
            <Num>1</Num>
          </Formula>
        </Step>
        <Step {...texts().steps.chance}>
          <Formula>
            <Letter>p</Letter>
            <Op>=</Op>
            <Frac over={<Effective index="n − 1" />} under={<Letter>N</Letter>} />
            <Op>=</Op>
            <Frac over={<Num>{numbers.before}</Num>} under={<Num>{numbers.volume}</Num>} />
            <Op>=</Op>
            <Num>{numbers.chance}</Num>
          </Formula>
        </Step>
        <Step {...texts().steps.recursion}>
          <Recursion {...numbers} />
        </Step>
        <Step {...texts().steps.sum}>
          <Sum {...numbers} />
        </Step>
        <Step {...texts().steps.limits}>
          <Limits {...numbers} />
        </Step>
      </ol>
    </>
  );
}

/** The numbers of a throw, as they are written. */
interface Numbers {
  readonly n: string;
  readonly volume: string;
  readonly beta: string;
  readonly chance: string;
  readonly rest: string;
  readonly before: string;
  readonly now: string;
}

interface StepProps {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}

function Step({ title, body, children }: StepProps) {
  return (
    <li className="ui-card">
      <h3>{title}</h3>
      <p>{body}</p>
      <div className="proof-formulas">{children}</div>
    </li>
  );
}

function Recursion({ chance, rest, before, beta, now }: Numbers) {
  return (
    <>
      <Formula>
        <Effective />
        <Op>=</Op>
        <Letter>p</Letter>
        <Effective index="n − 1" />
        <Op>+</Op>
        <Op>(</Op>
        <Num>1</Num>
        <Op>−</Op>
        <Letter>p</Letter>
        <Op>)</Op>
        <Op>(</Op>
        <Effective index="n − 1" />
        <Op>+</Op>
        <Num>1</Num>
        <Op>)</Op>
      </Formula>
      <Formula>
        <Op>=</Op>
        <Num>{chance}</Num>
        <Op>·</Op>
        <Num>{before}</Num>
        <Op>+</Op>
        <Num>{rest}</Num>
        <Op>·</Op>
        <Op>(</Op>
        <Num>{before}</Num>
        <Op>+</Op>
        <Num>1</Num>
        <Op>)</Op>
      </Formula>
      <Formula>
        <Op>=</Op>
        <Num>1</Num>
        <Op>+</Op>
        <Letter>β</Letter>
        <Effective index="n − 1" />
        <Op>=</Op>
        <Num>1</Num>
        <Op>+</Op>
        <Num>{beta}</Num>
        <Op>·</Op>
        <Num>{before}</Num>
        <Op>=</Op>
        <Num>{now}</Num>
      </Formula>
    </>
  );
}

function Sum({ n, beta, now }: Numbers) {
  return (
    <>
      <Formula>
        <Effective />
        <Op>=</Op>
        <Num>1</Num>
        <Op>+</Op>
        <Letter>β</Letter>
        <Op>+</Op>
        <Power of={<Letter>β</Letter>} to={<Num>2</Num>} />
        <Op>+</Op>
        <Op>⋯</Op>
        <Op>+</Op>
        <Power
          of={<Letter>β</Letter>}
          to={
            <>
              <Letter>n</Letter>
              <Op>−</Op>
              <Num>1</Num>
            </>
          }
        />
      </Formula>
      <Formula>
        <Op>=</Op>
        <Frac
          over={
            <>
              <Num>1</Num>
              <Op>−</Op>
              <Power of={<Letter>β</Letter>} to={<Letter>n</Letter>} />
            </>
          }
          under={
            <>
              <Num>1</Num>
              <Op>−</Op>
              <Letter>β</Letter>
            </>
          }
        />
        <Op>=</Op>
        <Frac
          over={
            <>
              <Num>1</Num>
              <Op>−</Op>
              <Power of={<Num>{beta}</Num>} to={<Num>{n}</Num>} />
            </>
          }
          under={
            <>
              <Num>1</Num>
              <Op>−</Op>
              <Num>{beta}</Num>
            </>
          }
        />
        <Op>=</Op>
        <Num>{now}</Num>
      </Formula>
    </>
  );
}

function Limits({ n, volume }: Numbers) {
  return (
    <>
      <Formula>
        <Letter>β</Letter>
        <Op>=</Op>
        <Num>0</Num>
        <Op>⇒</Op>
        <Effective />
        <Op>=</Op>
        <Num>1</Num>
      </Formula>
      <Formula>
        <Letter>β</Letter>
        <Op>→</Op>
        <Num>1</Num>
        <Op>⇒</Op>
        <Effective />
        <Op>→</Op>
        <Letter>n</Letter>
        <Op>=</Op>
        <Num>{n}</Num>
      </Formula>
      <Formula>
        <Letter>n</Letter>
        <Op>→</Op>
        <Num>∞</Num>
        <Op>⇒</Op>
        <Effective />
        <Op>→</Op>
        <Letter>N</Letter>
        <Op>=</Op>
        <Num>{volume}</Num>
      </Formula>
    </>
  );
}
