import { use } from 'react';
import type { CountsActions } from '../../store/counts.ts';
import { useLab } from '../LabContext.ts';

/** What a reader does with class counts. The component waits until the code behind it is loaded. */
export function useCounts(): CountsActions {
  return use(useLab().counts());
}
