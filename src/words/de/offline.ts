import type { Parts } from '../parts.ts';

/** Words of the notice that a new version of the page is there; they load with it. */
export const offline: Parts['offline'] = {
  update:
    'Es gibt eine neue Version dieser Seite. Die Einstellungen stehen in der Adresse und bleiben; das Training beginnt von vorn.',
  reload: 'Neu laden',
  later: 'Später',
  file: 'Diese Seite als einzelne Datei herunterladen',
  fileAbout: 'Sie läuft ohne Netz, auch von einem USB-Stick, per Doppelklick.',
  licences: 'Lizenzen von Code und Schriften dieser Seite',
};
