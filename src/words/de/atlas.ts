import type { Parts } from '../parts.ts';

/** Words of the plane of models. Functions take formatted numbers. */
export const atlas: Parts['atlas'] = {
  bar: 'Training und Zeit',
  byRow: 'je Zeile',
  timeAbout:
    'Schaut zurück auf die Modelle, wie sie in einem früheren Schritt waren. Das Training hält weder an, noch ändert es sich.',
  step: 'Schritt',

  plane: 'Ebene der Modelle',
  name: 'Atlas',
  measure: 'Farbe',
  over: 'über',
  axesName: 'Zeilen',
  unknown: (measure: string) => `${measure}: für diese Punkte nicht bekannt`,
  measures: {
    accuracy: 'Balancierte Genauigkeit',
    tail: 'Recall des Tails',
    head: 'Recall des Heads',
    regret: 'Abstand zur Bayes-Regel',
  },
  axes: { noise: 'β × Label-Rauschen', gamma: 'β × γ', imbalance: 'β × Imbalance', rate: 'β × Lernrate' },
  rows: { noise: 'Label-Rauschen', gamma: 'γ', imbalance: 'Imbalance', rate: 'Lernrate' },
  fewRows: 'Weniger Zeilen, für langsame Geräte',
  few: (axes: string, rows: string) => `${axes}, ${rows} Zeilen`,
  softmax: 'Softmax',
  cells: 'Zellen',
  numbers: 'Zahlen',
  maps: 'Karten',
  seeds: 'Seeds je Zelle',
  seedsAbout:
    'Trainiert jede Zelle im Hintergrund neu mit weiteren Seeds für Daten und Start. Ein Seed allein zeigt nicht, welche Zelle die beste ist.',
  filling: (done: string, all: string) => `${done} von ${all} Seeds`,
  left: (seconds: string) => `noch ${seconds} s`,
  cancel: 'Abbrechen',
  seedsFailed: (message: string) => `Das Training mit weiteren Seeds ist fehlgeschlagen: ${message}`,
  start: '„Start“ drücken: Die Ebene wächst von ihrem Anfang an.',
  legend: {
    noise: (points: string, count: string, all: string) =>
      `im Seed-Rauschen der besten, ${points} Punkte: ${count} von ${all}`,
    noiseRows: (least: string, most: string) => `im Seed-Rauschen der besten der Zeile, ${least} bis ${most} Punkte`,
    oneSeed: 'ein Seed: keine Zelle kann die beste genannt werden',
  },
  best: 'beste',
  lab: 'Labor',
  frozen: 'divergiert',
  marks: 'Marken: wo N gleich der Anzahl einer Klasse ist',
  beta: 'β',
  volume: 'N',
  rowName: (row: string, value: string) => `${row} ${value}`,
  notYet: 'noch nicht trainiert',

  model: 'Modell',
  mapOf: (cell: string) => `Entscheidungskarte von ${cell}`,
  seedOf: (seed: string) => `Seed ${seed}`,
  seedsOf: (count: string, mean: string, deviation: string) => `${count} Seeds ${mean} ± ${deviation}`,
  isBest: 'die beste',
  behind: (points: string) => `${points} Punkte hinter der besten`,
  open: 'Im Labor öffnen',
  openAbout:
    'Stellt β und den Wert der Zeile im Labor ein und trainiert sie dort bis zum selben Schritt, neben anderen Verfahren.',
  pin: 'Anheften',
  unpin: 'Lösen',
  pinAbout: 'Behält dieses Modell als Referenz: Die Karte zeigt dann, wo sich ein anderes davon unterscheidet.',
  against: (points: string, cell: string) => `${points} Punkte gegenüber ${cell}`,

  strip: (row: string) => `entlang ${row}`,
  stripAbout: (seed: string) => `Karten von Seed ${seed}`,
  section: (row: string) => `Schnitt entlang ${row}`,
  column: (beta: string) => `entlang β = ${beta}`,
  bayes: (value: string) => `Bayes ${value}`,
  band: (seeds: string) => `± Abweichung, ${seeds} Seeds`,
  edited:
    'Alle Zellen trainieren mit den Punkten, wie sie im Labor bearbeitet wurden; die Linie des besten Werts gehört zu den Daten ohne diese Änderungen.',
  headLine: 'Recall des Heads',
  tailLine: 'Recall des Tails',

  save: 'Ebene der Modelle',
  csv: 'Zellen',

  note: {
    untrained: 'Ein Netz je Zelle: β wächst nach rechts, und jede Zeile wird mit ihrem eigenen Wert trainiert.',
    training: 'Die Modelle trainieren.',
    moving: 'Noch bewegen sich Grenzen, und mit ihnen die beste Zelle.',
    ahead: (cell: string, value: string) => `${cell} liegt mit ${value} vorn.`,
    aheadOver: (cell: string, value: string, deviation: string, seeds: string) =>
      `${cell} liegt bei ${seeds} Seeds vorn, mit ${value} ± ${deviation}.`,
    oneSeed: 'Ein Seed allein zeigt nicht, welche Zelle die beste ist: 3 oder 10 Seeds je Zelle wählen.',
    width: (count: string, all: string, points: string) =>
      `${count} von ${all} Zellen sind von ihr nicht zu unterscheiden: Sie liegen im Seed-Rauschen, ${points} Punkte.`,
    ends: (none: string, inverse: string) =>
      `In ihrer Zeile liegt die Zelle ohne Umgewichtung ${none} Punkte zurück, die mit inverser Häufigkeit ${inverse}.`,
    rim: 'Sie liegt am Rand der Ebene: Dahinter kann eine bessere liegen.',
    oneClass: 'Dieses Maß betrachtet nur eine Klasse: Die Linien unter der Ebene zeigen, was es eine andere kostet.',
    rows: (first: string, firstBeta: string, last: string, lastBeta: string) =>
      `Bei ${first} liegt β ${firstBeta} vorn; bei ${last} β ${lastBeta}.`,
    inverse: (first: string, last: string) =>
      `Inverse Häufigkeit liegt in der ersten dieser Zeilen ${first} Punkte zurück, in der letzten ${last}.`,
    none: (first: string, last: string) =>
      `Ohne Umgewichtung sind es in der ersten ${first} Punkte Rückstand, in der letzten ${last}.`,
    rowWidths: (least: string, most: string, seeds: string) =>
      `Bei ${seeds} Seeds liegen ${least} bis ${most} Zellen einer Zeile im Seed-Rauschen der besten.`,
    gamma: (own: string, points: string, isNoise: boolean) =>
      `Bei ihrem β liegt γ 0 um ${points} Punkte hinter ${own}${isNoise ? ', im Seed-Rauschen' : ''}.`,
    gammaAlone: (points: string, isAhead: boolean) =>
      `Ohne Umgewichtung liegt es ${points} Punkte ${isAhead ? 'vorn' : 'zurück'}.`,
    gammaBehind: (other: string, points: string, isNoise: boolean) =>
      `Bei ihrem β ist das beste γ über 0 ${other}, ${points} Punkte zurück${isNoise ? ', im Seed-Rauschen' : ''}.`,
    frozen: (count: string, rates: string) =>
      count === '1'
        ? `1 Zelle ist divergiert, bei Lernrate ${rates}: Ihre Parameter sind nicht mehr endlich. Sie bleibt außer Betracht.`
        : `${count} Zellen sind divergiert, bei Lernrate ${rates}: Ihre Parameter sind nicht mehr endlich. Sie bleiben außer Betracht.`,
  },
};
