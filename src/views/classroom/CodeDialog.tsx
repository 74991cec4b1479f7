import { useEffect, useId, useRef, useState } from 'react';
import { download } from '../../charts/saveChart.ts';
import { addressOf } from '../../store/addressOf.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { useLab } from '../LabContext.ts';
import { pageAddress } from '../pageAddress.ts';
import { QrPicture, qrDocument } from './QrPicture.tsx';
import './CodeDialog.css';

/** Its words, in the language of the page. */
const texts = () => classroomWords.code;

/** The present address as a QR code that fills the screen, to be read from the last row. */
export function CodeDialog() {
  const { store } = useLab();
  const [address] = useState(() => pageAddress() + addressOf(store.getState()));
  return <LargeCode address={address} title={texts().title} onClose={() => store.setState({ dialog: undefined })} />;
}

interface Props {
  readonly address: string;
  readonly title: string;
  onClose(): void;
}

/** An address as a QR code over the page, with the address below it. */
export function LargeCode({ address, title, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    if (!dialog.current!.open) dialog.current!.showModal();
  }, []);
  const document = qrDocument(address);
  return (
    <dialog ref={dialog} className="ui-card code-dialog" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{title}</h2>
      <QrPicture address={address} />
      <p className="code-address">{address}</p>
      <div className="code-buttons">
        {document && (
          <button
            type="button"
            onClick={() => download(new Blob([document], { type: 'image/svg+xml' }), `${texts().fileName}.svg`)}
          >
            {texts().save}
          </button>
        )}
        <button type="button" onClick={() => dialog.current!.close()}>
          {texts().close}
        </button>
      </div>
    </dialog>
  );
}
