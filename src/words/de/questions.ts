import type { Parts } from '../parts.ts';

/** Words of the view "Questions". Answers have at most eighty words; functions take formatted numbers. */
export const questions: Parts['questions'] = {
  title: 'Fragen zu Klassengewichten',
  lead: 'Fünfzehn Fragen, die Anwender dieses Verlusts öffentlich stellen, beantwortet mit Zahlen aus den eigenen Anzahlen beim β daneben.',
  contents: 'Gruppen',
  search: 'Fragen durchsuchen',
  none: (text: string) => `Keine Frage enthält „${text}“.`,
  found: (count: string, all: string) => `${count} von ${all} Fragen`,
  of: (title: string, classes: string, samples: string) =>
    `Grundlage der Zahlen: ${title}; ${classes} Klassen, ${samples} Beispiele.`,
  start: 'Long-Tail-CIFAR-10, Imbalance 100',
  change: 'Anzahlen ändern',
  meaning: (volume: string, ratio: string) =>
    `N ${volume}: Ein Beispiel der seltensten Klasse wiegt ${ratio} so viel wie eines der häufigsten.`,
  link: (question: string) => `Adresse von „${question}“`,
  lab: 'Im Labor ansehen',
  source: (name: string) => `Quelle: ${name}`,
  groups: {
    beta: 'β wählen',
    counts: 'Was zu zählen ist',
    loss: 'Der Verlust',
    after: 'Training und danach',
  },
  titles: {
    'small-beta': 'Warum bewirkt β von 0,1 bis 0,9 nichts?',
    inverse: 'Ist 1/n dasselbe wie β 0,9999?',
    worse: 'Warum ist es schlechter als einfache Kreuzentropie?',
    validation: 'Wie β oder τ ohne balancierte Validierungsmenge wählen?',
    batch: 'Anzahlen des Batches oder des Datensatzes?',
    zero: 'Eine Klasse hat keine Beispiele. Welches Gewicht?',
    background: 'Detektion und Segmentierung: Was ist mit der Hintergrundklasse?',
    'multi-label': 'Was, wenn ein Beispiel mehrere Labels hat?',
    'mean-loss': 'Den Verlust durch die Batchgröße oder durch die Summe der Gewichte teilen?',
    sigmoid: 'Warum Sigmoid, und warum ein Bias am Anfang?',
    'pos-weight': 'Sind α und pos_weight dasselbe wie Klassengewichte?',
    smoothing: 'Was machen Gewichte mit Label Smoothing und weichen Labels?',
    sampler: 'Ein balancierter Sampler und Gewichte zugleich?',
    probabilities: 'Die Wahrscheinlichkeiten sind danach falsch. Wie lässt sich das rückgängig machen?',
    'validation-loss': 'Soll der Validierungsverlust gewichtet sein?',
  },
  answers: {
    'small-beta': (at01: string, at09: string, from: string) =>
      `β wirkt über N = 1/(1 − β), 1,1 bei 0,1 und 10 bei 0,9. Eₙ ist höchstens N, also wiegen Klassen mit weit mehr als N Beispielen gleich viel. Bei diesen Anzahlen wiegt ein Beispiel der seltensten Klasse ${at01} so viel wie eines der häufigsten bei β 0,1 und ${at09} so viel bei 0,9. ${from}`,
    from: (volume: string, beta: string) => `Unterschiede beginnen um N ${volume}, das ist β ${beta}.`,
    equal: 'Die Klassen mit Beispielen sind so ähnlich groß, dass β kaum etwas ändert.',
    inverse: (inverse: string, ratio: string) =>
      `Fast, für kleine Klassen: Eₙ liegt bei 1.000 Beispielen 5 % unter n und bei N = 10.000 sind es 37 %. Bei diesen Anzahlen wiegt ein Beispiel der seltensten Klasse mit inverser Häufigkeit ${inverse} so viel wie eines der häufigsten, mit β 0,9999 ${ratio} so viel.`,
    worse: (points: string, mean: string, factor: string) =>
      `Vier übliche Gründe. Die Testmenge hat denselben Tail: Gewichte geben dort Genauigkeit für Recall seltener Klassen auf, also am mittleren Recall messen. β ist zu groß: Auf CIFAR-100 bei Imbalance 200 verliert der Softmax des Papers ${points} Punkte bei 0,9999. Durch die Batchgröße geteilt, schrumpft der Verlust hier auf ${mean}: die Rate von einfachem SGD mit ${factor} multiplizieren oder Adam nehmen. Große Gewichte lernen falsche Labels seltener Klassen. Ein kleineres β probieren.`,
    validation: (held: string, error: string, needed: string) =>
      `Sie muss nicht balanciert sein: einen Teil jeder Klasse zurückhalten und am mittleren Recall der Klassen messen. Ein Fünftel der seltensten Klasse, mindestens ein Beispiel, ergibt ${held} und bestimmt ihren Recall auf ±${error} Punkte (95 %, nahe ein halb); ±5 braucht ${needed}. Das Mittel über die Klassen ist zuverlässiger. Wo Klassen kleiner sind, über mehrere Aufteilungen mitteln.`,
    batch: (batch: string, expected: string, absent: string) =>
      `Der ganzen Trainingsmenge. In einem Batch von ${batch} hat die seltenste Klasse im Mittel ${expected} Beispiele, und ${absent} der Batches haben keines davon: Gewichte aus Batch-Anzahlen würden von Schritt zu Schritt springen und hätten keinen Wert, wo eine Klasse fehlt. Gewichte einmal berechnen, vor dem Training.`,
    zero: (empty: string, classes: string) =>
      `0. Eₙ von keinem Beispiel ist 0, also gibt die Formel ein unendliches Gewicht, das nach dem Normieren alle anderen zu 0 macht. Die Klasse weglassen, und die anderen zur Zahl der Klassen mit Beispielen summieren lassen, wie auf dieser Seite. Ohne Beispiele: ${empty} von ${classes} Klassen. Ein Gewicht kann so eine Klasse nicht lehren; sie braucht Daten.`,
    background: (background: string, weight: string, below: string, without: string, mean: string) =>
      `Zählen, worüber der Verlust mittelt: Anker oder Pixel, nicht Bilder. ${background} bekommt bei diesem β das Gewicht ${weight}, die häufigste Klasse ${below} so viel, und das mittlere Gewicht eines Beispiels geht von ${without} auf ${mean}. Wird er nicht mitgezählt, sollte er nicht mehr wiegen als die häufigste Klasse.`,
    'multi-label': (rare: string, common: string) =>
      `Positive je Label zählen; zusammen können es mehr sein als die Beispiele. Jedes Label ist eine eigene Ja-Nein-Frage, also seinen positiven Term mit Eₙ seiner Negativen durch Eₙ seiner Positiven gewichten: ${rare} für das seltenste, ${common} für das häufigste, wären diese Anzahlen solche von Positiven. Ein Gewicht für das ganze Beispiel, wie im Paper, ist nicht definiert, wo mehrere Klassen wahr sind.`,
    'mean-loss': (mean: string, factor: string) =>
      `Durch die Batchgröße, wie die Autoren. CrossEntropyLoss von PyTorch teilt bei Klassenindizes durch die Summe der Gewichte im Batch: Bei diesen Anzahlen, deren mittleres Gewicht je Beispiel ${mean} ist, ist der Verlust dann etwa ${factor}-mal so groß, und ein Batch einer Klasse ignoriert ihr Gewicht. Bei Akkumulation oder mehreren Geräten Verluste addieren und einmal durch alle Beispiele teilen.`,
    sigmoid: (classes: string, plain: string, prior: string, softmax: string, error: string) =>
      `Sigmoid stellt je Klasse eine Ja-Nein-Frage. Am Anfang kostet jede Antwort ln 2: bei ${classes} Klassen ein Verlust von ${plain} je Beispiel, bis auf 0,69 alles von Klassen, die nicht da sind. Ein letzter Bias von −ln(C − 1) sagt „selten“ und beginnt bei ${prior}. Im Paper hat Softmax ${softmax} ± ${error} Punkte mehr Fehler.`,
    'pos-weight': (rare: string, common: string) =>
      `Nein: Sie multiplizieren verschiedene Terme. Ein klassenbalanciertes Gewicht, das α des Papers, ist das der wahren Klasse und multipliziert alle C Terme des Beispiels: ${rare} für die seltenste Klasse, ${common} für die häufigste. pos_weight einer Klasse multipliziert nur ihren positiven Term und lässt die C − 1 negativen bei 1. Das konstante α des Focal Loss, oft 0,25, gewichtet Positive gegen Negative, für alle Klassen gleich.`,
    smoothing: (own: string, spread: string, share: string, plain: string) =>
      `Mit dem Gewicht der wahren Klasse auf dem ganzen geglätteten Verlust zählt ein Beispiel der häufigsten Klasse ${own}. PyTorch gewichtet jeden Teil des Ziels mit seiner eigenen Klasse: Bei Smoothing 0,1 zählt dasselbe Beispiel ${spread}, und seine wahre Klasse behält ${share} ihres Ziels, nicht ${plain}; seltene Klassen nehmen den Rest. Weiche Labels verschieben sich ebenso. Dagegen hilft es, unreduzierte Verluste selbst zu gewichten.`,
    sampler: (weights: string, drawn: string, both: string) =>
      `Eines von beiden, sonst zählen seltene Klassen doppelt. Bei diesen Anzahlen lassen Gewichte ein Beispiel der seltensten Klasse ${weights} so viel zählen wie eines der häufigsten, ein balancierter Sampler zieht es ${drawn} so oft, und beide zusammen machen es ${both} so viel. Ein Sampler wiederholt wenige Beispiele, also auf Überanpassung achten; Gewichte ändern die Größe der Schritte.`,
    probabilities: (probability: string) =>
      `Durch die Gewichte teilen und normieren: p_c ist proportional zu q_c / w_c. Wo das Modell der seltensten und der häufigsten Klasse je ein halb gibt, hat die seltenste ${probability}, bei den Häufigkeiten des Trainings. Das ist exakt für Kreuzentropie, gewichtet nach der wahren Klasse, soweit das Modell passt, nicht mit Focal Loss oder Label Smoothing. Für den besten mittleren Recall nach dem größten p_c / n_c entscheiden, das nur bei inverser Häufigkeit q_c ist.`,
    'validation-loss': (head: string, half: string) =>
      `Jeder sagt etwas anderes. Ungewichtet ist er ein Mittel über Beispiele: Hier sind ${head} aus der häufigsten Klasse, und die seltenere Hälfte der Klassen hat ${half}. Gewichtet ist er, was das Training minimiert, aber eine balancierte Menge braucht keine Gewichte. Zum frühen Anhalten oder Auswählen nehmen, was berichtet wird: den mittleren Recall der Klassen, wenn jede gleich viel zählt.`,
  },
  ownBackground: (samples: string) => `Der eigene Hintergrund von ${samples}`,
  nineTimes: (samples: string) => `Ein Hintergrund von neunmal so vielen Beispielen, ${samples},`,
  bars: {
    ratio: 'Wie viel ein Beispiel der seltensten Klasse zählt, gegen eines der häufigsten',
    inverse: 'inverse Häufigkeit',
    beta: (beta: string) => `β ${beta}`,
    interval: '95-%-Intervall eines Recalls nahe ein halb, in Punkten',
    samples: (count: string) => `${count} ${count === '1' ? 'Beispiel' : 'Beispiele'} einer Klasse`,
    held: (count: string) => `ein Fünftel der seltensten Klasse: ${count}`,
    absent: 'Batches ohne ein Beispiel der seltensten Klasse',
    batch: (size: string) => `Batches von ${size}`,
    mean: 'Gewichte mit Hintergrund und ohne',
    without: 'mittleres Gewicht eines Beispiels, ohne',
    withBackground: 'mittleres Gewicht eines Beispiels, mit',
    background: 'Gewicht des Hintergrunds',
    positive: (samples: string) => `Gewicht des positiven Terms, bei ${samples} Beispielen`,
    ends: [
      (count: string) => `seltenstes Label, ${count} Positive`,
      (count: string) => `Median-Label, ${count}`,
      (count: string) => `häufigstes Label, ${count}`,
    ],
    scale: 'Skala des Verlusts, wenn alle Beispiele denselben haben',
    byBatch: 'durch die Batchgröße geteilt',
    byWeights: 'durch die Summe der Gewichte geteilt',
    start: 'Verlust eines Beispiels am Anfang',
    plain: 'Bias 0',
    prior: 'Bias −ln(C − 1)',
    terms: {
      label: 'Was die Terme eines Beispiels der seltensten Klasse multipliziert',
      balanced: 'klassenbalanciert',
      positive: 'pos_weight, gleich groß',
      alpha: 'Focal α 0,25',
      own: (weight: string) => `${weight}: eigene Klasse`,
      other: (weight: string) => `${weight}: jeder andere`,
    },
    target: 'Was die wahre Klasse von ihrem Ziel behält, in der häufigsten Klasse',
    whole: 'Gewicht der wahren Klasse auf dem Ganzen',
    parts: 'jeder Teil mit dem Gewicht seiner Klasse',
    counted: ['Gewichte', 'balancierter Sampler', 'beides'],
    probability: 'Wahrscheinlichkeit der seltensten Klasse, von zweien',
    before: 'wie das gewichtete Modell sagt',
    after: 'mit herausgerechneten Gewichten',
    shares: 'Anteil am ungewichteten Validierungsverlust, wenn alle Beispiele denselben haben',
    head: 'die häufigste Klasse',
    half: 'die seltenere Hälfte der Klassen',
    fair: 'diese Hälfte, wenn Klassen gleich zählen',
  },
  code: 'Code',
  comments: {
    not: (code) => `nicht ${code}`,
    allTerms: 'alle Terme eines Beispiels',
    positiveTerm: 'nur sein positiver Term',
    wholeSet: 'labels: die der ganzen Trainingsmenge',
    unweighted: (loader) => `${loader}, und keine Gewichte im Verlust`,
    lossWeights: 'weights: die des Verlusts, nach Klasse',
    ofEachLabel: 'jedes Labels, bei so vielen Beispielen',
  },
  copy: 'Kopieren',
  copied: 'Kopiert',
  failed: 'Kopieren misslang',
  file: 'Die ganze Datei für diese Anzahlen',
  times: (ratio: string) => `${ratio}-mal`,
  drawn: (ratio: string) => `${ratio}-mal`,
  sources: {
    paper: 'Cui et al. 2019, Abschnitte 3 und 4',
    results: 'Cui et al. 2019, Abbildungen 8 bis 10',
    pytorch: 'Dokumentation von CrossEntropyLoss und BCEWithLogitsLoss in PyTorch',
    prior: 'Saerens et al. 2002: ein Wechsel des Priors',
    here: 'hier aus diesen Anzahlen berechnet',
  },
};
