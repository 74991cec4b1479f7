import type { ReactNode } from 'react';

/** A formula on a line of its own. */
export function Formula({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <math display="block" {...(label && { 'aria-label': label })}>
      <mrow>{children}</mrow>
    </math>
  );
}

/** A number or a placeholder for one, as it is written. */
export function Num({ children }: { readonly children: ReactNode }) {
  return <mn>{children}</mn>;
}

/** A letter. */
export function Letter({ children }: { readonly children: string }) {
  return <mi>{children}</mi>;
}

/** An operator, such as = or −. */
export function Op({ children }: { readonly children: string }) {
  return <mo>{children}</mo>;
}

/** The logarithm of what follows, with a space: browsers leave no gap between two identifiers. */
export function Log() {
  return (
    <>
      <mi>log</mi>
      <mo>{'\u2061'}</mo>
      <mspace width="0.1667em" />
    </>
  );
}

/** A fraction. */
export function Frac({ over, under }: { readonly over: ReactNode; readonly under: ReactNode }) {
  return (
    <mfrac>
      <mrow>{over}</mrow>
      <mrow>{under}</mrow>
    </mfrac>
  );
}

/** A letter with an index. */
export function Sub({ of, index }: { readonly of: string; readonly index: ReactNode }) {
  return (
    <msub>
      <mi>{of}</mi>
      <mrow>{index}</mrow>
    </msub>
  );
}

/** A base to a power. */
export function Power({ of, to }: { readonly of: ReactNode; readonly to: ReactNode }) {
  return (
    <msup>
      <mrow>{of}</mrow>
      <mrow>{to}</mrow>
    </msup>
  );
}

/** E with the index n, or with another. */
export function Effective({ index = 'n' }: { readonly index?: 'n' | 'n − 1' | '1' }) {
  return (
    <Sub
      of="E"
      index={
        index === 'n − 1' ? (
          <>
            <mi>n</mi>
            <mo>−</mo>
            <mn>1</mn>
          </>
        ) : index === '1' ? (
          <mn>1</mn>
        ) : (
          <mi>n</mi>
        )
      }
    />
  );
}
