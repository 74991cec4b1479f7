import { isRunning } from '../../store/transport.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { sentencesText } from '../../words/numbers.ts';
import { useLabState } from '../LabContext.ts';
import { noteSentences } from './noteSentences.ts';
import { usePlane } from './usePlane.ts';
import './AtlasNote.css';

/** A few sentences that are true of the numbers in sight. */
export function AtlasNote() {
  const shown = usePlane();
  const isPlaying = useLabState((state) => isRunning(state.atlas.transport));
  const isEdited = useLabState((state) => state.inputs.edits !== undefined);
  const [first, ...others] = noteSentences(shown, isPlaying);
  return (
    <p className="ui-card atlas-note" role="note">
      <b>{first}</b>
      {sentencesText(['', ...others, ...(isEdited ? [atlasWords.edited] : [])])}
    </p>
  );
}
