import type { Parts } from '../parts.ts';

/** Words of the lesson as it is shown to a room, and the teacher's notes; they load with it. Functions take texts. */
export const present: Parts['present'] = {
  region: 'Was das Publikum sieht',
  place: (step, of) => `${step} / ${of}`,
  on: 'Weiter',
  back: 'Zurück',
  blank: 'Leer',
  blankNow: 'Nichts wird gezeigt. Jede Taste holt es zurück.',
  notesButton: 'Notizen',
  fullScreen: 'Vollbild',
  leave: 'Verlassen',
  keysButton: 'Tasten',
  options: 'Optionen, mit der Zahl der Meldungen',
  hands: 'Meldungen',
  oneHand: 'Meldung',
  handsOf: (option) => `Meldungen für: ${option}`,
  addHand: (option) => `Eine Meldung mehr für: ${option}`,
  so: (held, of) => `So ist es bei ${held} von ${of} Seeds`,
  soOtherwise: (held, of) => `So ist es bei ${held} von ${of} Seeds, wenn auch nicht bei diesem`,
  soAlways: 'So ist es, bei jedem Seed',
  soOnAverage: 'So ist es im Mittel: 63,4 von 100',
  ownTitle: 'Zuerst eine Frage',
  ownAnswer: 'Das ist die Lösung',
  training: (step, of) => `Training: Schritt ${step} von ${of}`,
  moved: 'γ ist jetzt 2, und nichts wurde trainiert.',
  was: (value, seeds) => `war ${value}; ${seeds}`,
  wasAlone: (value) => `war ${value}`,
  commonest: 'häufigste',
  rarest: 'seltenste',
  figures: {
    found: 'Gefunden, von 100 neuen Punkten der Klasse',
    covered: 'Überdeckte Zellen, von 100',
    weights: 'Wievielmal so viel ein Label wiegt wie eines von A; gestrichelt: mit 1/n',
    accuracy: 'Balancierte Genauigkeit nach 300 Schritten',
    lead: 'Vorsprung von β = 0,99 vor 1/n, in Punkten; gestrichelt: mit falschen Labels',
    pull: 'Anteil falscher Labels am Zug, von 100; gestrichelt: bei γ = 0',
    counts: 'Wievielmal so viel ein Bild der seltensten Klasse wiegt wie eines der häufigsten',
  },
  wrongLabels: 'falsche Labels',
  leadName: 'β = 0,99 − 1/n',
  boxName: 'überdeckt',
  asks: {
    forgotten: (head, tail) =>
      `${head} Labels sagen A, ${tail} sagen E, und jedes zählt gleich viel. Wie viele von 100 neuen Punkten von E werden nach 100 Schritten gefunden?`,
    inverse: (times) =>
      `Jetzt wiegt jedes Label 1/n: Eines von E zählt so viel wie ${times} von A. Was wird das bewirken?`,
    worth:
      'Eine Klasse ist ein Kasten mit 100 Zellen, und jedes Beispiel überdeckt die Zelle, auf die es fällt. Wie viele Zellen sind nach 100 Würfen überdeckt?',
    beta: (tail, head) =>
      `Bei β = 0,9 ist N 10. Wievielmal so viel wiegt ein Label von E (davon gibt es ${tail}) wie eines von A (davon ${head})?`,
    middle:
      'Ohne Gewichte wird der Tail vergessen, 1/n glaubt seinen falschen Labels. Welche Karte hat nach 300 Schritten die höchste balancierte Genauigkeit?',
    clean: (lead) =>
      `β = 0,99 lag ${lead} Punkte vor 1/n. Nun werden alle Labels berichtigt. Was wird aus dem Vorsprung?`,
    focal: (wrong, all, share) =>
      `${wrong} von ${all} Labels sind falsch. Bei γ = 0 machen sie ${share} von 100 Teilen des Zugs aus. Wie viele bei γ = 2?`,
    focalFirst: 'Ein Netz trainiert bei γ = 0. Wie viel vom Zug werden falsche Labels bei γ = 2 ausmachen?',
    counts:
      'iNaturalist 2018: 1.000 Bilder in der häufigsten Klasse, 2 in der seltensten. Wievielmal so viel wiegt bei β = 0,9999 ein Bild der seltensten wie eines der häufigsten?',
    home: '',
  },

  notes: 'Notizen, nicht fürs Publikum',
  minutes: (minutes) => `etwa ${minutes} min`,
  used: (time) => `Dieser Schritt: ${time}`,
  usedInAll: (time, planned) => `Insgesamt: ${time} von etwa ${planned} min`,
  nextUp: (title) => `Als Nächstes: ${title}`,
  lastUp: 'Das ist das Ende.',
  beatsTitle: 'Stand',
  beats: {
    ask: 'Die eigene Frage stellen und Meldungen zählen',
    answer: 'Die Lösung zeigen',
    question: 'Die Frage stellen',
    hands: 'Meldungen zählen: je eine Zifferntaste, oder eine Zahl eintippen',
    deed: 'Es geschehen lassen',
    reveal: 'Sagen, was geschah und warum',
  },
  dragBeat: 'Jemanden β bewegen lassen, bis E 5-mal so viel wiegt wie A',
  openAudience: 'Publikumsfenster öffnen',
  audienceThere: 'Das Publikumsfenster folgt diesem Fenster.',
  audienceGone: 'Kein Publikumsfenster ist offen: Das Publikum sieht dieses Fenster.',
  audienceBlocked: 'Der Browser hat kein Fenster geöffnet. Pop-ups dieser Seite erlauben und es noch einmal versuchen.',
  audienceWaits: 'Dieses Fenster folgt dem Fenster, aus dem präsentiert wird. Dort geht es weiter.',
  audienceTitle: 'Für das Publikum',
  sayOwn:
    'Die eigene Frage aus dem Link. Eine Zifferntaste zählt eine Meldung für ihre Option, oder die Zahlen eintippen. Die nächste Taste rahmt die Lösung ein, wenn der Link eine hat; dann beginnt der Schritt.',
  say: {
    forgotten:
      'Die Karte zeigen: eine Farbe je Klasse und kaum etwas Oranges. Vor dem Training nach einer Zahl fragen. Zu erwarten ist 20 bis 50; bei fast jedem Seed ist es 0, denn nur 1,4 von 100 Labels sagen E. Oft gefragt: Ist das ein Fehler im Programm? Nein: Der Verlust ist klein, und genau das ist das Problem.',
    inverse:
      'Jemanden, der „niemand bezahlt“ gewählt hat, sagen lassen, warum. Dann trainieren und auf die Löcher in A zeigen: Jedes liegt auf einem falschen Label von D oder E. Oft gefragt: Warum nicht immer so? Weil ein Label von E jetzt für Dutzende zählt, ob richtig oder falsch.',
    worth:
      'Fragen, wer schon Sticker gesammelt hat: Die letzten dauern ewig. Werfen und alle sehen lassen, wie selten am Ende noch eine neue Zelle getroffen wird. Oft gefragt: Was ist N in echten Daten? Die Zahl der Beispiele, die wirklich verschieden sind; die kennt niemand.',
    beta: 'Viele erwarten, dass β = 0,9 fast so viel bewirkt wie 1/n. Es bewirkt nichts, denn 21 ist schon mehr als N = 10. Zweimal sagen: β wirkt, wo N in die Nähe der Anzahlen kommt. Oft gefragt: Warum nehmen Papers dann 0,9999? Ihre Klassen haben Tausende.',
    middle:
      'Drei Leute je eine Karte verteidigen lassen. Dann trainieren und zeigen, dass die mittlere A behält und E findet. Oft gefragt: Ist das Glück? Zehn Seeds werden als Punkte gezeichnet, sobald sie trainiert sind. Und 1/√n, das kein β hat, ist hier ebenso gut.',
    clean:
      'Dieselben Punkte, aber jedes Label ist richtig. Fragen, was 1/n jetzt noch Falsches glauben kann. Zu erwarten ist die Antwort, dass der Vorsprung bleibt; er ist weg. Oft gefragt: Ist β also nutzlos? Nein: Welches β das beste ist, entscheiden die eigenen Labels.',
    focal:
      'Zwischen den beiden Karten wird nichts trainiert; nur γ bewegt sich. Die großen Marken sind das, worauf der Verlust hört. Zu erwarten ist die Antwort, dass sie weniger ziehen; sie ziehen doppelt so stark, denn für den Verlust sehen falsch und schwer gleich aus. Oft gefragt: Und α? Das ist ein Klassengewicht.',
    counts:
      'Nach den Anzahlen aus jemandes eigenen Daten fragen und sie danach in „Eigene Anzahlen“ ausprobieren. N = 10.000 liegt über jeder Anzahl hier, kein Kasten wird also je voll, und es ist 1/n bis auf den Namen. Oft gefragt: Welches β dann? Eines, dessen N zwischen den eigenen Anzahlen liegt, auf balancierten Daten beurteilt.',
    home: 'Das Publikum die drei Sätze sagen lassen, bevor sie gezeigt werden. Dann die Adresse weitergeben: Die Lektion läuft auf jedem Handy, und nichts wird irgendwohin gesendet.',
  },
  keys: [
    ['Bild ab, Bild auf', 'weiter, zurück'],
    ['→ ←', 'nächster Schritt, voriger Schritt'],
    ['1 bis 9', 'eine Meldung mehr für diese Option'],
    ['B oder .', 'nichts zeigen; jede Taste holt es zurück'],
    ['Leertaste', 'trainieren oder anhalten'],
    ['N', 'Notizen neben dem, was das Publikum sieht'],
    ['F', 'Vollbild'],
    ['Escape', 'verlassen'],
    ['?', 'diese Liste'],
  ],
};
