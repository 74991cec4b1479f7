import { lazy, Suspense } from 'react';
import { withWords } from '../../words/languages.ts';
import { useLabState } from '../LabContext.ts';
import type { PieceProps } from './PointsPiece.tsx';

/** Loads the pieces; also ahead, while the page has nothing else to do. */
export const loadPointsPiece = () => withWords(import('./PointsPiece.tsx'));
const PointsPiece = lazy(loadPointsPiece);

/** A piece of the page that there is for given points alone; its code loads with the first of them. */
export function LatePoints(props: PieceProps) {
  const isWanted = useLabState(({ inputs, points }) => (props.piece === 'dialog' ? points.isOpen : !!inputs.points));
  return isWanted ? (
    <Suspense>
      <PointsPiece {...props} />
    </Suspense>
  ) : null;
}
