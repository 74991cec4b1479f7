import type { Parts } from '../parts.ts';

/** Words of the open panel that compares schemes; they load with it. Functions take formatted numbers. */
export const compare: Parts['compare'] = {
  waiting: 'Warten auf die nächste Antwort der Modelle.',
  scheme: 'Verfahren',
  none: '–',

  metrics: {
    show: 'Zeigen',
    table: 'Metriken nach Verfahren und Klasse',
    parts: { summary: 'Überblick', classes: 'Je Klasse', confusion: 'Konfusion', calibration: 'Kalibrierung' },
    about:
      'Auf der Testmenge: balanciert, richtig gelabelt, nie zum Training benutzt. Verfahren werden daran verglichen und nicht an ihren eigenen Verlusten, die verschieden sind.',
    aboutGiven:
      'Auf den Testpunkten, einem Drittel jeder Klasse, nie zum Training benutzt. Verfahren werden daran verglichen und nicht an ihren eigenen Verlusten, die verschieden sind.',
    calibrationOfGiven:
      'Wie weit Konfidenz und Genauigkeit auseinanderliegen, in 15 Bins der Konfidenz (ECE). Die Klassen sind unter den Testpunkten so häufig wie im ganzen Datensatz, also nicht unbedingt wie im Training.',
    measures: {
      accuracy: [
        'Balancierte Genauigkeit',
        'Das Mittel der Recalls aller Klassen. Auf einer balancierten Testmenge ist es die Genauigkeit.',
      ],
      regret: [
        'Regret',
        'Punkte balancierter Genauigkeit bis zum Besten, das ein Modell bei diesen Dichten erreichen kann.',
      ],
      f1: ['Makro-F1', 'Das Mittel über die Klassen des harmonischen Mittels von Recall und Präzision.'],
      geometric: [
        'Geometrisches Mittel',
        'Die C-te Wurzel aus dem Produkt aller Recalls: 0, sobald eine Klasse nie gefunden wird.',
      ],
      many: ['Many-shot', 'Mittlerer Recall der Klassen mit mehr als 100 Trainingsbeispielen.'],
      medium: ['Medium-shot', 'Mittlerer Recall der Klassen mit 20 bis 100 Trainingsbeispielen.'],
      few: ['Few-shot', 'Mittlerer Recall der Klassen mit weniger als 20 Trainingsbeispielen.'],
      loss: [
        'Test-Kreuzentropie',
        'Minus der Logarithmus der Wahrscheinlichkeit der wahren Klasse, im Mittel und ohne Gewichte, in Nats. Bei Sigmoid und Focal sind die Wahrscheinlichkeiten die Sigmoide durch ihre Summe.',
      ],
      calibration: [
        'Kalibrierungsfehler',
        'Wie weit Konfidenz und Genauigkeit auseinanderliegen, in 15 Bins der Konfidenz (ECE). Die Testmenge ist balanciert: Ein Modell, das den Prior des Trainings gelernt hat, ist sich hier beim Head sicherer, als es sollte.',
      ],
    },
    recall: 'Recall',
    precision: 'Präzision',
    classOf: (letter: string, count: string) =>
      `${letter}, ${count} ${count === '1' ? 'Trainingslabel' : 'Trainingslabels'}`,
    confusionAbout:
      'Zeilen sind wahre Klassen, Spalten das, was das Modell sagt. Wird eine Zelle gewählt, leuchten ihre Testpunkte auf allen Karten auf.',
    selected: (count: string, truth: string, predicted: string, scheme: string) =>
      count === '1'
        ? `1 Testpunkt der Klasse ${truth}, den ${scheme} für ${predicted} hält, leuchtet auf allen Karten.`
        : `${count} Testpunkte der Klasse ${truth}, die ${scheme} für ${predicted} hält, leuchten auf allen Karten.`,
    selectedHits: (count: string, truth: string, scheme: string) =>
      count === '1'
        ? `1 Testpunkt der Klasse ${truth}, den ${scheme} richtig erkennt, leuchtet auf allen Karten.`
        : `${count} Testpunkte der Klasse ${truth}, die ${scheme} richtig erkennt, leuchten auf allen Karten.`,
    calibrationAbout:
      'Auf der Diagonalen hat ein Modell so oft recht, wie es sicher ist. Darunter ist es sicherer, als es sein sollte.',
    undo: 'Gewichte herausgerechnet',
    undoAbout:
      'Ein Modell, das mit Gewichten w trainiert wurde, antwortet, als wäre jede Klasse w-mal so häufig. Hohl: seine Wahrscheinlichkeiten q, wie sie sind. Gefüllt: p, proportional zu q/w. Beide werden dort gemessen, wo die Klassen so häufig sind wie im Training, denn davon handelt p.',
    undoExact:
      'Exakt, soweit ein Modell zu seinen Daten passt: Softmax und Sigmoid mit Klassengewichten; balanciertes Sampling, dessen Gewichte die mittleren Ziehungen sind; Logit-Anpassung, bei der w gleich π hoch −τ ist. Nicht exakt: der Focal Loss und LDAM-Margins, die anderswo am kleinsten sind, und ein τ-normierter Kopf, den kein Verlust angepasst hat. Wo Labels falsch sind, handelt p von den Labels, wie sie sind.',
  },

  curves: {
    measure: 'Zeigen',
    measures: {
      accuracy: 'Balancierte Genauigkeit',
      head: 'Recall Head',
      tail: 'Recall Tail',
      loss: 'Test-Kreuzentropie',
    },
    axis: 'Schritte',
    axes: { linear: 'linear', log: 'logarithmisch' },
    step: 'Schritt',
    best: (share: string) => `bestmöglich ${share}`,
    label: (measure: string) => `${measure} aller Verfahren über den Schritten`,
    empty: '„Start“ drücken: Die Kurven beginnen mit dem ersten Schritt.',
  },

  pull: {
    title: 'Welche Klasse an der Grenze zieht',
    about:
      'Der Gradient des Verlusts eines Beispiels nach den Logits, mal sein Gewicht, ist das, womit es zieht. Jeder Balken teilt die Summe aller Züge auf die Klassen auf: Beispiele mal Gewicht mal mittlerer Modulator, der bei Softmax 1 − p ist. Auf den Karten sind die Punkte, die am stärksten ziehen, nach ihrem Zug gezeichnet.',
  },

  truth: {
    show: 'Beste Grenze für den Prior',
    overlays: { none: 'Keine', balanced: 'Balanciert', training: 'Training', both: 'Beide' },
    about:
      'Die Dichten, aus denen die Punkte gezogen werden, sind bekannt, und damit auch die beste aller Grenzen. Gestrichelt: die beste, wo alle Klassen gleich häufig sind, wie in der Testmenge. Gepunktet: die beste, wo sie so häufig sind wie im Training; darauf zielt das Training ohne Umgewichtung.',
    edited:
      'Sie gehört zu den Daten, wie sie gezogen werden, ohne die hinzugefügten, verschobenen und gelöschten Punkte.',
    noise: 'Gleichverteilt neu gezogene Labels verschieben keine von beiden.',
    balanced: 'Beste, balancierter Prior',
    training: 'Beste, Trainings-Prior',
    balancedShort: 'beste',
    trainingShort: 'Prior',
    accuracy: 'Balancierte Genauigkeit',
    regret: 'Regret',
    regretAbout:
      'Punkte balancierter Genauigkeit bis zum Besten. Der Zufall, welche Testpunkte gezogen wurden, bewegt ihn um 0,35 bis 0,7 Punkte (Standardfehler).',
    label: 'Recall je Klasse der besten Regeln und jedes Verfahrens',
    given:
      'Niemand kennt die Dichten, aus denen diese Punkte kommen; also gibt es hier keine beste Grenze, keine beste erreichbare Genauigkeit und keinen Regret.',
    computing: 'Die beste Grenze wird berechnet.',
    failed: (message: string) =>
      `Die beste Grenze konnte nicht berechnet werden (${message}). Bei der nächsten Änderung der Einstellungen wird es noch einmal versucht.`,
  },

  difference: {
    reference: 'Verglichen mit',
    about:
      'Volle Farbe ist dort, wo eine Karte eine andere Klasse nennt als die Referenz; die gepunktete Linie ist die Grenze der Referenz.',
    summary: (scheme: string, gained: string, lost: string) => `${scheme}: +${gained} −${lost}`,
    alone: 'Zum Vergleich ein zweites Verfahren hinzufügen.',
  },

  seeds: {
    run: '10 Seeds trainieren',
    table: 'Balancierte Genauigkeit je Seed',
    again: 'Wiederholen',
    cancel: 'Abbrechen',
    steps: 'Schritte',
    stepsAbout: 'Wie viele Schritte jedes Modell macht. Alle beginnen neu.',
    about: (count: string) =>
      `Trainiert jedes Verfahren auf zehn Punktmengen mit zehn Starts, ${count} Modelle zugleich, und vergleicht sie Seed für Seed. Alles andere ist so, wie es jetzt eingestellt ist.`,
    aboutGiven: (count: string) =>
      `Trainiert jedes Verfahren auf zehn Aufteilungen der Punkte in Trainings- und Testpunkte, mit zehn Starts, ${count} Modelle zugleich, und vergleicht sie Seed für Seed. Alles andere ist so, wie es jetzt eingestellt ist.`,
    progress: (step: string, steps: string) => `Schritt ${step} von ${steps}`,
    starting: 'startet',
    failed: (message: string) => `Der Lauf wurde angehalten: ${message}.`,
    outdated: 'Die Einstellungen haben sich seither geändert. Diese Zahlen sind von vorher.',
    compared: 'Verglichen mit',
    difference: 'Mittlere Differenz',
    interval: '95-%-Intervall',
    range: (low: string, high: string) => `${low} bis ${high}`,
    intervalAbout:
      'Student-t, auf den Differenzen Seed für Seed: Beide Verfahren eines Paars sehen dieselben Punkte und starten mit denselben Gewichten.',
    verdict: 'Urteil',
    verdicts: {
      'within-seed-noise': 'im Seed-Rauschen',
      'larger-than-seed-noise': 'wohl kein Zufall',
    },
    verdictAbout: (least: string) =>
      `Eine mittlere Differenz heißt „wohl kein Zufall“, wenn ihr Intervall 0 nicht enthält und sie mindestens ${least} Punkte beträgt; weniger ist nicht der Rede wert. Es geht um das Mittel: Ein einzelner Seed kann anders ausfallen. Von Paaren, die in Wahrheit gleich sind, wird eines von zwanzig durch Zufall so genannt.`,
    broken: (count: string) =>
      count === '1'
        ? '1 Modell ist ausgefallen und weggelassen.'
        : `${count} Modelle sind ausgefallen und weggelassen.`,
    undecided: 'zu wenige Seeds',
    dots: 'Ein Punkt ist ein Seed; der Balken ist Mittel und Standardabweichung.',
    fan: 'Die dünnen Linien auf den Karten sind die Grenzen bei den zehn Seeds.',
  },
};
