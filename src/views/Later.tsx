import { type ReactNode, useSyncExternalStore } from 'react';

interface Props {
  /** Height that it will have, about, in pixels at a wide window: what comes before it is read first. */
  readonly height: number;
  readonly children: ReactNode;
}

const never = () => () => {};

/**
 * A part of a view that is below the first screen and large as markup: it is left out of the prerendered page, whose
 * first screen then shows sooner, and is rendered when the code of the view is there.
 */
export function Later({ height, children }: Props): ReactNode {
  const isThere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isThere ? children : <div style={{ minHeight: height }} />;
}
