import type { Parts } from '../parts.ts';

/**
 * What files of the lab's run say to a reader: comments, docstrings, notes, and what the program prints. They load when
 * Share is opened. A text of several lines is broken as it is in the file.
 */
export const exportedRun: Parts['exportedRun'] = {
  title: (models, steps) =>
    `Ein Lauf von Long-Tail Lab, noch einmal mit PyTorch trainiert: ${models} ${models === 1 ? 'Modell' : 'Modelle'}, ${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}.`,
  promises: {
    parameters: `Die Seite hat in 64-Bit-Gleitkommazahlen trainiert. Diese Datei prüft, dass Parameter und Recalls
dieselben sind.`,
    accuracy: `Die Seite hat in 32-Bit-Gleitkommazahlen trainiert, deren Rundung sich über die Schritte summiert. Diese
Datei prüft, dass die balancierten Genauigkeiten fast dieselben sind, und gibt aus, wie weit die
Parameter auseinanderliegen.`,
    none: `Auf der Seite wurden die Einstellungen UNTERWEGS GEÄNDERT. Kein Lauf vom Start aus hat jene Modelle: Diese
Datei trainiert mit den Einstellungen vom Ende, gibt beide aus und prüft nichts.`,
  },
  settings: (list) => `Einstellungen: ${list}`,
  paper: (citation) => `Paper: ${citation}`,
  head: {
    rate: 'von Adam im ersten Schritt',
    cosine: 'Schritte, innerhalb derer die Rate auf 0 fällt; None, wenn sie bleibt',
    decay: 'von Adam entkoppelt',
    widths: 'von den zwei Koordinaten zu den Logits',
    models: (counts) => `Was jedes Modell minimiert. Beispiele jeder Klasse, nach Label: ${counts}.`,
    points: `Die Punkte, x und y im Wechsel, in der Reihenfolge der Beispiele, und die Labels, die die Modelle
bekommen.`,
    tests: 'Testpunkte.',
    start: 'Parameter vor dem ersten Schritt: von jeder Schicht die Gewichte nach Eingängen, dann die Bias-Werte.',
    shown: `Was die Seite zeigte: Parameter mit zehn Stellen, und wie viele Testpunkte jeder Klasse richtig
waren.`,
  },
  schemes: {
    none: 'ohne Umgewichtung',
    'inverse-frequency': 'Gewichte proportional zu 1 / n',
    'inverse-square-root': 'Gewichte proportional zu 1 / sqrt(n)',
    'class-balanced': 'Gewichte proportional zu (1 - beta) / (1 - beta**n)',
    'logit-adjustment': 'Verschiebungen tau * log(n / alle n)',
    ldam: 'Margins proportional zu n**(-1/4)',
    deferred: 'zuerst gleiche Gewichte, dann (1 - beta) / (1 - beta**n)',
    'post-hoc-adjustment':
      'ohne Umgewichtung; das Modell antwortet, nachdem zu seinen Logits -tau * log(n / alle n) addiert ist',
    'tau-normalised':
      'ohne Umgewichtung; das Modell antwortet mit einem Kopf aus normierten Gewichten, ohne Bias-Werte',
    'retrained-head':
      'ohne Umgewichtung, dann nur die letzte Schicht, neu, auf Beispielen, die balanciertes Sampling zieht',
    'class-volumes': 'Gewichte proportional zu (1 - beta) / (1 - beta**n), mit beta je Klasse',
    'class-balanced-sampling': 'jedes Beispiel wird im Mittel (alle n) / (C * n) Mal gezogen',
  },
  schemeOfVolume: (scheme, volume) => `${scheme}; beta = (N - 1) / N, N = ${volume}`,
  overflow: 'Die Seite hat es hier eingefroren: Seine Zahlen liefen bald darauf über.',
  given: (title, classes) => `${title}; Klassen: ${classes}.`,
  origin: (source, licence) => `Quelle: ${source}. Lizenz: ${licence}.`,
  training: {
    samples: `Punkte [n, 2] und Labels [n].

Die Dezimalzahlen sind die von 32-Bit-Gleitkommazahlen, in denen das Labor Punkte hält.`,
    network: `Das Netz vor dem ersten Schritt.

Alle Modelle starten von ihm, mit einem letzten Bias, der von ihrem Verlust abhängt.`,
    parameters: `Alle Parameter in der Reihenfolge des Labors.

Von jeder Schicht die Gewichte nach Eingängen, dann die Bias-Werte.`,
    losses: 'Verlust jedes Beispiels vor seinem Klassengewicht; [n] aus Logits [n, C].',
    sum: `Eine Summe über alle Klassen. (1 - p)**gamma ist so geschrieben, dass sein Gradient überall endlich
ist.`,
    rate: 'Lernrate, mit der ein Schritt gemacht wird; Schritte zählen ab 1.',
    optimiser: 'Adam mit entkoppeltem Weight Decay, seine Momente bei 0.',
    train: `Full-Batch-Adam auf der Summe der gewichteten Verluste / n.

Nicht geteilt durch die Summe der Gewichte.`,
    anew: 'Der Kopf neu, von seinem Start aus; die anderen Schichten bleiben.',
    answers: 'Logits [n, C]. Einige Verfahren ändern den Kopf eines trainierten Modells, bevor es antwortet.',
  },
  sampling: {
    product: 'numbers * factor modulo 2**32, ohne ein Produkt, das 63 Bit überschreitet.',
    hashed: 'lowbias32 von Ellis für ganze Zahlen unter 2**32.',
    drawn: `Wie oft jedes Beispiel für einen Schritt gezogen wird: die Poisson-Zahlen des Labors selbst.

Gerechnet wird in 32-Bit-Gleitkommazahlen. Terme der Verteilung werden addiert, bis sie eine
gleichverteilte Zahl erreichen oder nichts mehr ändern. Eine Rate über 16 wird auf mehrere Ziehungen
verteilt, damit ihre Exponentialfunktion nicht zu null wird.`,
  },
  checks: {
    hits: 'Testpunkte jeder Klasse mit dem größten Logit von allen, und die, über die das Runden entscheidet.',
    balanced: 'Mittel der Recalls.',
    row: 'Balancierte Genauigkeit und Recalls in Prozent.',
    gap: 'Größte Differenz eines Parameters, geteilt durch den größten Parameter.',
    compare: `Trainiert ein Modell, gibt seine Recalls neben denen der Seite aus und prüft, dass sie dieselben
sind.`,
    reached: (name, steps, gap) => `${name}: nach ${steps} Schritten Parameter auf ${gap} genau wie auf der Seite`,
    here: 'hier',
    page: 'Seite',
    partWays: {
      parameters: `Große Schritte verstärken, was gerundet wird, bis zwei Programme, die in anderer Reihenfolge
addieren, auseinanderlaufen.`,
      accuracy: 'Große Schritte verstärken, was gerundet wird, bis zwei Programme auseinanderlaufen.',
    },
    moved: (start, distance, isAsMuch) =>
      `nicht geprüft: Ein um ${start} geänderter Start verschiebt die Parameter ${isAsMuch ? 'ebenfalls ' : ''}um ${distance}`,
    threads: 'Die Summen sind klein: Threads würden aufeinander warten.',
    columns: 'balancierte Genauigkeit, dann der Recall jeder Klasse, der Head zuerst, in Prozent',
    last: {
      parameters: 'was geprüft wurde, stimmt mit Long-Tail Lab überein: Parameter, und Recalls bis auf Gleichstände',
      accuracy: (tolerance) =>
        `was geprüft wurde, stimmt mit Long-Tail Lab überein: balancierte Genauigkeiten, auf ${tolerance} genau`,
      none: 'nichts wurde geprüft: Die Einstellungen wurden in Long-Tail Lab unterwegs geändert',
    },
  },
  json: {
    about:
      'Ein Lauf von Long-Tail Lab. Parameter liegen Schicht für Schicht: eine Matrix [Eingänge + 1, Ausgänge] nach Zeilen, deren letzte Zeile der Bias ist; verdeckte Einheiten haben die Aktivierung, die letzte Schicht ist linear, und der größte Logit ist die Vorhersage. Modelle minimieren die Summe über die Beispiele von weights[label] * loss(logits + offsets, minus margins[label] beim Label) / n. N = null steht für unendlich, und Zahlen, die übergelaufen sind, sind null. Punkte sind x und y im Wechsel. Recalls sind Anteile der Testpunkte jeder Klasse. Bevor ein Modell mit `after` antwortet, werden die Gewichte jeder Klasse in seiner letzten Schicht durch ihre Norm hoch normPower geteilt und ihre Bias-Werte weggelassen, und offsets werden zu den Logits addiert; eines mit `retrain` hat nach jenem Schritt nur seine letzte Schicht trainiert, neu. Mit `rates` zählt ein Beispiel so oft, wie es gezogen wird, im Mittel rates[label] Mal (nach jenem Schritt, mit `retrain`); bis zum Schritt von `before` sind seine Gewichte die dort.',
    cautions: {
      parameters: 'Mit diesen Einstellungen vom Start an in 64-Bit-Gleitkommazahlen trainiert.',
      accuracy: 'Mit diesen Einstellungen vom Start an in 32-Bit-Gleitkommazahlen trainiert.',
      none: 'Die Einstellungen wurden unterwegs geändert: Kein Lauf vom Start aus hat mit diesen Einstellungen diese Modelle.',
    },
    given: 'Eine Koordinate u steht für middle + half * u in der Einheit ihrer Achse.',
  },
};
