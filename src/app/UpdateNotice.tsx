import { offlineWords } from '../words/offlineWords.ts';

interface Props {
  /** Puts the new version in the place of this one. */
  onReload(): void;
  /** Goes on with this version; the new one comes with the next visit. */
  onLater(): void;
}

/** Says that a new version of the page is there. It overlays the page, moves nothing, and reloads nothing by itself. */
export default function UpdateNotice({ onReload, onLater }: Props) {
  return (
    <div className="ui-notice ui-notice-quiet" role="status" data-testid="update">
      <p>{offlineWords.update}</p>
      <button type="button" onClick={onReload}>
        {offlineWords.reload}
      </button>
      <button type="button" onClick={onLater}>
        {offlineWords.later}
      </button>
    </div>
  );
}
