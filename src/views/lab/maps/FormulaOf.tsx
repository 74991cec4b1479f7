import type { ReactNode } from 'react';
import type { Formula } from '../../../schemes/scheme.ts';
import { words } from '../../../words/words.ts';

/** A formula of the table of schemes, as MathML. */
export function FormulaOf({ formula }: { readonly formula: Formula }) {
  return (
    <math display="block">
      <Row of={formula} />
    </math>
  );
}

function Row({ of }: { readonly of: Formula }) {
  return <mrow>{of.map(partOf)}</mrow>;
}

function partOf(part: Formula[number], key: number): ReactNode {
  if (typeof part === 'string') return <Token key={key} text={part} />;
  // Words need space around them; MathML trims plain spaces.
  if ('word' in part) return <mtext key={key}>{`\u00a0${words.formulas[part.word]}\u00a0`}</mtext>;
  if ('over' in part) {
    return (
      <mfrac key={key}>
        <Row of={part.over} />
        <Row of={part.under} />
      </mfrac>
    );
  }
  if ('root' in part) {
    return (
      <msqrt key={key}>
        <Row of={part.root} />
      </msqrt>
    );
  }
  if ('index' in part) {
    return (
      <msub key={key}>
        <Token text={part.base} />
        <Token text={part.index} />
      </msub>
    );
  }
  return (
    <msup key={key}>
      <Row of={part.base} />
      <Row of={part.power} />
    </msup>
  );
}

/** A letter, a number, a sign, or a name such as log. */
function Token({ text }: { readonly text: string }) {
  if (/^[\d./]+$/.test(text)) return <mn>{text}</mn>;
  if (/^\p{L}$/u.test(text)) return <mi>{text}</mi>;
  // A name needs space around it; MathML trims plain spaces.
  if (/^\p{Ll}{3}/u.test(text)) return <mtext>{`\u00a0${text}\u00a0`}</mtext>;
  return /^\p{L}+$/u.test(text) ? <mtext>{text}</mtext> : <mo>{text}</mo>;
}
