import type { Parts } from '../parts.ts';

/** Words of the charts that compare models. Functions take formatted numbers. */
export const compareCharts: Parts['compareCharts'] = {
  percent: (number: string) => `${number} %`,

  confusion: {
    truth: 'wahr',
    predicted: 'vorhergesagt',
    label: (title: string) => `Konfusionsmatrix von ${title}: wahre Klassen in Zeilen, vorhergesagte in Spalten`,
    keys: 'Pfeiltasten lesen eine Zelle ab, Enter wählt sie.',
    hit: (hits: string, points: string, letter: string, share: string) =>
      `${hits} von ${points} Testpunkten der Klasse ${letter} erkannt (${share})`,
    mistaken: (taken: string, points: string, truth: string, predicted: string, share: string) =>
      `${taken} von ${points} Testpunkten der Klasse ${truth} für ${predicted} gehalten (${share})`,
    none: (letter: string) => `Kein Testpunkt der Klasse ${letter} hat eine Antwort`,
    chosen: (reading: string) => `Gewählt: ${reading}`,
    unchosen: 'Nichts ist gewählt',
  },

  pull: {
    label: (models: string) => `Welchen Anteil des Gradienten jede Klasse ausmacht, für ${models}`,
    keys: 'Pfeiltasten lesen einen Anteil ab.',
    hint: 'Auf eine Klasse zeigen, um zu sehen, woraus ihr Anteil besteht.',
    reading: (
      model: string,
      letter: string,
      samples: string,
      weight: string,
      modulator: string,
      pull: string,
      share: string,
    ) =>
      `${model}, ${letter}: ${samples} ${samples === '1' ? 'Beispiel' : 'Beispiele'} × Gewicht ${weight} × mittlerer Modulator ${modulator} = ${pull}, ${share} des Zugs`,
    none: (model: string, letter: string) => `${model}, ${letter}: kein Zug`,
    segment: (letter: string, share: string) => `${letter} ${share}`,
  },

  reliability: {
    confidence: 'Konfidenz, %',
    accuracy: 'Genauigkeit, %',
    error: (share: string) => `ECE ${share}`,
    label: (title: string, error: string) =>
      `Kalibrierung von ${title}: Genauigkeit über Konfidenz. Erwarteter Kalibrierungsfehler ${error}`,
    keys: 'Pfeiltasten links und rechts lesen einen Bin ab.',
    reading: (from: string, to: string, points: string, confidence: string, accuracy: string) =>
      `Konfidenz von ${from} bis ${to} %: ${points} ${points === '1' ? 'Testpunkt' : 'Testpunkte'}, im Mittel ${confidence} sicher, ${accuracy} richtig`,
    none: (from: string, to: string) => `Konfidenz von ${from} bis ${to} %: kein Testpunkt`,
    undone: (before: string, after: string) => `ECE ${before} → ${after}`,
    undoneNearly: (before: string, after: string) => `ECE ${before} → ${after}, nicht exakt`,
    nothing: (error: string) => `ECE ${error}, nichts herauszurechnen`,
    undoneLabel: (title: string, before: string, after: string) =>
      `Kalibrierung von ${title} bei den Klassenhäufigkeiten des Trainings: Genauigkeit über Konfidenz. Erwarteter Kalibrierungsfehler ${before}, mit herausgerechneten Gewichten ${after}`,
    undoneReading: (from: string, to: string, undone: string, answered: string) =>
      `Konfidenz von ${from} bis ${to} %. Herausgerechnet: ${undone}. Wie geantwortet: ${answered}`,
    part: (share: string, confidence: string, accuracy: string) =>
      `${share} der Punkte, ${confidence} sicher, ${accuracy} richtig`,
    noPart: 'keine',
  },

  seeds: {
    axis: 'balancierte Genauigkeit, %',
    label: (models: string) =>
      `Balancierte Genauigkeit jedes Seeds, ihr Mittel und ihre Standardabweichung, für ${models}`,
    keys: 'Pfeiltasten lesen einen Seed ab.',
    result: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    reading: (seed: string, model: string, accuracy: string) => `Seed ${seed}, ${model}: ${accuracy}`,
    none: (seed: string, model: string) => `Seed ${seed}, ${model}: noch kein Ergebnis`,
    guide: (accuracy: string) => `bestmöglich ${accuracy}`,
  },

  difference: {
    lost: '− verloren',
    gained: 'gewonnen +',
    plus: (count: string) => `+${count}`,
    minus: (count: string) => `−${count}`,
    label: (title: string) => `Gewonnene und verlorene Testpunkte je Klasse: ${title}`,
    keys: 'Pfeiltasten auf und ab lesen eine Klasse ab.',
    reading: (letter: string, gained: string, lost: string) =>
      `Klasse ${letter}: ${gained} ${gained === '1' ? 'Testpunkt' : 'Testpunkte'} gewonnen, ${lost} verloren`,
  },
};
