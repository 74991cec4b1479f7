import { lazy, Suspense } from 'react';
import type { MapWindow } from '../../protocol/problem.ts';
import { withWords } from '../../words/languages.ts';
import { useLabState } from '../LabContext.ts';

const MapAxes = lazy(() => withWords(import('./MapAxes.tsx')));

/** The axes of a map where points are given; nothing, and no code for it, elsewhere. */
export function LateAxes({ window }: { readonly window: MapWindow | undefined }) {
  const hasAxes = useLabState(({ inputs }) => inputs.points !== undefined);
  if (!hasAxes || !window) return null;
  return (
    <Suspense>
      <MapAxes window={window} />
    </Suspense>
  );
}
