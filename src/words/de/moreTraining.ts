import type { Parts } from '../parts.ts';

/** Words of the less common settings of training. Functions take formatted numbers. */
export const moreTraining: Parts['moreTraining'] = {
  schedule: 'Verlauf',
  scheduleAbout:
    'Was aus der Lernrate wird. Mit einem Kosinus fällt sie innerhalb von T Schritten auf 0, und dort endet der Lauf. Eine konstante endet nie: Sie zeigt, was langes Training tut, nämlich falsche Labels auswendig lernen.',
  schedules: { cosine: 'Kosinus', constant: 'Konstant' },
  until: 'Über T Schritte',
  untilAbout: 'Die Schritte, innerhalb derer die Lernrate auf 0 fällt. Danach bewegt sich nichts mehr.',
  // The name of the schedule comes in lower case.
  rateCurve: (schedule: string) => `Lernrate über den Schritten: ${schedule.replace(/^kosinus$/, 'Kosinus')}`,
  rateNow: (rate: string) => `Rate jetzt ${rate}`,
  decay: 'Weight Decay',
  decayAbout:
    'In jedem Schritt verliert jeder Parameter diesen Anteil von sich, mal die Lernrate. Er ist von Adam entkoppelt, wie in AdamW.',
  depth: 'Verdeckte Schichten',
  depthAbout:
    'Wie viele Schichten verdeckter Einheiten zwischen den zwei Koordinaten und den Klassen liegen. Eine Änderung beginnt den Lauf von vorn.',
  width: 'Einheiten je Schicht',
  widthAbout:
    'Wie viele Einheiten jede verdeckte Schicht hat: Mehr davon können feinere Grenzen ziehen. Eine Änderung beginnt den Lauf von vorn.',
  activation: 'Aktivierung',
  activationAbout:
    'Was eine verdeckte Einheit mit ihrer Summe macht: tanh biegt sanft, relu schneidet ab, was negativ ist. Eine Änderung beginnt den Lauf von vorn.',
  activations: { tanh: 'tanh', relu: 'relu' },
  rest: 'Ruhen, wenn langsam',
  restAbout:
    'Bei konstanter Rate ruht das Training, wenn sich die balancierten Genauigkeiten eine Weile nur langsam ändern: um höchstens einen Punkt von je 250 Schritten zu den nächsten 250. Jede Änderung der Einstellungen weckt es.',
};
