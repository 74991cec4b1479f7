import type { Parts } from '../parts.ts';

/** Words of the view "Paper". Functions take formatted numbers. */
export const paper: Parts['paper'] = {
  title: (gain: string, cost: string) =>
    `Im besten Fall senkt β den Fehler um ${gain} Punkte. Im schlechtesten erhöht es ihn um ${cost}.`,
  lead: 'Die Autoren des klassenbalancierten Verlusts haben ResNet-32 in 375 Einstellungen gemessen, jede einmal: drei Long-Tail-CIFARs, fünf Imbalance-Faktoren, fünf Verluste, fünf Werte von β. Hier sind alle 375 Fehler und was sie sagen: wie viel Zufall ist, wo ein großes β schadet und wie die besten ausgewählt wurden.',
  contents: 'Kapitel',
  sets: { 10: 'CIFAR-10', 20: 'CIFAR-20', 100: 'CIFAR-100' },
  longTailed: (set: string) => `Long-Tail-${set}`,
  classes: (count: string) => `${count} Klassen`,
  losses: ['Softmax', 'Sigmoid', 'Focal γ 0,5', 'Focal γ 1', 'Focal γ 2'],
  imbalance: 'Imbalance',

  facts: {
    gain: (set: string, imbalance: string, beta: string) =>
      `das meiste, was ein β gewinnt, Mittel über fünf Verluste: ${set} bei ${imbalance}, ${beta}`,
    cost: (set: string, imbalance: string, beta: string) =>
      `das meiste, was eines kostet, Mittel über fünf: ${set} bei ${imbalance}, ${beta}`,
    noise: (set: string, other: string, otherNoise: string) =>
      `größte Differenz zwischen gleichen Läufen auf ${set}; auf ${other} ±${otherNoise}`,
  },
  citation: {
    title: 'Class-Balanced Loss Based on Effective Number of Samples',
    authors: 'Yin Cui, Menglin Jia, Tsung-Yi Lin, Yang Song, Serge Belongie. CVPR 2019',
    copy: 'BibTeX kopieren',
    copied: 'Kopiert',
    failed: 'Kopieren misslang',
    paper: 'Paper',
    code: 'Code der Autoren',
  },

  dock: {
    loss: 'Verlust',
    all: 'alle fünf und ihr Mittel',
    beta: 'β',
    meanOf: (beta: string, volume: string) => `Mittel über fünf, β ${beta}, N ${volume}`,
    ofLoss: (loss: string, beta: string, volume: string) => `${loss}, β ${beta}, N ${volume}`,
    about: 'Fehler in %, und was gegenüber β 0 gewonnen wird, in Punkten, je Imbalance-Faktor.',
  },

  pays: {
    section: 'Wo sich β lohnt und wo es kostet',
    lead: 'Punkte Fehler, die die Klassenbalance wegnimmt (+) oder hinzufügt (−), als Mittel über die fünf Verluste, jeder gegen sich selbst ohne Gewichte. Marken unter einer Zeile sind ihre Klassenanzahlen ab 4, auf der Achse von N = 1/(1 − β): weit links davon ändert β kaum ein Gewicht, weit rechts ist kaum noch etwas zu ändern. Umrahmt: das beste β der Zeile.',
    plain: 'β 0',
    error: 'Fehler in %',
    head: (beta: string, volume: string) => `β ${beta}, N ${volume}`,
  },

  errors: {
    section: 'Alle 375 Fehler',
    lead: 'Jedes Feld ist eine Trainingsmenge; ein Punkt Fehler ist in allen fünfzehn gleich hoch. Jeder Verlust beginnt bei β 0, seiner eigenen Baseline. Auf eine Linie zeigen, und dieser Verlust und dieses β erscheinen überall; ein Klick hält sie fest.',
    show: 'Zeigen',
    error: 'Fehler, %',
    gain: 'Gewinn zur eigenen Baseline',
    about: 'Fehler auf der balancierten Testmenge, oder Punkte unter dem Fehler desselben Verlusts ohne Gewichte.',
    band: (noise: string) => `Band: ±${noise} um β 0, die größte Differenz zwischen gleichen Läufen`,
    borrowed: (noise: string, set: string) => `Band: ±${noise} um β 0, von ${set} übernommen`,
    chance: 'Zufall',
    bands: {
      own: () => 'je Menge',
      narrow: (noise: string) => `±${noise}`,
      wide: (noise: string) => `±${noise}`,
    },
    widest: (noise: string) =>
      `Band: ±${noise} um β 0, die größte Differenz zwischen Läufen, deren Gewichte auf 1 % gleich sind`,
    best: 'Ring: kleinster Fehler des Felds',
    counts: 'Marken: Klassenanzahlen n, wo N = n',
    panel: (set: string, imbalance: string, values: string) =>
      `${set}, Imbalance ${imbalance}. Fehler in % bei β 0; 0,9; 0,99; 0,999 und 0,9999: ${values}`,
    mean: 'Mittel aller fünf',
    figure: (set: string) => `Fehler auf ${set}`,
    keys: 'Pfeiltasten links und rechts gehen entlang β, auf und ab durch die Verluste; Escape zeigt alle fünf.',
    reading: (set: string, loss: string, beta: string, values: string) => `${set}, ${loss}, β ${beta}: ${values}.`,
    value: (imbalance: string, error: string) => `${error} % bei ${imbalance}`,
    csv: 'paper-errors',
  },

  gains: {
    section: 'Was Klassenbalance gegenüber der eigenen Baseline jedes Verlusts gewinnt',
    lead: (gain: string, within: string, lose: string) =>
      `Ein Punkt ist ein Lauf mit Gewichten gegen denselben Verlust ohne sie; die senkrechte Linie ist das Mittel der fünf. Von 300 Läufen gewinnen ${gain} mehr als das oben gewählte Band, ${within} liegen darin, ${lose} verlieren mehr.`,
    outcomes: (gain: string, within: string, lose: string) => `${gain} gewinnen · ${within} darin · ${lose} verlieren`,
    adds: '← fügt Punkte hinzu',
    takes: 'nimmt Punkte weg →',
    dot: (set: string, imbalance: string, loss: string, beta: string, gain: string) =>
      `${set}, Imbalance ${imbalance}, ${loss}, β ${beta}: ${gain} Punkte`,
    figure: (set: string, outcomes: string) => `Gewinne auf ${set}: ${outcomes}`,
    keys: 'Pfeiltasten links und rechts gehen durch die Verluste, auf und ab durch β und Imbalance.',
  },

  statements: {
    section: 'Was die Zahlen noch sagen',
    lead: 'Sieben Aussagen, die aus diesen Fehlern und den Klassenanzahlen folgen. Die Zahlen hinter jeder lassen sich aufklappen.',
    numbers: 'Die Zahlen',
    show: 'Oben zeigen',
    chance: {
      title: (ten: string, twenty: string) =>
        `Zufall allein bewegt einen Fehler auf CIFAR‑10 um ${ten} Punkte und auf CIFAR‑20 um ${twenty}`,
      text: (pairs: string, rms: string, twentyPairs: string, twentyRms: string) =>
        `Bei β 0,9 ist N 10. Wo jede Klasse 100 Bilder oder mehr hat, sind dann alle Gewichte auf 0,003 % gleich: Klassenbalance ändert nichts, und der Lauf ist noch einmal der einfache. CIFAR‑10 hat ${pairs} solche Paare, die sich um ${rms} Punkte unterscheiden (quadratisches Mittel), und CIFAR‑20 hat ${twentyPairs}, um ${twentyRms}. CIFAR‑100 hat keine und übernimmt das Band von CIFAR‑10. Dies ist eine untere Grenze des Rauschens und keine obere.`,
      measured: 'Differenz zwischen gleichen Läufen, in Punkten Fehler',
      rms: (set: string, pairs: string) => `${set}, quadr. Mittel, ${pairs} Paare`,
      most: (set: string) => `${set}, größte`,
      columns: ['Menge', 'Imbalance', 'Verlust', 'Differenz', 'Gewichte gleich auf'],
    },
    large: {
      title: 'Ein großes β schadet, wo es viele kleine Klassen gibt',
      text: (ten: string, twenty: string, hundred: string, worst: string) =>
        `Bei Imbalance 200 und β 0,9999 geht der Fehler von Softmax bei CIFAR‑10 ${ten}, bei CIFAR‑20 ${twenty} und bei CIFAR‑100 ${hundred}. Am schlechtesten von allen 300 ist dort Sigmoid, ${worst}.`,
      mean: (gaining: string, means: string) =>
        `Über alle Faktoren und Verluste hat β 0,9999 auf den drei Mengen in ${gaining} von 25 Läufen den kleineren Fehler. Über alle 75 Paare von Menge und Verlust sind die mittleren Gewinne ${means}.`,
      fromTo: (before: string, after: string) => `von ${before} auf ${after}`,
      measured: 'Mittlerer Gewinn von 75 Läufen, in weggenommenen Punkten Fehler',
      bar: (beta: string) => `β ${beta}`,
      columns: ['β', 'CIFAR-10 kleiner', 'CIFAR-20 kleiner', 'CIFAR-100 kleiner', 'mittlerer Gewinn'],
    },
    bend: {
      title: 'Wie weit die Gewichte gehen, sagt, wo die Kurve abbiegt, nicht wohin',
      text: (hundredShare: string, hundredGain: string, tenShare: string, tenGain: string) =>
        `Anzahlen und N sagen, wie weit die Gewichte auf logarithmischer Skala von keinen zu inverser Häufigkeit gehen. Auf CIFAR‑100 bei Imbalance 200 geht N 100 ${hundredShare} dieses Wegs, und der mittlere Gewinn ist ${hundredGain}. Auf CIFAR‑10 bei 200 geht N 1.000 ${tenShare} davon, und der Gewinn ist ${tenGain}. Fast dieselbe Balance, entgegengesetzter Ausgang.`,
      measured: 'Mittlerer Gewinn von fünf Verlusten, in weggenommenen Punkten Fehler',
      bar: (set: string, volume: string, share: string) => `${set}, N ${volume}: ${share} des Wegs`,
      columns: ['Menge', 'Imbalance', 'N', 'Anteil des Wegs', 'mittlerer Gewinn'],
    },
    winners: {
      title: 'Jeder Sieger der Tabelle 2 ist der kleinste Testfehler seiner Spalte',
      text: (twenty: string, five: string) =>
        `Alle zehn Einträge, mit ihren Einstellungen, sind die kleinsten der 20 Läufe mit Gewichten, auf der Testmenge. Das begünstigt die Gewichte, und zwar wenig, wenn der Zufall nicht größer ist als auf CIFAR‑10: Dann liegt der kleinste von 20 gleichen Läufen ${twenty} Punkte unter ihrem Mittel, und der kleinste von fünf einfachen ${five}.`,
      measured: 'Gewinn gegenüber dem kleinsten einfachen Fehler, in Punkten',
      bar: (set: string, imbalance: string) => `${set} bei ${imbalance}`,
      columns: ['Menge', 'Imbalance', 'kleinster von 20', 'unter dem kleinsten einfachen Fehler'],
    },
    blind: {
      title: 'Auch ein β, das die anderen vier Verluste wählen, gewinnt',
      text: (ten: string, twenty: string, hundred: string, losing: string, all: string, worst: string) =>
        `Für jede Menge und jeden Verlust das β nehmen, bei dem die anderen vier Verluste am besten sind, 0 erlaubt, und sehen, was der fünfte gewinnt: im Mittel ${ten}, ${twenty} und ${hundred} Punkte auf den drei Mengen. Er verliert in ${losing} von ${all} Fällen, schlimmstenfalls ${worst}.`,
      measured: 'Mittlerer Gewinn des fünften Verlusts, in weggenommenen Punkten Fehler',
      columns: ['Menge', 'Imbalance', 'Softmax', 'Sigmoid', 'Focal γ 0,5', 'Focal γ 1', 'Focal γ 2'],
    },
    gamma: {
      title: 'Kein γ ist klar besser als keines',
      text: (values: string, pairs: string, two: string, softmax: string, won: string, columns: string) =>
        `Der Focal Loss hat ${values} Punkte mehr Fehler als Sigmoid, also γ 0, bei γ 0,5; 1 und 2, über ${pairs} Paare von Menge und β; negativ ist besser. γ 2 hat ${two} mehr als γ 1. Softmax: ${softmax}. Was auf ± folgt, ist ein Standardfehler. Focal gewinnt ${won} von ${columns} Spalten der Tabelle 2, wie auch 12 der 20 Läufe jeder Spalte Focal sind.`,
      measured: 'Fehler gegenüber dem von Sigmoid, in Punkten: negativ ist besser',
      columns: ['Verlust', 'Fehler gegenüber Sigmoid', 'Standardfehler', 'Paare'],
    },
    large3: {
      title: 'Tabelle 3 kann Balance nicht vom Rest trennen',
      text: (span: string, gains: string) =>
        `Der klassenbalancierte Focal Loss kam mit Sigmoid, einem anderen Anfangs-Bias der letzten Schicht und einer höheren Lernrate; einfacher Focal Loss und klassenbalancierter Softmax wurden nicht gemessen. Auf ILSVRC 2012, wo sich die Gewichte der häufigsten und der seltensten Klasse nur um einen Faktor von ${span} unterscheiden, gewinnt er trotzdem ${gains} Punkte mit ResNet‑50, ‑101 und ‑152, bei 224 Pixeln.`,
      measured: 'Weggenommene Punkte Top-1-Fehler',
      columns: ['Netz', 'iNaturalist 2017', 'iNaturalist 2018', 'ILSVRC 2012'],
    },
  },

  tables: {
    section: 'Die Tabellen des Papers',
    lead: 'Der Kopf einer Spalte sortiert nach ihr. In den Tabellen 2 und 3 ist der kleinste Fehler jeder Spalte fett.',
    table1: 'Tabelle 1',
    table2: 'Tabelle 2',
    table3: 'Tabelle 3',
    about1: 'Trainingsmengen, mit ihren gezählten Klassenanzahlen.',
    about2: 'Top-1-Fehler in %, ResNet-32 auf Long-Tail-CIFAR, je Imbalance-Faktor.',
    about3: 'Fehler in %, große Datensätze, Top 1 und Top 5.',
    loss: 'Verlust',
    balanced: 'klassenbalanciert, bester',
    chosen: 'gewählte Einstellung',
    over: 'Gewinn gegenüber dem besten einfachen Verlust',
    network: 'Netz',
    resNet: (layers: string) => `ResNet-${layers}`,
    softmax: 'Softmax',
    balancedFocal: 'Focal, klassenbalanciert, β 0,999, γ 0,5',
    input: 'Eingabe',
    top1: 'Top 1',
    top5: 'Top 5',
    classes: 'Klassen',
    note2:
      'Bei Imbalance 1 sind alle Gewichte 1, was auch immer β ist: „Klassenbalanciert“ ist der beste einfache Verlust.',
    note3: 'Es gibt keinen Softmax bei 320 Pixeln, und weder klassenbalancierten Softmax noch einfachen Focal Loss.',
    note1:
      'Das Paper gibt CIFAR‑10 und ‑100 als 10 bis 200 an und enthält hier kein CIFAR‑20. Anzahlen werden auf ganze Zahlen abgeschnitten, sodass CIFAR‑100 bei 200 von 500 bis 2 Bilder reicht, das ergibt 250 zu 1.',
    set: 'Trainingsmenge',
    images: 'Bilder',
    most: 'größte Klasse',
    least: 'kleinste Klasse',
    counted: 'Imbalance, gezählt',
    beta: 'β in Tabelle 2 und 3',
    shape: 'Bilder je Klasse, und Anzahlen nach Rang (log)',
    large: {
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2018': 'iNaturalist 2018',
      'ilsvrc-2012': 'ILSVRC 2012',
    },
    csv: (table: string) => `paper-${table}`,
  },

  lab: {
    section: 'Hier ansehen',
    lead: 'Das Labor trainiert kleine Netze auf Punkten einer Ebene mit derselben Form der Klassenanzahlen. N ist das mit dem besten mittleren Gewinn der Menge; wo Anzahlen verkleinert werden, wird es auch N, sodass die Gewichte ihre Verhältnisse behalten, bis auf gerundete Anzahlen.',
    set: 'Anzahlen von',
    imbalance: 'Imbalance',
    open: 'Im Labor öffnen',
    plane: 'Im Atlas öffnen',
    shows:
      'Es kann zeigen, wohin sich die Grenze bewegt, dass ein großes β übers Ziel schießt, wo Labels verrauscht sind, und dass ein Lauf nicht sagen kann, welches β das beste ist.',
    not: 'Es kann nicht die Fehler des Papers zeigen: Fünf Klassen von Punkten und ein Netz aus einigen Hundert Zahlen sind nicht Bilder von 100 Klassen und ResNet-32.',
    counts: (largest: string, least: string, volume: string) =>
      `fünf Klassen, ${largest} bis ${least} Punkte, N ${volume}`,
  },
  source:
    'Quelle: Tabellen 1 bis 3 und Abbildungen 8 bis 10 des Papers, arXiv 1901.05555; je ein Lauf. Die Zahlen stehen in',
  file: 'paper-results.json',
  sourceEnd: '.',
};
