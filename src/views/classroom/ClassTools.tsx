import { useState } from 'react';
import { takeHomeWords } from '../../words/takeHomeWords.ts';
import { useLab } from '../LabContext.ts';
import { loadClassParts } from './loadClassParts.ts';
import './ClassTools.css';

/** Opens the QR code of the address, or what makes a link for a class; either loads when it is asked for. */
export function ClassTools() {
  const { store } = useLab();
  const [hasFailed, setFailed] = useState(false);

  async function open(dialog: 'class' | 'code'): Promise<void> {
    setFailed(false);
    try {
      await loadClassParts();
      store.setState({ dialog });
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="class-tools">
      <button type="button" onClick={() => open('code')}>
        {takeHomeWords.qrCode}
      </button>
      <button type="button" onClick={() => open('class')}>
        {takeHomeWords.forMyClass}
      </button>
      {hasFailed && <p role="alert">{takeHomeWords.notLoaded}</p>}
    </div>
  );
}
