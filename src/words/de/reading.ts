import type { Parts } from '../parts.ts';

/** Words for readers who do not see the figures: sentences and tables, sound, and what training did. */
export const reading: Parts['reading'] = {
  figure: 'Abbildung',
  name: 'Name',
  none: 'In dieser Ansicht lässt sich noch nichts als Tabelle lesen.',
  again: 'Neu lesen',
  againAbout: 'Die Abbildung, wie sie jetzt ist, und was sich inzwischen geändert hat',
  csv: 'Als CSV speichern',
  close: 'Schließen',
  tellTraining: 'Screenreader: ab und zu sagen, was das Training bewirkt hat',

  curves: {
    over: (label, axis, from, to) => `${label}. Waagerecht: ${axis}, von ${from} bis ${to}.`,
    risesAll: (curve, from, to) => `${curve} steigt von ${from} auf ${to}.`,
    fallsAll: (curve, from, to) => `${curve} fällt von ${from} auf ${to}.`,
    rises: (curve, first, last) =>
      `${curve} steigt von ${first.value} bei ${first.place} auf ${last.value} bei ${last.place}.`,
    falls: (curve, first, last) =>
      `${curve} fällt von ${first.value} bei ${first.place} auf ${last.value} bei ${last.place}.`,
    level: (curve, first) => `${curve} bleibt nahe ${first.value}.`,
    peaks: (curve, first, most, last) =>
      `${curve} beginnt mit ${first.value} bei ${first.place}, ist bei ${most.place} mit ${most.value} am größten und endet mit ${last.value} bei ${last.place}.`,
    dips: (curve, first, least, last) =>
      `${curve} beginnt mit ${first.value} bei ${first.place}, ist bei ${least.place} mit ${least.value} am kleinsten und endet mit ${last.value} bei ${last.place}.`,
    wavers: (curve, first, least, most, last) =>
      `${curve} geht von ${first.value} bei ${first.place} zu ${last.value} bei ${last.place}; der kleinste Wert ist ${least.value} bei ${least.place}, der größte ${most.value} bei ${most.place}.`,
    empty: (curve) => `${curve} hat keinen Wert.`,
    cross: (one, other, place) => `${one} und ${other} schneiden sich nahe ${place}.`,
    crossMore: (count) => `Weitere Schnittpunkte: ${count}.`,
    list: (most, least) =>
      `Am größten ist ${most.place} mit ${most.value}, am kleinsten ${least.place} mit ${least.value}.`,
    listOf: (curve, most, least) =>
      `${curve}: Am größten ist ${most.place} mit ${most.value}, am kleinsten ${least.place} mit ${least.value}.`,
    since: (curve, place, from, to) =>
      `Seit dem letzten Lesen hat sich ${curve} bei ${place} am stärksten geändert: von ${from} auf ${to}.`,
  },
  unchanged: 'Seit dem letzten Lesen hat sich darin nichts geändert.',

  map: {
    of: (name) => `Karte: ${name}`,
    shows: (name, step, accuracy) => `${name}: Bei Schritt ${step} ist die balancierte Genauigkeit ${accuracy}.`,
    regions: (most, mostShare, least, leastShare) =>
      `${most} nimmt den größten Teil der Karte ein, ${mostShare}, und ${least} den kleinsten, ${leastShare}.`,
    found: (most, mostRecall, least, leastRecall) =>
      `Von ${most} werden die meisten Testpunkte gefunden, ${mostRecall}, von ${least} die wenigsten, ${leastRecall}.`,
    since: (step, from, to) =>
      `Seit dem letzten Lesen bei Schritt ${step} ging die balancierte Genauigkeit von ${from} auf ${to}.`,
    sinceShare: (letter, from, to) =>
      `Die größte Änderung einer Klasse: ${letter} nimmt ${to} der Karte ein, vorher ${from}.`,
    sinceRecall: (letter, from, to) =>
      `Die größte Änderung einer Klasse: Von den Testpunkten von ${letter} werden ${to} gefunden, vorher ${from}.`,
    byClass: (name) => `${name}, je Klasse`,
    class: 'Klasse',
    share: 'Anteil der Karte',
    recall: 'Recall',
    places: (name, count) => `${name}: die Klasse an ${count} Stellen, nach y von oben und nach x`,
    y: 'y',
  },

  lab: {
    effective: 'Effektive Anzahl von Beispielen',
    samples: 'Beispiele n',
    chosen: (beta) => `${beta}, gewählt`,
    own: (letter, beta) => `Klasse ${letter}, ${beta}`,
    weights: 'Gewicht eines Beispiels',
    class: 'Klasse',
    focal: 'Verlust eines Beispiels',
    probability: 'Wahrscheinlichkeit p',
    counts: 'Labels jeder Klasse',
    labelled: 'Labels',
    right: 'davon richtige',
  },

  panel: {
    seeds: 'Balancierte Genauigkeit mit zehn Seeds',
    seed: 'Seed',
    truth: 'Wahre Klasse',
    predicted: (letter) => `${letter} vorhergesagt`,
    confidence: 'Konfidenz',
    bin: (from, to) => `${from} bis ${to} %`,
    meanConfidence: 'mittlere Konfidenz',
    accuracy: 'Genauigkeit',
    ownAccuracy: 'Genauigkeit, Gewichte nicht herausgerechnet',
    gained: 'gewonnen',
    lost: 'verloren',
  },

  paper: {
    errors: {
      error: (set, imbalance) => `Fehler in Prozent auf ${set}, Imbalance-Faktor ${imbalance}`,
      gain: (set, imbalance) => `Gewonnene Fehlerpunkte auf ${set}, Imbalance-Faktor ${imbalance}`,
    },
    gains: (set) => `Durch Gewichte gewonnene Fehlerpunkte auf ${set}`,
    beta: 'β',
    run: 'Imbalance-Faktor und β',
    runOf: (imbalance, beta) => `${imbalance}, β = ${beta}`,
  },

  atlas: {
    plane: (measure) => `${measure} aller Modelle`,
    beta: 'β',
    alongRow: (row) => `Entlang der Zeile ${row}`,
    alongColumn: (beta) => `Entlang der Spalte β = ${beta}`,
    head: 'Recall des Heads',
    tail: 'Recall des Tails',
  },

  guesses: {
    guess: 'eigene Schätzung',
    before: 'vorher',
    here: 'Ergebnis hier',
    mean: 'Mittel der Seeds',
    least: 'tiefster Seed',
    most: 'höchster Seed',
    isGuess: (bar, value) => `${bar}: Die eigene Schätzung ist ${value}.`,
    isBefore: (bar, value) => `${bar}: Vorher waren es ${value}.`,
    isHere: (bar, value) => `${bar}: Hier kam ${value} heraus.`,
    isOfSeeds: (bar, seeds, mean, least, most) =>
      `${bar}: Mit ${seeds} Seeds ist das Mittel ${mean}; heraus kommen mindestens ${least} und höchstens ${most}.`,
    isNothing: (bar) => `${bar}: Noch ist nichts geschätzt oder gemessen.`,
  },

  box: {
    onAverage: (thrown, covered) => `Bei n = ${thrown} ist von einem Kasten im Mittel ${covered} überdeckt.`,
  },

  rate: { step: 'Schritt', rate: 'Lernrate' },

  logits: {
    ofSample: (letter) => `Logits eines Beispiels der Klasse ${letter}`,
    class: 'Klasse',
    logit: 'Logit',
    gradients: (loss) => `Gradient nach jedem Logit, mal w: ${loss}`,
    gradient: 'Gradient mal w',
  },

  sound: {
    playOne: 'Diese Kurve abspielen',
    playSome: 'Diese Kurven abspielen',
    stop: 'Anhalten',
    about:
      'Der Klang läuft von links nach rechts; höher ist mehr. Ein Ticken kennzeichnet jede Klasse oder markierte Stelle.',
    aboutPlain: 'Der Klang läuft von links nach rechts; höher ist mehr.',
    playing: (curve, index, count) => `Zu hören: ${curve}, ${index} von ${count}`,
    impossible: 'Dieser Browser spielt hier keinen Klang ab.',
  },

  training: {
    leads: (step, best, bestShare, last, lastShare) =>
      `Schritt ${step}: ${best} führt mit einer balancierten Genauigkeit von ${bestShare}; ${last} liegt mit ${lastShare} hinten.`,
    alone: (step, name, share) => `Schritt ${step}: ${name} hat eine balancierte Genauigkeit von ${share}.`,
    least: (letter, recall, name) =>
      `Klasse ${letter} wird am seltensten gefunden: ${recall} ihrer Testpunkte, von ${name}.`,
    leastAndGained: (letter, recall, name, changed, points, step) =>
      `Klasse ${letter} wird am seltensten gefunden: ${recall} ihrer Testpunkte, von ${name}; seit Schritt ${step} hat sich ${changed} am stärksten geändert, um +${points} Punkte.`,
    leastAndLost: (letter, recall, name, changed, points, step) =>
      `Klasse ${letter} wird am seltensten gefunden: ${recall} ihrer Testpunkte, von ${name}; seit Schritt ${step} hat sich ${changed} am stärksten geändert, um −${points} Punkte.`,
  },
};
