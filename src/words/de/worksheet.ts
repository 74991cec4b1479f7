import type { Parts } from '../parts.ts';

/** Words of what the lesson prints: a worksheet, and what the reader did. Functions take formatted numbers. */
export const worksheet: Parts['worksheet'] = {
  print: 'Drucken',
  printAbout: 'Das Arbeitsblatt ist eine Seite mit den acht Fragen und Platz für Schätzungen.',
  sheet: 'Arbeitsblatt',
  done: 'Was getan wurde',
  printDone: 'Drucken, was getan wurde',
  title: 'Long-Tail Lab: Arbeitsblatt',
  doneTitle: 'Long-Tail Lab: Was getan wurde',
  name: 'Name',
  date: 'Datum',
  lead: 'Erst schätzen, dann ausprobieren, dann nachsehen. Eine Schätzung ist nie falsch: Sie sagt, was vorher gedacht wurde.',
  because: 'Weil',
  measured: 'Gemessen',
  before: 'gestrichelt: ohne Gewichte, Mittel von 60 Seeds',
  questions: {
    forgotten: (head, tail) =>
      `${head} Labels sagen A, ${tail} sagen E, und jedes Label zählt gleich viel. Wie viele von 100 neuen Punkten von E werden nach 100 Schritten gefunden?`,
    inverse:
      'Jede Klasse zählt jetzt gleich viel. Wie viele von 100 neuen Punkten von A und von E werden nach 300 Schritten gefunden?',
    worth:
      'Eine Klasse ist ein Kasten mit 100 Zellen. Jedes Beispiel überdeckt die Zelle, auf die es fällt. Schraffieren, was 100 Würfe überdecken.',
    beta: (head, tail) =>
      `Bei β = 0,9 ist N 10. Wievielmal so viel wiegt ein Label von E (davon gibt es ${tail}) wie eines von A (davon ${head})? Einkreisen.`,
    middle: 'Welche hat nach 300 Schritten die höchste balancierte Genauigkeit? Einkreisen.',
    clean: (lead) =>
      `Mit falschen Labels lag β = 0,99 um ${lead} Punkte vor 1/n, im Mittel von 60 Seeds. Um wie viele, wenn alle Labels richtig sind?`,
    cleanAlone: 'Um wie viele Punkte liegt β = 0,99 vor 1/n, wenn alle Labels richtig sind?',
    focal: (share) =>
      `Bei γ = 0 machen falsche Labels ${share} von 100 Teilen des Zugs aus, im Mittel von 60 Seeds. Wie viele machen sie bei γ = 2 aus?`,
    focalAlone: 'Wie viele von 100 Teilen des Zugs machen falsche Labels bei γ = 2 aus?',
    counts:
      'iNaturalist 2018 hat 1.000 Bilder in der häufigsten Klasse und 2 in der seltensten. Wievielmal so viel wiegt bei β = 0,9999 ein Bild der seltensten wie eines der häufigsten? Einkreisen.',
  },
  wrongLabels: 'falsche Labels',
  lead0: 'β = 0,99 − 1/n',
  step: 'Schritt',
  you: 'Geschätzt',
  here: 'Hier',
  seeds: '60 Seeds',
  none: '–',
  marks: 'Offener Kreis: eigene Schätzung. Gefüllter Kreis: was hier geschah. Kleine Punkte: 60 andere Seeds.',
};
