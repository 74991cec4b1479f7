import { createRoot } from 'react-dom/client';
import { type Lab, LabContext } from '../LabContext.ts';
import { ReadingDialog } from './ReadingDialog.tsx';

/**
 * Opens the figure that an element is, holds or stands in as sentences, tables and sound. The dialog has a root of its
 * own: it is opened from boxes that close when a dialog opens, and would take it with them.
 *
 * @param near - None for the first figure of the view.
 */
export function openReading(lab: Lab, near: Element | null): void {
  if (document.querySelector('dialog[open]')) return;
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(
    <LabContext value={lab}>
      <ReadingDialog
        near={near}
        onClose={() => {
          root.unmount();
          host.remove();
        }}
      />
    </LabContext>,
  );
}
