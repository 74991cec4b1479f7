import type { Parts } from '../parts.ts';

/** Words of the notice about an address that was not read as it stands; they load with it. */
export const faults: Parts['faults'] = {
  told: (faults: string) => `Die Adresse wurde nicht so gelesen, wie sie dasteht: ${faults}.`,
  between: '; ',
  dismiss: 'Schließen',
  'not-a-number': (key: string, text: string) => `${key} muss eine Zahl sein, und „${text}“ ist keine: ignoriert`,
  'unknown-key': (key: string) => `„${key}“ ist kein Parameter: ignoriert`,
  repeated: (key: string, text: string) => `${key} steht zweimal da: „${text}“ ignoriert`,
  unreadable: (text: string) => `„${text}“ ist nicht lesbar: ignoriert`,
  'out-of-range': (key: string, text: string, min: string, max: string) =>
    `${key} muss zwischen ${min} und ${max} liegen: ${text} wurde dorthin verschoben`,
  'beyond-finite': (key: string, text: string, max: string) =>
    `${key} über ${max} wird als 1 gelesen: aus ${text} wurde 1`,
  'edits-elsewhere':
    'die Punkte wurden von Hand geändert, zu oft für eine Adresse: die Datei öffnen, in der die Änderungen gespeichert wurden',
  'not-an-edit': (key: string, text: string) =>
    `${key} muss je einen Punkt hinzufügen, verschieben oder löschen, wie aB25:-110, mA12:30:40 oder eC3: „${text}“ ignoriert`,
  'not-one-a-class': (key: string, text: string, classes: string) =>
    `${key} muss eine Anzahl für jede der ${classes} Klassen sein: ${text} wurde weggelassen`,
  'not-whole': (key: string, text: string, used: string) =>
    `${key} muss eine ganze Zahl sein: aus ${text} wurde ${used}`,
  'not-an-option': (key: string, text: string, options: string) =>
    `${key} muss eines von ${options} sein: „${text}“ ignoriert`,
  'unknown-view': (text: string) => `es gibt keine Ansicht „${text}“: dies ist das Labor`,
  'newer-version': (text: string) => `Version „${text}“ ist hier nicht bekannt: als Version 1 gelesen`,
  'own-points': 'ein Link enthält keine eigenen Punkte: sie noch einmal als Szene angeben',
  'no-points': (text: string) => `die Punkte von „${text}“ konnten nicht geladen werden`,
  misplaced: (text: string) => `„${text}“ steht vor dem #, wo es nicht gelesen wird`,
  'too-long': (key: string, most: string) =>
    `${key} darf höchstens ${most} Zeichen haben: Der Rest wurde abgeschnitten`,
  'not-so-many': (key: string, fewest: string, most: string) =>
    `${key} muss aus ${fewest} bis ${most} Texten mit | dazwischen bestehen: Was zu viel oder zu wenig war, wurde weggelassen`,
  'needs-another': (key: string, other: string) => `${key} bedeutet ohne ${other} nichts: ignoriert`,
  held: (key: string) =>
    `${key} ist von der Lehrkraft festgelegt und bleibt, wie es ist; in einem neuen Tab öffnet sich die Adresse so, wie sie dasteht`,
};
