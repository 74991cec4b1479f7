import type { Attributes, HTMLAttributes } from 'react';

/** MathML elements, which React renders and its types do not know. */
type MathElement = Attributes & HTMLAttributes<MathMLElement> & { display?: 'block' | 'inline' };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement;
      mrow: MathElement;
      mfrac: MathElement;
      msup: MathElement;
      msqrt: MathElement;
      msub: MathElement;
      mi: MathElement;
      mn: MathElement;
      mo: MathElement;
      mtext: MathElement;
      msubsup: MathElement;
      munderover: MathElement;
      munder: MathElement;
      mspace: MathElement & { width?: string };
    }
  }
}
