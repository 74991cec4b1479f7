import type { MapWindow } from '../../protocol/problem.ts';
import { MapAxes } from './MapAxes.tsx';
import { PointsDialog } from './PointsDialog.tsx';
import { PointsPart } from './PointsPart.tsx';

/** Which piece it is: the axes of a map, what the points are, or the dialog for the reader's own. */
export type PieceProps =
  | { readonly piece: 'axes'; readonly window: MapWindow | undefined }
  | { readonly piece: 'about' | 'dialog' };

/** A piece of the page that there is for given points alone. */
export default function PointsPiece(props: PieceProps) {
  if (props.piece === 'axes') return props.window && <MapAxes window={props.window} />;
  return props.piece === 'about' ? <PointsPart /> : <PointsDialog />;
}
