import type { Parts } from '../parts.ts';
import { firstNote } from './firstNote.ts';
import { panel, tiles } from './panel.ts';
import { formulas, schemes } from './schemes.ts';

/** Words of the first view and of the frame around all views. Functions take formatted numbers. */
export const main: Parts['main'] = {
  locale: 'de',
  percent: (number: string) => `${number} %`,
  title: 'Long-Tail Lab',
  documentTitles: {
    lab: 'Long-Tail Lab: klassenbalancierter Verlust, live',
    lesson: 'Lektion in acht Schritten · Long-Tail Lab',
    atlas: 'Atlas der Modelle · Long-Tail Lab',
    'effective-number': 'Effektive Anzahl von Beispielen · Long-Tail Lab',
    counts: 'Eigene Anzahlen, gewichtet · Long-Tail Lab',
    paper: 'Was das Paper gemessen hat · Long-Tail Lab',
    questions: 'Fragen zu Klassengewichten · Long-Tail Lab',
  },
  skip: {
    lab: 'Zu den Karten',
    lesson: 'Zum Schritt',
    atlas: 'Zur Ebene',
    'effective-number': 'Zum Inhalt',
    counts: 'Zum Inhalt',
    paper: 'Zum Inhalt',
    questions: 'Zum Inhalt',
  },
  views: {
    lab: 'Labor',
    lesson: 'Lektion',
    atlas: 'Atlas',
    'effective-number': 'Effektive Anzahl',
    counts: 'Eigene Anzahlen',
    paper: 'Paper',
    questions: 'Fragen',
  },
  navigation: 'Ansichten',
  held: 'Von der Lehrkraft festgelegt',

  header: {
    share: 'Teilen',
    shareLead: 'Diese Adresse enthält alle Einstellungen:',
    copy: 'Adresse kopieren',
    copied: 'Kopiert',
    toDark: 'Dunkle Farben',
    toLight: 'Helle Farben',
    keys: 'Tasten',
    language: 'Sprache',
  },

  engine: {
    starting: 'Startet',
    webgl: 'WebGL',
    simd: 'CPU · SIMD',
    plain: 'CPU',
    failed: 'Angehalten',
    models: (count: number) => (count === 1 ? '1 Modell' : `${count} Modelle`),
    speed: (steps: string) => `${steps} Schritte/s`,
    reasons: {
      chosen: 'So wurde es gewählt.',
      hardware: 'Der Grafikprozessor zeichnet 32-Bit-Gleitkommazahlen, also werden die Modelle dort trainiert.',
      'software-renderer': 'WebGL wird hier in Software gezeichnet, und der Prozessor ist ohne WebGL schneller.',
      'no-webgl': 'Hier gibt es kein WebGL 2, also werden die Modelle auf dem Prozessor trainiert.',
      'no-float32': 'Der Grafikprozessor zeichnet keine 32-Bit-Gleitkommazahlen, die das Training braucht.',
      'inexact-pixels':
        'Der Browser verändert, was vom Grafikprozessor zurückgelesen wird, wie es der Schutz vor Fingerprinting tut, also werden die Modelle auf dem Prozessor trainiert.',
      'too-large':
        'Die Modelle passen nicht in die Texturen des Grafikprozessors, also werden sie auf dem Prozessor trainiert.',
      'webgl-failed': 'WebGL ließ sich nicht starten, also werden die Modelle auf dem Prozessor trainiert.',
      'no-simd':
        'Der Browser kompiliert hier kein WebAssembly mit SIMD, also werden die Modelle auf dem Prozessor ohne SIMD trainiert, etwa ein Achtel so schnell.',
      'lost-repeatedly':
        'Der Grafikprozessor ging innerhalb einer Minute dreimal verloren, also werden die Modelle auf dem Prozessor trainiert. Für einen neuen Versuch neu wählen.',
      'start-hung':
        'Das Training begann auf dem Grafikprozessor nicht rechtzeitig, also werden die Modelle auf dem Prozessor trainiert. Für einen neuen Versuch neu wählen.',
    },
    workers: (count: string) => `${count} Prozessorkerne teilen sich die Modelle.`,
    same: 'Die Mathematik ist überall dieselbe.',
    choice: 'Wo trainiert wird',
    choices: { auto: 'Automatisch', webgl: 'WebGL', simd: 'CPU · SIMD', plain: 'CPU' },
    switching: 'Nach einem Wechsel geht der Lauf weiter, wo er ist.',
  },

  incident: {
    causes: {
      'gpu-lost': 'Der Grafikprozessor stand einen Moment lang nicht zur Verfügung.',
      'worker-broke': 'Der Hintergrundprozess, der trainiert, ist abgebrochen.',
      'worker-silent': 'Der Hintergrundprozess, der trainiert, hat nicht mehr geantwortet.',
      'start-hung': 'Das Training begann nicht rechtzeitig.',
    },
    wentOn: (step: string) => `Das Training ging ab Schritt ${step} weiter.`,
    fellBack: (step: string) =>
      `Das Training ging ab Schritt ${step} auf dem Prozessor weiter. Die Anzeige oben nennt den Grund.`,
    dismiss: 'Schließen',
  },

  transport: {
    group: 'Training',
    play: 'Start',
    playAgain: 'Noch einmal starten',
    pause: 'Pause',
    step: 'Ein Schritt',
    reset: 'Zurücksetzen',
    newSeed: 'Neuer Seed',
    stepLabel: 'Schritt',
    stepOf: (until: string) => `Schritt von ${until}`,
    over: 'Ende des Laufs',
    overAbout:
      'Die Lernrate ist auf 0 gefallen, es würde sich also nichts mehr bewegen. „Start“ beginnt denselben Lauf von vorn; mit konstanter Lernrate, unter „Mehr zum Training“, geht es von hier aus weiter.',
    ended: (step: string, standings: string) =>
      `Der Lauf ist bei Schritt ${step} zu Ende. Balancierte Genauigkeit: ${standings}.`,
    paused: (step: string, standings: string) => `Pause bei Schritt ${step}. Balancierte Genauigkeit: ${standings}.`,
    resting: 'ändert sich langsam',
    restingAbout:
      'Die balancierten Genauigkeiten haben sich eine Weile nur langsam geändert, also ruht das Training. Mit „Start“ geht es weiter, ebenso mit jeder Änderung der Einstellungen; langes Training lernt falsche Labels auswendig.',
    rested: (step: string, standings: string) =>
      `Das Training ruht bei Schritt ${step}, da sich die balancierten Genauigkeiten langsam ändern: ${standings}.`,
    time: 'Zeit',
    timeAbout:
      'Zeigt Karten, Zahlen und Diagramme, wie sie in einem früheren Schritt waren; die Linien sind balancierte Genauigkeiten. Das Training ruht währenddessen, und „Start“ macht vom Ende aus weiter.',
    timeText: (step: string) => `Schritt ${step}`,
    timeHint: 'zum Zurückschauen ziehen',
    backFrom: (end: string) => `letzter: ${end}`,
    branch: 'Von hier aus weiter',
    pace: 'Tempo',
    paceAbout:
      'Langsam und normal zeigen die ersten Schritte einzeln, in denen sich die Grenzen bilden, und danach immer mehr auf einmal. Voll ist so schnell, wie dieses Gerät kann.',
    paces: { slow: 'Langsam', normal: 'Normal', full: 'Voll' },
  },

  keys: {
    title: 'Tasten',
    close: 'Schließen',
    rows: [
      ['Leertaste', 'Start oder Pause'],
      ['→', 'ein Schritt'],
      ['R', 'zurücksetzen: derselbe Lauf von Anfang an'],
      ['N', 'neuer Seed: andere Punkte und andere Anfangsgewichte'],
      ['?', 'diese Liste'],
      ['← → auf einem Regler', 'ihn bewegen; Bild auf und Bild ab bewegen ihn weiter'],
      ['Pfeile auf einer Karte', 'die Sonde bewegen; Escape nimmt sie weg'],
      ['A bis J, Enter, Entf', 'mit dem Pinsel: Klasse, einen Punkt hinzufügen, den nächsten löschen'],
      ['T', 'die Abbildung im Fokus als Tabelle, in Worten, als Klang'],
      ['Strg Z, Strg Umschalt Z', 'Änderungen an Punkten rückgängig machen und wiederholen'],
    ],
    note: 'Eine Taste tut hier nichts, solange ein Bedienelement den Fokus hat, das sie verwendet.',
  },

  data: {
    title: 'Daten',
    scene: 'Szene',
    sceneAbout:
      'Eine Szene ist ein Datensatz, der eine Sache zeigen soll; ihre Wahl stellt die Regler darunter ein. Gemessen wurde diese Sache am Ende eines Laufs, mit Softmax, mit 20 Seeds: Früh in einem Lauf oder mit einem einzelnen Seed kann es anders sein.',
    scenes: {
      'noisy-pinwheel': { name: 'Windrad, Rauschen', point: 'Falsche Labels: Am Ende ist kein Extrem das beste.' },
      'figure-1': { name: 'Abb. 1: zwei Wolken', point: 'Das erste Bild des Papers, mit falschen Labels.' },
      'five-blobs': { name: 'Fünf Wolken', point: 'Überlappung und falsche Labels: β gewinnt ein wenig.' },
      'clean-pinwheel': { name: 'Windrad, sauber', point: 'Richtige Labels: Mehr Gewicht gewinnt 3 Punkte.' },
      'clean-rings': { name: 'Ringe, sauber', point: 'Richtige Labels, Überlappung: Mehr Gewicht gewinnt 11 Punkte.' },
      'ten-classes': { name: 'Zehn Klassen', point: 'Falsche Labels, ein längerer Tail: β liegt vorn.' },
      duplicates: { name: 'Fast-Duplikate', point: 'N ist eine Tatsache, 50, und doch liegt 1/n vorn.' },
      balanced: { name: 'Balanciert', point: 'Gleiche Klassen: Alle Gewichte sind gleich.' },
      penguins: { name: 'Pinguine', point: 'Echt: 342 Pinguine nach ihren Schnäbeln.' },
      iris: { name: 'Iris', point: 'Echt: 150 Iris nach ihren Blütenblättern.' },
      own: { name: 'Eigene Punkte…', point: 'Eigene Punkte.' },
    },
    sizeOf: (letter: string) => `Punkte der Klasse ${letter}`,
    tailAgain: 'Wieder Long Tail',
    countOf: (letter: string, labelled: string, right: string) =>
      `Klasse ${letter}: ${labelled} ${labelled === '1' ? 'Label' : 'Labels'}, davon ${right} richtig`,
    imbalance: 'Imbalance-Faktor',
    imbalanceAbout:
      'Wievielmal so viele Beispiele die häufigste Klasse hat wie die seltenste, bevor Labels neu gezogen werden.',
    noise: 'Label-Rauschen',
    noiseAbout:
      'Der Anteil der Trainingslabels, die zufällig neu gezogen werden; sie fließen vom Head in den Tail, seltene Labels sind also oft falsch.',
    missing: (scene: string) => `„${scene}“ konnte nicht geladen werden.`,
    more: 'Mehr zu den Daten',
    classes: 'Klassen',
    classesAbout: 'Wie viele Klassen die Form hat, von der häufigsten (A) bis zur seltensten.',
    classesFixed: (count: number) => `Diese Form hat ${count}.`,
    largest: 'Größe der Head-Klasse',
    largestAbout: 'Wie viele Beispiele die häufigste Klasse hat.',
    seed: 'Seed',
    seedAbout: 'Die Zahl, aus der aller Zufall kommt: Derselbe Seed gibt dieselben Punkte und Anfangsgewichte.',
    testPoints: 'Testpunkte zeigen',
    testPointsAbout:
      'Neue, balancierte und richtig gelabelte Punkte, auf denen der Recall gemessen wird; Modelle trainieren nie mit ihnen.',
  },

  weighting: {
    title: 'Gewichte und Verlust',
    beta: 'Klassenbalance β',
    betaTyped: 'β, getippt',
    betaIs: (value: string) => `β = ${value}`,
    betaLimit: 'β → 1',
    volumeIs: (value: string) => `N = ${value}`,
    limit: '→ 1',
    betaAbout:
      'β setzt N = 1/(1 − β). Wie viele Beispiele eine Klasse auch hat, sie sind höchstens so viel wert wie N verschiedene, und jedes wiegt 1 geteilt durch das, was alle zusammen wert sind.',
    none: 'ohne Umgewichtung',
    inverse: 'inverse Häufigkeit',
    setTo: (value: string) => `Auf ${value} setzen`,
    atOne: 'N = 1: Alle Beispiele wiegen gleich viel.',
    atInfinity: (ratio: string) =>
      `N = ∞: Ein Beispiel der seltensten Klasse wiegt ${ratio}-mal so viel wie eines der häufigsten.`,
    noPoints: 'Keine Klasse hat einen Punkt, es gibt also nichts zu gewichten.',
    saturated: (volume: string) => `N = ${volume}: Jede Klasse ist gesättigt, also wiegen alle Beispiele gleich viel.`,
    consequence: (volume: string, ratio: string) =>
      `N = ${volume}: Ein Beispiel der seltensten Klasse wiegt ${ratio}-mal so viel wie eines der häufigsten.`,
    loss: 'Verlust',
    lossAbout:
      'Was jedes Beispiel vor seinem Gewicht kostet: Softmax-Kreuzentropie oder eine Summe von C Sigmoid- oder Focal-Termen.',
    losses: { softmax: 'Softmax', sigmoid: 'Sigmoid', focal: 'Focal' },
    gamma: 'Fokussierung γ',
    gammaAbout:
      'Wie stark sich der Focal Loss von Beispielen abwendet, die schon richtig sind; bei 0 ist er der Sigmoid-Verlust.',
    gammaIdle: 'Wirkt beim Focal Loss.',
    rate: 'Lernrate',
    rateAbout: 'Wie weit Adam die Parameter in einem Schritt bewegt, am Anfang des Laufs.',
    more: 'Mehr zum Training',
  },

  question: 'Die Frage dazu',
  typed: {
    // The name of the seed comes in lower case.
    label: (name: string) =>
      `Wert von ${name
        .split(' ')
        .at(-1)!
        .replace(/^seed$/, 'Seed')}`,
    names: {
      imbalance: 'ρ',
      noise: 'Rauschen',
      gamma: 'γ',
      learningRate: 'Rate',
      until: 'T',
      weightDecay: 'λ',
      classes: 'C',
      largest: 'n',
      depth: 'Schichten',
      width: 'Einheiten',
    },
    fault: (text: string, rule: string) => `„${text}“ ist nicht ${rule}.`,
    rule: (min: string, max: string) => `eine Zahl von ${min} bis ${max}`,
    wholeRule: (min: string, max: string) => `eine ganze Zahl von ${min} bis ${max}`,
  },

  schemes,
  formulas,

  maps: {
    region: 'Entscheidungskarten',
    head: 'Head',
    tail: 'Tail',
    mapOf: (scheme: string) => `Karte von ${scheme}. Pfeiltasten bewegen eine Sonde.`,
    recall: (letter: string, share: string) => `${letter} ${share}`,
    recallList: (list: string) => `Recall je Klasse: ${list}`,
    opinion: (letter: string, share: string) => `${letter} ${share}`,
    frozen: (step: string, cause: string) =>
      `Eingefroren bei Schritt ${step}: Die Zahlen wuchsen über alle Grenzen. ${cause}`,
    frozenByRate: (rate: string) =>
      `Die Lernrate, ${rate}, ist wahrscheinlich zu groß: senken, dann zurücksetzen. Die anderen trainieren weiter.`,
    frozenOtherwise:
      'Wahrscheinlich ging ein Schritt zu weit: zurücksetzen und neu versuchen. Die anderen trainieren weiter.',
    failed: {
      'no-worker': (reason: string) =>
        `Der Browser hat den Hintergrundprozess, der trainiert, nicht geöffnet (${reason}). Alles, was kein Training braucht, funktioniert trotzdem.`,
      stopped: (reason: string) => `Das Training wurde angehalten: ${reason}.`,
    },
    again: 'Neu starten',
  },

  charts: {
    kind: 'Diagramm',
    keys: 'Pfeiltasten links und rechts lesen Werte ab.',
  },

  theory: {
    effective: 'Effektive Anzahl von Beispielen',
    effectiveAbout:
      'Eₙ = (1 − βⁿ)/(1 − β): das Volumen, das n Beispiele einer Klasse zusammen überdecken, höchstens N.',
    everyNew: 'jedes Beispiel neu',
    ceiling: (volume: string) => `N = ${volume}`,
    at: (n: string, effective: string) => `n = ${n}, Eₙ = ${effective}`,
    classAt: (letter: string, n: string, effective: string) => `${letter}: n = ${n}, Eₙ = ${effective}`,
    weights: 'Klassengewichte, Head bis Tail',
    weightsByClass: 'Klassengewichte',
    weightsAbout:
      'Wie viel ein Beispiel jeder Klasse bei jedem Verfahren zählt; die Gewichte eines Verfahrens summieren sich zur Zahl der Klassen.',
    weightsOf: (letter: string, list: string) => `Klasse ${letter}: ${list}`,
    focal: 'Focal Loss nach γ',
    focalAbout:
      'Ein Term des Verlusts über der Wahrscheinlichkeit p der richtigen Antwort; γ = 0 ist die Kreuzentropie.',
    gammaIs: (value: string) => `γ = ${value}`,
    focalAt: (p: string, loss: string) => `p = ${p}, Verlust ${loss}`,
    term: (letter: string) => `Was ein Beispiel der Klasse ${letter} wiegt`,
    termAbout:
      'Der klassenbalancierte Term des Papers, mit den jetzigen Zahlen; auf eine Klasse zeigen, um ihren zu sehen.',
    scaled: (count: number) => `so skaliert, dass die ${count} Gewichte ${count} ergeben:`,
    noSamples: (letter: string) => `Klasse ${letter} hat keine Beispiele: Ihr Gewicht ist 0.`,
  },

  note: firstNote,

  typedCounts: 'die getippten Anzahlen',

  tiles,
  compare: panel,

  broken: {
    title: 'Etwas ist schiefgegangen.',
    body: 'Die Seite konnte nicht gezeichnet werden. Die Einstellungen stehen in der Adresse.',
    reload: 'Neu laden',
  },
};
