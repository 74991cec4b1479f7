import type { ReactNode } from 'react';
import type { Formula } from '../../schemes/scheme.ts';

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

/** A letter, a number, a sign, or a few words. */
function Token({ text }: { readonly text: string }) {
  if (/^[\d./]+$/.test(text)) return <mn>{text}</mn>;
  if (/^\p{L}$/u.test(text)) return <mi>{text}</mi>;
  // Words need space around them; MathML trims plain spaces.
  if (/^\p{Ll}{3}|\s/u.test(text)) return <mtext>{`\u00a0${text}\u00a0`}</mtext>;
  return /^\p{L}+$/u.test(text) ? <mtext>{text}</mtext> : <mo>{text}</mo>;
}
