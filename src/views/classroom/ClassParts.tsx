import { useLabState } from '../LabContext.ts';
import { ClassBar } from './ClassBar.tsx';
import { ClassDialog } from './ClassDialog.tsx';
import { CodeDialog } from './CodeDialog.tsx';

/** What a teacher's link shows besides the view, and the dialogs that make one. It loads with the first of them. */
export default function ClassParts() {
  const hasClass = useLabState(({ classroom }) => classroom !== undefined);
  const dialog = useLabState((state) => state.dialog);
  return (
    <>
      {hasClass && <ClassBar />}
      {dialog === 'class' && <ClassDialog />}
      {dialog === 'code' && <CodeDialog />}
    </>
  );
}
