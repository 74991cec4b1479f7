import type { Parts } from '../parts.ts';

/** Words of the view "Effective number". Functions take formatted numbers. */
export const effectiveNumber: Parts['effectiveNumber'] = {
  title: 'Wie viele Beispiele ist ein Beispiel wert?',
  lead: 'Je mehr Beispiele eine Klasse hat, desto mehr von ihnen wiederholen nur einander. Das Paper zählt sie als Überdeckung: Jedes Beispiel überdeckt eine Einheit eines Kastens vom Volumen N, und was sie zusammen im Mittel überdecken, ist ihre effektive Anzahl.',
  contents: 'Auf dieser Seite',
  controls: 'Ein Satz Regler',
  meaning: (volume: string, ceiling: string) =>
    `N = ${volume}: n Beispiele sind höchstens so viel wert wie ${ceiling} verschiedene, und jedes wiegt 1/Eₙ. Alle n zusammen wiegen n/Eₙ, was keine Grenze hat.`,
  meaningInfinite:
    'N = ∞: Jedes Beispiel ist neu, und Eₙ = n. Jedes wiegt 1/n, sodass n zusammen in jeder Klasse gleich viel wiegen.',
  meaningOne: 'N = 1: Das erste Beispiel sagt alles, und jedes Beispiel wiegt gleich viel.',

  experiment: {
    section: 'Beispiele in einen Kasten werfen',
    lead: 'Ein Beispiel, das auf Neues fällt, leuchtet auf; eines, das auf schon Überdecktes fällt, verblasst.',
    kind: 'Ein Beispiel ist',
    kindAbout:
      'Im Beweis des Papers liegt ein Beispiel ganz im Überdeckten oder ganz außerhalb, wie Zellen. Scheiben überlappen teilweise. Fast-Duplikate sind wieder wie Zellen, aber mit einem N, das den Daten gehört, was auch immer β ist.',
    kinds: { cells: 'Eine Zelle', discs: 'Eine Scheibe', duplicates: 'Ein Fast-Duplikat' },
    box: 'Der Kasten',
    boxAbout:
      'Jedes Beispiel hat ein Volumen von einer Einheit, der Kasten eines von N. β setzt N, auf eine ganze Zahl gerundet, höchstens 10.000; Fast-Duplikate haben ein eigenes N.',
    boxOf: (volume: string) => `N = ${volume}`,
    throwOne: '1 werfen',
    throwTen: '10',
    throwThousand: '1.000',
    throwMany: (count: string) => `${count} Beispiele werfen`,
    pour: 'Halten: schütten',
    clear: 'Leeren',
    full: 'Das ist genug: Der Kasten ist schon lange voll.',
    picture: (thrown: string, covered: string, volume: string) =>
      `Der Kasten nach ${thrown} ${thrown === '1' ? 'Wurf' : 'Würfen'}: ${covered} von ${volume} überdeckt.`,
    numbers: {
      thrown: 'geworfen, n',
      covered: 'überdeckt',
      formula: 'Formel, Eₙ',
      chance: 'p im Mittel, Eₙ₋₁/N',
      share: 'Anteil im Mittel, Eₙ₋₁/N',
      ofData: (volume: string) => `Eₙ, N = ${volume} der Daten`,
      ofBeta: (volume: string) => `Eₙ, N = ${volume} von β`,
    },
    before: 'Das erste Beispiel werfen.',
    outside: (next: string) =>
      `Neu: Es überdeckt eine Einheit, die noch nichts überdeckt hatte. Der jetzt überdeckte Anteil, ${next}, ist das p des nächsten.`,
    inside: (next: string) =>
      `Eine Wiederholung: Alles, was es überdecken konnte, war überdeckt. Der jetzt überdeckte Anteil, ${next}, ist das p des nächsten.`,
    outsideDisc: 'Neu: Sie überlappt nichts und fügt eine ganze Einheit hinzu.',
    insideDisc: 'Eine Wiederholung: Sie liegt ganz auf Überdecktem und fügt nichts hinzu.',
    partly: (added: string) => `Sie überlappt teilweise und fügt ${added} einer Einheit hinzu.`,
    measured: 'Überdecktes Volumen, gemessen',
    measuredAbout:
      'Das überdeckte Volumen nach jedem Wurf, über der Formel. Zweihundert Läufe geben das Mittel und das Band, das neun von zehn Läufen enthält.',
    curveFormula: (volume: string) => `Eₙ, N = ${volume}`,
    curveMeasured: 'dieser Lauf',
    curveMean: (runs: string) => `Mittel von ${runs}`,
    survey: (runs: string) => `${runs} Läufe starten`,
    surveying: (done: string, runs: string) => `Lauf ${done} von ${runs}`,
    at: (n: string) => `n = ${n}`,
    axisThrown: 'geworfene Beispiele, n',
    axisCovered: 'überdecktes Volumen',
    ceiling: (volume: string) => `N = ${volume}`,
    half: (n: string) => `Hälfte bei n = ${n}`,
    farthest: (places: string, distance: string, n: string, error: string) =>
      `Von ${places} Wurfzahlen liegt das Mittel bei n = ${n} am weitesten von der Formel: ${distance}, das sind ${error} Standardfehler. Durch Zufall allein liegt die am weitesten entfernte von so vielen etwa 1,9 daneben, und in einem von zehn Fällen mehr als 2,7.`,
    farthestGuess: (places: string, distance: string, n: string) =>
      `Von ${places} Wurfzahlen liegt das Mittel bei n = ${n} am weitesten von der Formel mit β: ${distance}. So weit liegt die Vermutung daneben.`,
    notes: {
      cells:
        'Das ist die Welt des Papers: Sind k Zellen überdeckt, fällt das nächste Beispiel mit Wahrscheinlichkeit k/N hinein und fügt sonst eine ganze Einheit hinzu.',
      discs:
        'Scheiben von einer Einheit fallen irgendwo in ein Quadrat, dessen gegenüberliegende Kanten verbunden sind, und überlappen teilweise. Das Mittel ist trotzdem genau Eₙ: Jeder Punkt wird von einer Scheibe mit Wahrscheinlichkeit 1 − 1/N verfehlt, welche Form sie auch hat, also ist nach n Scheiben N(1 − (1 − 1/N)ⁿ) überdeckt.',
      discsEnds: (partly: string, inside: string, chance: string) =>
        `Was sich unterscheidet, ist, wie ein Wurf endet: Bisher überlappten ${partly} von 100 teilweise, und ${inside} fielen ganz hinein, während der Beweis im Mittel ${chance} hineinfallen lässt. Und die Läufe streuen weniger.`,
      duplicates: (volume: string) =>
        `Klasse A der Szene „Fast-Duplikate“ des Labors: Jedes Beispiel ist eine leicht verschobene Kopie von einem von ${volume} Prototypen. Hier ist N eine Tatsache der Daten und β eine Vermutung darüber, also gibt es zwei Eₙ: eines mit dem N der Daten, dem der Lauf folgt, und eines mit dem von β, das ist die blaue Kurve. β bewegen, bis die Kurve den Lauf trifft.`,
      duplicatesRight: (volume: string) => `Das ist es: Die Daten haben N = ${volume}.`,
    },
    capped: (volume: string) => `Ein Kasten vom Volumen ${volume} ist der größte, der hier gezeigt wird.`,
    smallest:
      'Scheiben brauchen einen Kasten vom Volumen 2: In einem kleineren würde eine Scheibe sich selbst überlappen.',
  },

  curves: {
    section: 'Kurven',
    lead: 'Die Formel auf drei Arten und die Anzahlen, die sie erhält, wie in den Abbildungen 3, 4 und 6 des Papers. Die blaue Kurve ist die von β.',
    data: 'Long-Tail-CIFAR',
    dataAbout:
      'Das Versuchsfeld des Papers: CIFAR mit Klassenanzahlen, die auf einen exponentiellen Tail gekürzt sind. Die Wahl gilt für die unteren zwei Diagramme.',
    classes: { '10': 'CIFAR-10', '100': 'CIFAR-100' },
    imbalance: 'Imbalance-Faktor',
    imbalanceAbout:
      'Beispiele der häufigsten Klasse durch die der seltensten, bevor Anzahlen auf ganze Zahlen abgeschnitten werden: Die seltenste Klasse von CIFAR-100 bei 200 hat 2 von 500, das ergibt 250.',
    scale: 'Achsen',
    scaleAbout: 'Lineare Achsen zeigen die Sättigung, logarithmische, wo sie einsetzt.',
    scales: { linear: 'Linear', log: 'Logarithmisch' },
    effective: 'Effektive Anzahl über n',
    effectiveAbout: 'Eₙ = (1 − βⁿ)/(1 − β) für mehrere β: Es folgt zuerst n und nähert sich N.',
    term: 'Klassenbalancierter Term',
    termAbout:
      'Das Gewicht eines Beispiels einer Klasse von n, vor dem Skalieren, (1 − β)/(1 − βⁿ), wie in Abbildung 3 des Papers: zuerst 1/n, zuletzt 1 − β.',
    byClass: 'Effektive Anzahl je Klasse',
    byClassAbout: 'Die Anzahlen des Datensatzes, und was mehrere β daraus machen, wie in Abbildung 6 des Papers.',
    counts: 'Klassenanzahlen je Imbalance-Faktor',
    countsAbout: 'Bilder jeder Klasse bei den fünf Imbalance-Faktoren des Papers, wie in seiner Abbildung 4.',
    samples: 'Beispiele der Klasse, n',
    effectiveAxis: 'Eₙ',
    termAxis: '(1 − β)/(1 − βⁿ)',
    classIndex: 'Klasse, ab 1 am Head gezählt',
    images: 'Bilder',
    counted: 'n selbst',
    factor: (value: string) => `Faktor ${value}`,
    atClass: (index: string) => `Klasse ${index}`,
    half: (n: string) => `Hälfte von N bei ${n}`,
    ceiling: (volume: string) => `N = ${volume}`,
  },

  proof: {
    section: 'Der Beweis, im Takt mit dem Kasten',
    lead: (n: string) =>
      `Mit n = ${n}, dem jüngsten Wurf. Die Zahlen sind die der Formel, was ${n} Würfe im Mittel überdecken; ein einzelner Lauf überdeckt mehr oder weniger. Mit einem weiteren Wurf gehen sie weiter.`,
    before:
      'Mit n = 1, dem ersten Wurf. Die Zahlen sind die der Formel: was Würfe im Mittel überdecken. Das erste werfen, und dann noch eines.',
    discs:
      'Der Kasten enthält Scheiben, für die die Schritte 2 und 3 falsch sind: Die meisten überlappen teilweise und fügen weniger als eine Einheit hinzu. Die Schritte sind die von Zellen in einem Kasten mit demselben N. Das Mittel ist aus einem anderen Grund dasselbe Eₙ: Jeder Punkt wird von einer Scheibe mit Wahrscheinlichkeit 1 − 1/N verfehlt, und von n Scheiben mit Wahrscheinlichkeit βⁿ.',
    duplicates: (volume: string) =>
      `N ist das der Daten, ${volume}, und β ist hier das zugehörige, nicht das eingestellte.`,
    another: 'Noch eines werfen',
    steps: {
      first: { title: 'Das erste Beispiel', body: 'Noch ist nichts überdeckt, also überdeckt es eine Einheit.' },
      chance: {
        title: 'Das nächste fällt mit Wahrscheinlichkeit p hinein',
        body: 'Alle Orte des Kastens sind gleich wahrscheinlich, also ist p der überdeckte Anteil: Eₙ₋₁/N im Mittel.',
      },
      recursion: {
        title: 'Innen fügt es nichts hinzu, außen eine Einheit',
        body: 'Im Mittel ist das eine Einheit plus β mal das, was vorher überdeckt war.',
      },
      sum: {
        title: 'Ausgerollt ist es eine geometrische Summe',
        body: 'Im Mittel fügt das j-te Beispiel β hoch j − 1 hinzu: β mal das, was das vorige hinzufügte.',
      },
      limits: {
        title: 'Ihre zwei Enden',
        body: 'Bei β = 0 sagt das erste Beispiel alles. Geht β gegen 1, ist jedes Beispiel neu. Und wächst n, nähert sich die Summe N.',
      },
    },
  },

  losses: {
    section: 'Drei Verluste, ein Gewicht',
    lead: 'Die Logits eines Beispiels ziehen. Jeder Verlust wird mit dem Gewicht der wahren Klasse des Beispiels multipliziert, und mit sonst nichts.',
    sample: 'Ein Beispiel',
    sampleAbout:
      'Ein Beispiel aus den Daten des Labors: Seine wahre Klasse setzt das Gewicht, seine Logits sind das, was ein Modell dazu sagt.',
    truth: 'Wahre Klasse',
    truthAbout: 'Die Klasse, mit der das Beispiel gelabelt ist; ihre Anzahl setzt das Gewicht.',
    logit: (letter: string) => `Logit der Klasse ${letter}`,
    weightOf: (letter: string, n: string, weight: string) => `Klasse ${letter} hat n = ${n}, also w = ${weight}.`,
    reset: 'Gleiche Logits',
    names: { softmax: 'Softmax', sigmoid: 'Sigmoid', focal: 'Focal' },
    abouts: {
      softmax: 'Kreuzentropie der Softmax-Wahrscheinlichkeit der wahren Klasse: Die Klassen konkurrieren.',
      sigmoid: 'C Ja-Nein-Fragen, eine je Klasse; p einer anderen Klasse ist die Wahrscheinlichkeit von „nein“.',
      focal: 'Der Sigmoid-Verlust, jeder Term mit (1 − p) hoch γ gedämpft, wo er schon richtig ist.',
    },
    plain: 'Verlust',
    balanced: 'klassenbalanciert',
    times: (weight: string) => `× ${weight}`,
    gradient: 'Gradient nach jedem Logit, mal w',
    gradientOf: (letter: string, value: string) => `Klasse ${letter}: ${value}`,
    terms: (list: string) => `= ${list}`,
    curve: 'Verlust über der Wahrscheinlichkeit der richtigen Antwort',
    curveAbout:
      'Ein Term des Verlusts. Schattiert: der modulierende Faktor (1 − p) hoch γ, der dämpft, was richtig ist.',
    crossEntropy: 'γ = 0',
    factor: '(1 − p)ᵞ',
    focalIs: (gamma: string) => `γ = ${gamma}`,
    axisP: 'p der richtigen Antwort',
    axisLoss: 'Verlust',
    atP: (p: string) => `p = ${p}`,
    whySum: 'Warum Sigmoid und Focal über Klassen summieren',
    whySumBody: (own: string, others: string, count: string) =>
      `Softmax braucht einen Term: Eine Klasse heben heißt die anderen senken. Sigmoid stellt C getrennte Fragen, und nur die Summe ihrer Kosten hält die falschen Klassen unten. Hier kostet die wahre Klasse ${own}, und die anderen ${count} kosten zusammen ${others}. Das Gewicht w multipliziert sie alle: Es gehört zum Beispiel.`,
    whyBias: 'Warum der letzte Bias bei −log(C − 1) beginnt',
    whyBiasBody: (bias: string, share: string) =>
      `Mit einem Bias von 0 beginnt jede Klasse bei p = ½, also machen die C − 1 falschen ${share} des ersten Gradienten des Sigmoid-Verlusts aus. Mit −log(C − 1) = ${bias} beginnt jede Klasse bei p = 1/C.`,
    classes: 'Klassen C',
    classesAbout: 'Wie viele Klassen es gibt: 8.142 in iNaturalist 2018.',
    initial: 'Verlust im ersten Schritt',
    initialRows: {
      softmax: 'Softmax, Bias 0',
      sigmoid: 'Sigmoid, Bias 0',
      sigmoidPrior: 'Sigmoid, Bias −log(C − 1)',
      focal: 'Focal, Bias 0',
      focalPrior: 'Focal, Bias −log(C − 1)',
    },
    share: 'des Gradienten von falschen Klassen',
    lossColumn: 'Verlust',
    shareColumn: 'Anteil falscher Klassen am Gradienten',
  },
};
