import type { Parts } from '../parts.ts';

/** Numbers of models, inside a sentence. */
const countWords = ['keine', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];

/** Source of results on other seeds: "Mit 20 anderen Seeds, bei Schritt 400,". */
const seedsText = (source: 'own' | 'measured', seeds: number, step: string) =>
  source === 'own'
    ? `Mit den eigenen ${seeds} Seeds, bei Schritt ${step},`
    : `Mit ${seeds} anderen Seeds, bei Schritt ${step},`;

/** Words of the notes that follow training, which load after the page. Functions take formatted numbers. */
export const note: Parts['note'] = {
  noPoints: {
    lead: 'Es gibt keinen Punkt zum Trainieren.',
    body: 'Alle sind gelöscht. Mit dem Pinsel lassen sich neue hinzufügen, oder seine Änderungen rückgängig machen.',
  },
  falling: (shape: string, until: string) => ({
    lead: `Auf die ${shape} achten.`,
    body: `Sie sind die seltenste Klasse. Die Lernrate fällt, also kommen die Grenzen zur Ruhe; bei Schritt ${until} endet der Lauf, und diese Notiz vergleicht die Karten.`,
  }),
  constant: (shape: string, isNoisy: boolean) => ({
    lead: `Auf die ${shape} achten.`,
    body: isNoisy
      ? 'Sie sind die seltenste Klasse. Bei konstanter Rate hat der Lauf kein Ende, und langes Training lernt die falschen Labels auswendig. Zum Vergleichen „Pause“ drücken.'
      : 'Sie sind die seltenste Klasse. Bei konstanter Rate hat der Lauf kein Ende. Zum Vergleichen „Pause“ drücken.',
  }),
  equal: (count: number) => ({
    lead: count === 2 ? 'Beide sind gleich.' : `Alle ${countWords[count]} sind gleich.`,
    body: 'Die Klassen sind gleich groß, also geben diese Verfahren fast dieselben Gewichte, und die Karten stimmen überein.',
  }),
  saturated: (beta: string, volume: string) => ({
    lead: `Bei β = ${beta} passiert nichts.`,
    body: `Jede Klasse hat weit mehr als N = ${volume} Beispiele, also sind alle gesättigt, und ihre Beispiele wiegen gleich viel. β nach rechts bewegen, dorthin, wo die Marken sind.`,
  }),
  alone: (step: string, share: string) => ({
    lead: 'Allein.',
    body: `Bei Schritt ${step} erreicht es ${share}. Mit „Verfahren hinzufügen“ unter den Karten lässt es sich mit einem anderen vergleichen.`,
  }),
  frozen: (name: string, step: string, rate: string) => ({
    lead: `${name}: angehalten.`,
    body: `Die Zahlen liefen nach Schritt ${step} über, bei einer Lernrate von ${rate}; die Karte zeigt also den Stand von damals.`,
  }),
  noFocus: {
    lead: 'Bei γ = 0 wird nichts fokussiert.',
    body: 'Ein Term wird mit (1 − p) hoch γ multipliziert, also mit 1: Der Focal Loss ist der Sigmoid-Verlust, und seine Modelle sind die von Sigmoid.',
  },
  emptyClass: (letter: string, best: string) => ({
    lead: `Klasse ${letter} hat kein Beispiel.`,
    body: `Kein Label nennt sie, also ist ihr Gewicht 0 und nicht unendlich. Die Karte, die sie am besten erkennt, findet ${best} ihrer Testpunkte.`,
  }),
  nearInverse: (beta: string, isLimit: boolean, ratio: string, inverse: string) => ({
    lead: isLimit ? `${beta} ist inverse Häufigkeit.` : `${beta} ist fast inverse Häufigkeit.`,
    body: isLimit
      ? `N ist unendlich, also zählt jedes Beispiel als neu: Eines der seltensten Klasse wiegt ${inverse}-mal so viel wie eines der häufigsten, wie bei 1/n.`
      : `N liegt weit über allen Anzahlen: Ein Beispiel der seltensten Klasse wiegt ${ratio}-mal so viel wie eines der häufigsten, bei 1/n ${inverse}-mal.`,
  }),
  nearInverseReach: (step: string, inverse: string, own: string) =>
    `Mit diesem Seed, bei Schritt ${step}, erreicht 1/n ${inverse} und β ${own}.`,
  meanWeight: (name: string, mean: string, step: string, share: string) => ({
    lead: 'Gewichte mit der Summe C verkleinern den Verlust.',
    body: `Die meisten Beispiele sind aus dem Head, also wiegt mit ${name} ein Beispiel im Mittel ${mean} statt 1. Bei SGD senkt das die Lernrate ebenso; Adam, mit dem hier trainiert wird, merkt davon kaum etwas: Bei Schritt ${step} erreicht es ${share}.`,
  }),
  wrongLabels: (wrong: string, labels: string, ratio: string, step: string, inverse: string, none: string) => ({
    lead: 'Die größten Gewichte liegen auf Labels, die oft falsch sind.',
    body: `Von den ${labels} Labels der seltensten Klasse ${wrong === '1' ? 'ist' : 'sind'} ${wrong} falsch, und inverse Häufigkeit gibt jedem das ${ratio}-fache Gewicht eines der häufigsten. Mit diesem Seed, bei Schritt ${step}, erreicht sie ${inverse}; ohne Umgewichtung, dem besten von allen, sind es ${none}.`,
  }),
  sameTest: (step: string, name: string, share: string, balanced: string) => ({
    lead: 'Auf einer Testmenge mit Long Tail führt dasselbe.',
    body: `Mit diesem Seed, bei Schritt ${step}, liegt ${name} auf beiden vorn: ${balanced}, wenn alle Klassen gleich häufig sind, ${share}, wenn sie so häufig sind wie im Training.`,
  }),
  otherTest: (
    step: string,
    best: { readonly name: string; readonly share: string; readonly balanced: string },
    first: { readonly name: string; readonly share: string; readonly balanced: string },
  ) => ({
    lead: 'Die Testmenge entscheidet.',
    body: `Mit diesem Seed, bei Schritt ${step}: Bei Klassen so häufig wie im Training führt ${best.name}, ${best.share} gegen ${first.share} von ${first.name}; bei gleich häufigen ${first.name}, ${first.balanced} gegen ${best.balanced}.`,
  }),
  drawnOrWeighed: (step: string, drawn: string, weighed: string) => ({
    lead: 'Ziehen oder gewichten ist im Mittel dasselbe.',
    body: `Werden die Klassen gleich oft gezogen, zählt jedes Beispiel im Mittel n/(C n_c)-mal; das ist bis auf einen Faktor das Gewicht der inversen Häufigkeit. Mit diesem Seed, bei Schritt ${step}, erreicht Ziehen ${drawn}, Gewichten ${weighed}.`,
  }),

  next: {
    tryIt: (label: string) => `Ausprobieren: ${label}`,
    undo: 'Rückgängig',
    noise: (share: string) => `Label-Rauschen ${share}`,
    noNoise: 'keine falschen Labels',
    imbalance: (factor: string) => `Imbalance ${factor}`,
    rate: (rate: string) => `Lernrate ${rate}`,
    gamma: (gamma: string) => `γ = ${gamma}`,
    beside: (name: string) => `daneben ${name}`,
    prototypes: (beta: string, volume: string) => `${beta}, N = ${volume} Prototypen`,
  },
  changed: {
    lead: 'Es wirkt ab dem nächsten Schritt.',
    body: 'Die Karten zeigen die Modelle, wie sie bisher trainiert sind. Mit „Start“ oder „Ein Schritt“ machen sie mit den neuen Einstellungen weiter.',
  },
  changedAtEnd: {
    lead: 'Es wirkt im nächsten Lauf.',
    body: 'Dieser Lauf ist zu Ende: Seine Lernrate ist 0. Mit „Start“ beginnt derselbe Lauf noch einmal mit den neuen Einstellungen.',
  },
  level: (step: string, list: string, share: string, hasOthers: boolean) => ({
    lead: 'Gleichauf mit diesem Seed.',
    body: `Bei Schritt ${step} erreichen ${list} ${share}${hasOthers ? ', die anderen weniger' : ''}.`,
  }),
  leads: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: `${first} liegt mit diesem Seed vorn.`,
    body: `Bei Schritt ${step} sind es ${firstShare}; es folgt ${second} mit ${secondShare}.`,
  }),
  otherwise: (step: string, first: string, firstShare: string, second: string, secondShare: string) => ({
    lead: 'Mit diesem Seed ist es anders.',
    body: `Hier, bei Schritt ${step}, liegt ${first} mit ${firstShare} vorn; es folgt ${second} mit ${secondShare}.`,
  }),
  keepsBoth: (
    shape: string,
    step: string,
    none: { readonly tail: string },
    inverse: { readonly head: string },
    chosen: { readonly name: string; readonly head: string; readonly tail: string },
  ) => ({
    lead: `Auf die ${shape} achten.`,
    body: `Mit diesem Seed, bei Schritt ${step}, werden ohne Umgewichtung ${none.tail} der seltensten Klasse gefunden, mit inverser Häufigkeit ${inverse.head} der häufigsten; ${chosen.name} findet ${chosen.tail} und ${chosen.head}.`,
  }),
  more: (step: string, inverse: string, none: string) => ({
    lead: 'Hier ist mehr Gewicht besser.',
    body: `Mit diesem Seed, bei Schritt ${step}, erreicht inverse Häufigkeit ${inverse}, ohne Umgewichtung sind es ${none}. Kein Label des Tails ist falsch, also lohnt sich sein volles Gewicht.`,
  }),
  rival: (name: string, share: string, leader: string, own: string) =>
    `Der stärkste Rivale, ${name}, erreicht ${share}; ${leader}: ${own}.`,

  seeds: {
    larger: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)} liegt ${first} um ${mean} Punkte vor ${second} (95-%-Intervall ${low} bis ${high}).`,
    both: (source, seeds, step, chosen, one, other) =>
      `${seedsText(source, seeds, step)} liegt ${chosen} vor beiden: um ${one} Punkte vor „ohne Umgewichtung“, um ${other} vor inverser Häufigkeit.`,
    within: (source, seeds, step, first, second, { mean, low, high }) =>
      `${seedsText(source, seeds, step)} trennt ${first} und ${second} nur Seed-Rauschen: ${mean} Punkte (95-%-Intervall ${low} bis ${high}).`,
    turning: (seeds: number, step: string, first: string, second: string) =>
      `Mit ${seeds} anderen Seeds ist es etwa hier, um Schritt ${step}, dass ${first} und ${second} die Plätze tauschen oder gleichziehen.`,
    unknown: '10 Seeds trainieren, um zu sehen, ob es so bleibt.',
  },
};
