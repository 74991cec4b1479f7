import type { Parts } from '../parts.ts';

/** Words of the brush that changes training points on the maps; they load with it. */
export const brush: Parts['brush'] = {
  region: 'Pinsel',
  palette: 'Was der Pinsel tut',
  classOf: (letter: string) => `Punkte der Klasse ${letter} hinzufügen`,
  eraser: 'Radierer',
  size: 'Größe des Radierers',
  sizeText: (pixels: string) => `${pixels} Pixel`,
  pointsHint: (letter: string) =>
    `Klicken oder Ziehen auf einer Karte fügt Punkte der Klasse ${letter} hinzu; einen Punkt ziehen verschiebt ihn.`,
  eraserHint: 'Über Punkte auf einer Karte ziehen, um sie zu löschen.',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoAll: 'alles rückgängig',
  save: 'Speichern',
  saveAbout: 'Die Änderungen und die Daten, zu denen sie gehören, als Datei speichern',
  open: 'Öffnen',
  openAbout: 'Eine Datei mit Änderungen öffnen, samt den Daten, zu denen sie gehören',
  fileName: 'long-tail-lab-edits',
  none: 'Kein Punkt ist geändert.',
  added: (count: number, text: string) => `${text} ${count === 1 ? 'Punkt' : 'Punkte'} hinzugefügt`,
  moved: (text: string) => `${text} verschoben`,
  erased: (text: string) => `${text} gelöscht`,
  absent: (text: string) =>
    text === '1' ? '1 an einem Punkt, der jetzt fehlt' : `${text} an Punkten, die jetzt fehlen`,
  withoutThem: 'Die Linie des besten Werts gehört zu den Daten ohne diese Änderungen.',
  inAddress: (counts: string) => `${counts} · in der Adresse`,
  tooMany: (counts: string, most: string) => `${counts} · über ${most}, zu viele für die Adresse: besser speichern`,
  effect: {
    ask: 'Was bewirken sie?',
    again: 'Neu messen',
    about: 'Trainiert jedes Verfahren mit den Änderungen und ohne sie, von fünf Starts aus.',
    progress: (step: string, steps: string) =>
      `Training mit den Änderungen und ohne sie: Schritt ${step} von ${steps}.`,
    failed: (message: string) => `Es konnte nicht gemessen werden: ${message}.`,
    done: (steps: string, starts: string) =>
      `Ohne die Änderungen → mit ihnen, neu trainiert bis Schritt ${steps} von ${starts} Starts aus (95-%-Intervall):`,
    changed: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} Punkte (${range})`,
    unchanged: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} Punkte: Zufall des Starts (${range})`,
    range: (low: string, high: string) => `${low} bis ${high}`,
    broken: (name: string) => `${name}: Die Modelle sind ausgefallen.`,
    wrongLabels: (count: number, wrong: string, erased: string) =>
      `Von den ${erased} gelöschten ${count === 0 ? 'hatte keiner ein falsches Label' : count === 1 ? 'hatte einer ein falsches Label' : `hatten ${wrong} falsche Labels`}.`,
  },
  spoken: {
    added: (letter: string, x: string, y: string) => `Punkt der Klasse ${letter} bei ${x}; ${y} hinzugefügt.`,
    erased: (letter: string, x: string, y: string) => `Punkt der Klasse ${letter} bei ${x}; ${y} gelöscht.`,
    nothing: 'Es gibt keinen Punkt zu löschen.',
  },
  problems: {
    'not-read': (name: string, message: string) => `${name} konnte nicht gelesen werden: ${message}`,
    'not-json': (name: string, message: string) => `${name} ist kein JSON: ${message}`,
    'other-format': (name: string) =>
      `${name} ist keine Datei mit Änderungen: Darin muss "format": "long-tail-lab-edits" stehen.`,
    'newer-version': (name: string, version: string) =>
      version
        ? `${name} hat die Version ${version}; diese Seite liest Version 1.`
        : `${name} nennt keine Version; diese Seite liest Version 1.`,
    points: (name: string, scene: string) => `${name} gehört zu den Punkten von „${scene}“: zuerst diese Szene wählen.`,
    data: (name: string, text: string) => `${name}: "data" muss eine lesbare Adresse des Labors sein: ${text}`,
    edit: (name: string, entry: string, text: string) =>
      `${name}: Eintrag ${entry} von "edits" muss einen eigenen Punkt hinzufügen, verschieben oder löschen, wie aB25:-110, mA12:30:40 oder eC3: ${text}`,
  },
};
