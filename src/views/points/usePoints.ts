import { use } from 'react';
import type { PointsActions } from '../../store/points.ts';
import { useLab } from '../LabContext.ts';

/** What a reader does with given points. The component waits until the code behind it is loaded. */
export function usePoints(): PointsActions {
  return use(useLab().points());
}
