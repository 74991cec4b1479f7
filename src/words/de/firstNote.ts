import type { Parts } from '../parts.ts';

/** Numbers of copies, at the start of a sentence. */
const countWords = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs'];

/** Words of the notes that stand before anything has been learned. Shapes are in the accusative, after "die". */
export const firstNote: Parts['main']['note'] = {
  shapes: [
    'Kreise',
    'Quadrate',
    'Dreiecke',
    'Rauten',
    'Sterne',
    'Kreuze',
    'umgedrehten Dreiecke',
    'Sechsecke',
    'Balken',
    'Fünfecke',
  ],
  before: (count: number) => ({
    lead: '„Start“ drücken.',
    body:
      count === 1
        ? 'Ein kleines Netz lernt diese Punkte. Mit „Verfahren hinzufügen“ unter den Karten lässt es sich mit einem anderen vergleichen.'
        : `${countWords[count]} Kopien eines kleinen Netzes starten mit denselben Gewichten und sehen dieselben Punkte. Sie unterscheiden sich nur in dem, was sie minimieren.`,
  }),
  early: (shape: string) => ({
    lead: `Auf die ${shape} achten.`,
    body: 'Die Modelle finden zuerst die häufigsten Klassen. Wie bald sie die seltensten beachten, hängt davon ab, was sie minimieren.',
  }),
};
