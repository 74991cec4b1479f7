import type { Parts } from '../parts.ts';

/** Words of the view "Your counts". Functions take formatted numbers. */
export const counts: Parts['counts'] = {
  title: 'Welches β für die eigenen Anzahlen?',
  lead: 'Einfügen, wie viele Beispiele jede Klasse hat, und verlässliche Gewichte mitnehmen. Nichts verlässt den Browser.',
  contents: 'Auf dieser Seite',
  sections: {
    input: 'Die Anzahlen',
    weights: 'Was β mit ihnen macht',
    choice: 'Welches β probieren',
    table: 'Klasse für Klasse',
    home: 'Zum Mitnehmen',
  },

  input: {
    pasted: (size: string) => `eingefügter Text von ${size} Zeichen`,
    set: 'Datensatz',
    setAbout:
      'Anzahlen der Trainingsmengen, die Papers über Long Tails verwenden. Zu jeder ist angegeben, woher ihre Zahlen kommen.',
    own: 'eigene Anzahlen',
    groups: {
      cifar: 'Long-Tail-CIFAR',
      inaturalist: 'iNaturalist',
      scenes: 'ImageNet und Places',
      lvis: 'LVIS',
    },
    sets: {
      'cifar10-lt-10': 'CIFAR-10, Faktor 10',
      'cifar10-lt-20': 'CIFAR-10, Faktor 20',
      'cifar10-lt-50': 'CIFAR-10, Faktor 50',
      'cifar10-lt-100': 'CIFAR-10, Faktor 100',
      'cifar10-lt-200': 'CIFAR-10, Faktor 200',
      'cifar20-lt-10': 'CIFAR-20, Faktor 10',
      'cifar20-lt-20': 'CIFAR-20, Faktor 20',
      'cifar20-lt-50': 'CIFAR-20, Faktor 50',
      'cifar20-lt-100': 'CIFAR-20, Faktor 100',
      'cifar20-lt-200': 'CIFAR-20, Faktor 200',
      'cifar100-lt-10': 'CIFAR-100, Faktor 10',
      'cifar100-lt-20': 'CIFAR-100, Faktor 20',
      'cifar100-lt-50': 'CIFAR-100, Faktor 50',
      'cifar100-lt-100': 'CIFAR-100, Faktor 100',
      'cifar100-lt-200': 'CIFAR-100, Faktor 200',
      'inaturalist-2017': 'iNaturalist 2017',
      'inaturalist-2017-supercategories': 'iNaturalist 2017, Oberkategorien',
      'inaturalist-2018': 'iNaturalist 2018',
      'inaturalist-2018-supercategories': 'iNaturalist 2018, Oberkategorien',
      'ilsvrc-2012': 'ILSVRC 2012 (ImageNet)',
      'imagenet-lt': 'ImageNet-LT',
      'places-lt': 'Places-LT',
      'lvis-v1-images': 'LVIS v1, Bilder',
      'lvis-v1-instances': 'LVIS v1, Instanzen',
    },
    text: 'Oder eigene: einfügen oder tippen',
    textAbout:
      'Eine Anzahl je Zeile, oder mit Kommas, Tabulatoren oder Leerzeichen getrennt; auf Wunsch mit Namen daneben, ein CSV, eine Liste aus Python oder eine Spalte von Labels, die gezählt werden.',
    placeholder: 'Katze, 5000\nHund, 1200\nAxolotl, 14',
    file: 'Datei öffnen',
    drop: 'oder hier ablegen: bis zu 5.000.000 Labels',
    dropNow: 'Ablegen',
    as: 'Lesen als',
    asAbout:
      'Zahlen können Anzahlen sein oder Labels von Klassen, die gezählt werden. „Automatisch“ richtet sich nach den Werten.',
    asChoices: { auto: 'Automatisch', counts: 'Anzahlen', labels: 'Labels' },
    background: 'Hintergrund',
    backgroundAbout:
      'Detektion und Segmentierung: wie viele Beispiele zu keiner der Klassen gehören, gezählt in dem, worüber der Verlust mittelt, Ankern oder Pixeln. Bei 0 gibt es keine solche Klasse.',
    backgroundTyped: 'Beispiele des Hintergrunds',
    backgroundName: 'Hintergrund',
    withBackground: (title: string, count: string, label: string | undefined) =>
      `${title}, mit einem Hintergrund von ${count}${label === undefined ? '' : ` als Label ${label}`}`,
    backgroundIs: (label: string) =>
      `Der Hintergrund ist Label ${label}, und die Klassen behalten daneben ihre Reihenfolge.`,
    backgroundAt: { first: 'Label 0', last: 'letztes' },
    private: 'Ein Worker dieser Seite liest es, und nichts wird verschickt.',
    reading: (rows: string) => `bisher ${rows} ${rows === '1' ? 'Zeile' : 'Zeilen'}`,
    cancel: 'Abbrechen',
    rejected: (title: string, problem: string) => `Nicht gelesen wurde ${title}: ${problem.replace(/\.?$/, '.')}`,
    kept: (title: string) => `Darunter steht, was vorher da war: ${title}.`,
    notLoaded: (name: string, message: string) => `Die Anzahlen von ${name} konnten nicht geladen werden (${message}).`,
    again: 'Neu versuchen',
    broken: (message: string) => `Das Lesen ist abgebrochen (${message}). Bitte noch einmal versuchen.`,
    understood: {
      counts: (classes: string) => `Als Anzahlen gelesen: ${classes}.`,
      labels: (rows: string, classes: string) =>
        `Als Labels gelesen: ${rows}, die ${classes} ${classes === '1' ? 'Klasse' : 'verschiedene Klassen'} nennen.`,
      column: (position: string, header: string) => `Spalte ${position}${header} wurde gelesen.`,
      header: (line: string) => `Zeile ${line} gilt als Kopfzeile.`,
      unnamed: (last: string) => `In dieser Reihenfolge sind es die Labels 0 bis ${last}.`,
      numbered: (last: string) => `Ihre Namen sind die Labels 0 bis ${last}, und sie stehen in dieser Reihenfolge.`,
      otherNumbers: () =>
        'Ihre Namen sind ganze Zahlen, aber nicht 0, 1, 2 und so weiter: Im Code ist die erste das Label 0.',
      words: () => '',
      otherCounts: 'Es könnten auch Anzahlen sein: dann „Anzahlen“ wählen.',
      otherLabels: 'Es könnten auch Labels sein: dann „Labels“ wählen.',
    },
    source: (text: string) => `Quelle: ${text}.`,
    sorted: 'Diese Anzahlen sind sortiert veröffentlicht, ohne Labels: Eine Klasse ist ihr Rang.',
  },

  facts: {
    classes: 'Klassen',
    samples: 'Beispiele',
    imbalance: 'Imbalance-Faktor',
    groups: 'viele / mittel / wenige',
    groupsAbout:
      'Klassen mit mehr als 100 Beispielen, mit 20 bis 100 und mit weniger als 20 (Many-, Medium-, Few-shot): So werden Testergebnisse auf Long Tails aufgeschlüsselt.',
    empty: (count: string) => `${count} ohne Beispiele`,
  },

  warnings: {
    list: 'Gut zu wissen',
    'empty-class': (classes: string, name: string) => ({
      what: `${classes} ohne ein einziges Beispiel (${name}).`,
      remedy:
        '1 − β⁰ ist 0, also teilt die gedruckte Formel durch null: Dieses Gewicht wird unendlich, und auf die Summe skaliert wird es zu NaN und alle anderen zu 0. Hier wiegt eine solche Klasse 0, wie im Code unten.',
    }),
    'one-class': () => ({
      what: 'Nur eine Klasse hat Beispiele.',
      remedy: 'Es gibt nichts, wogegen sie zu gewichten wäre: Ihr Gewicht ist bei jedem Verfahren 1.',
    }),
    saturated: (beta: string, from: string, volume: string) => ({
      what: `Bei β = ${beta} hat jede Klasse mit mehr als ${from} Beispielen Eₙ = ${volume}, auf ein halbes Prozent genau.`,
      remedy:
        'Hier haben alle mehr, also wiegen alle gleich viel, auf ein halbes Prozent genau. Sollen sich die Gewichte unterscheiden, β nach rechts bewegen, dorthin, wo die Marken sind.',
    }),
    'nearly-inverse': (beta: string, ratio: string, full: string, percent: string) => ({
      what: `Bei β = ${beta} wiegt ein Beispiel der seltensten Klasse ${ratio}-mal so viel wie eines der häufigsten: ${percent} der ${full} bei inverser Häufigkeit.`,
      remedy: `Ein Beispiel der seltensten Klasse mit falschem Label zählt dann so viel wie ${ratio} Beispiele der häufigsten. Wenn Labels falsch sein können oder das Training instabil ist, auch ein kleineres β probieren.`,
    }),
    'few-samples': (samples: string, classes: string) => ({
      what: `Alle Anzahlen zusammen sind ${samples}, bei ${classes}.`,
      remedy:
        'Sind es die Anzahlen eines Batches? nᵧ ist die Anzahl in der ganzen Trainingsmenge; mit den Anzahlen jedes Batches würden sich die Gewichte von Schritt zu Schritt ändern.',
    }),
    float32: (beta: string, error: string) => ({
      what: `In 32-Bit-Gleitkommazahlen berechnet, weicht 1 − βⁿ dieser Anzahlen bei β = ${beta} um bis zu ${error} ab.`,
      remedy: 'Gewichte in 64-Bit-Gleitkommazahlen berechnen, wie der Code unten, und einmal runden.',
    }),
    classesOf: (count: string, isOne: boolean) => (isOne ? `${count} Klasse` : `${count} Klassen`),
    andMore: (name: string, isOnly: boolean) => (isOnly ? name : `die erste ist ${name}`),
  },

  figures: {
    counts: 'Anzahlen und effektive Anzahlen',
    countsAbout: 'Beispiele jeder Klasse, von der häufigsten bis zur seltensten, und was β daraus macht.',
    rank: 'Klassen, häufigste zuerst',
    samplesAxis: 'Beispiele',
    n: 'n',
    effective: 'Eₙ',
    many: 'viele',
    medium: 'mittel',
    few: 'wenige',
    weights: 'Klassengewichte',
    weightsAbout:
      'Was ein Beispiel jeder Klasse bei jedem Verfahren wiegt; die Gewichte eines Verfahrens, eines je Klasse, summieren sich zur Zahl der Klassen, die Beispiele haben.',
    weightAxis: 'Gewicht',
    ratio: 'Ein Beispiel der seltensten Klasse gegen eines der häufigsten',
    ratioAbout:
      'Wievielmal so viel ein Beispiel der seltensten Klasse wiegt. Es ändert sich, solange N in der Größenordnung der Anzahlen liegt; die Punkte markieren, wo N gleich der Anzahl der seltensten Klasse, dem Median und der größten Anzahl ist.',
    ratioAxis: 'Gewichtsverhältnis',
    volume: 'N = 1/(1 − β)',
    here: 'β hier',
    least: 'seltenste',
    most: 'häufigste',
    mean: 'Mittleres Gewicht eines Beispiels',
    meanAbout:
      'Gewichte, die sich zur Zahl der Klassen summieren, erhalten die Skala des Verlusts nicht: Die meisten Beispiele gehören zu häufigen Klassen, deren Gewichte unter 1 liegen.',
    meanAxis: 'Σ n w / Σ n',
    meanCurve: 'mittl. Gewicht',
    ratioCurve: 'Verhältnis',
    meanText: (mean: string, factor: string) =>
      `Hier wiegt das mittlere Beispiel ${mean}, der Verlust hat also das ${mean}-Fache der Skala des ungewichteten. Bei einfachem SGD wirkt das wie eine ${mean}-mal so große Lernrate: Um zwei β fair zu vergleichen, sie mit ${factor} multiplizieren. Adam teilt die Skala heraus, bis auf sein ε; ein Weight Decay, der zum Verlust addiert wird, wächst im Verhältnis.`,
    meanOne: 'Hier wiegt das mittlere Beispiel 1: Die Skala des Verlusts bleibt, wie sie war.',
    atRank: (rank: string, name: string) => `${rank}: ${name}`,
    atVolume: (beta: string) => `β = ${beta}`,
    label: (index: string) => `Label ${index}`,
    rankNumber: (rank: string) => `Rang ${rank}`,
  },

  meaning: {
    ratio: (volume: string, ratio: string) =>
      `N = ${volume}: Ein Beispiel der seltensten Klasse wiegt ${ratio}-mal so viel wie eines der häufigsten.`,
    none: 'N = 1: Alle Beispiele wiegen gleich viel.',
    inverse: (ratio: string) =>
      `N = ∞: Ein Beispiel der seltensten Klasse wiegt ${ratio}-mal so viel wie eines der häufigsten, sodass n Beispiele zusammen in jeder Klasse gleich viel wiegen.`,
  },

  choice: {
    title: (low: string, high: string) => `β wirkt zwischen ${low} und ${high}`,
    why: (low: string, lowRatio: string, high: string, highRatio: string, full: string, percent: string) =>
      `Unter ${low} wiegt ein Beispiel der seltensten Klasse weniger als ${lowRatio}-mal so viel wie eines der häufigsten; über ${high} mehr als ${highRatio}-mal so viel, das sind ${percent} der ${full} bei inverser Häufigkeit.`,
    range: (share: string) =>
      `Der Bereich lässt an jedem Ende ${share} des Wegs von gleichen Gewichten zu inverser Häufigkeit aus, in Potenzen dieses Verhältnisses. Er wurde so breit gemacht, dass jedes β, für das sich das Paper entschied, darin liegt. Dass er sie enthält, beweist nichts: Er sagt, wo β die Gewichte ändert, und nicht, welches β das beste ist.`,
    grid: (values: string) => `Aus dem Raster des Papers, 0,9; 0,99; 0,999; 0,9999, liegen dazwischen: ${values}.`,
    gridNone: 'Aus dem Raster des Papers, 0,9; 0,99; 0,999; 0,9999, liegt nichts dazwischen.',
    measured: 'Was an so einer Menge gemessen wurde',
    nearest: (isSame: boolean, factor: string, set: string, classes: string, most: string, least: string) =>
      isSame
        ? `Von den Mengen, die das Paper gemessen hat, ist ${set} die nächste: ${classes} Klassen mit ${most} bis hinab zu ${least} Beispielen.`
        : `Das Paper hat keine Menge dieser Art gemessen: In keiner liegen die Zahl der Klassen, die häufigste und die seltenste Klasse alle innerhalb eines Faktors ${factor}. Die nächste ist ${set}, ${classes} Klassen mit ${most} bis hinab zu ${least} Beispielen: höchstens ein Hinweis.`,
    caption: (set: string) =>
      `${set}: Punkte Testfehler mehr (+) oder weniger (−), als derselbe Verlust ohne Gewichte hat, über fünf Verluste`,
    beta: 'β',
    least: 'Minimum',
    mean: 'Mittel',
    most: 'Maximum',
    more: (points: string) => `+${points}`,
    less: (points: string) => `−${points}`,
    runs: (points: string) =>
      `Einzelne Läufe eines ResNet-32: Selbst wo alle Gewichte auf 1 % gleich sind, unterscheiden sich die Fehler um bis zu ${points} Punkte.`,
    harmful: (values: string) =>
      `Dort hatte β = ${values} im Mittel über die Verluste mehr Fehler als ohne Umgewichtung und ist unten weggelassen.`,
    rule: (kept: string, keptGood: string, out: string, outBad: string) =>
      `Wie weit einem solchen Nachbarn zu trauen ist, geprüft an den eigenen Mengen des Papers, jede nach ihrer nächsten anderen beurteilt: Von ${kept} Werten von β, die blieben, hatten ${keptGood} weniger Fehler als ohne Umgewichtung; von ${out} weggelassenen hatten ${outBad} mehr.`,
    jointly: (beta: string, before: string, after: string) =>
      `Dort hatte ein ResNet-50 ${before} % Fehler mit dem Softmax-Verlust, und ${after} % mit β = ${beta}, dem Focal Loss, einem anderen Anfangs-Bias und einer größeren Lernrate zusammen. Was die Gewichte allein bewirkten, wurde nicht gemessen.`,
    how: 'Einige Werte auf Validierungsdaten probieren, die balanciert sind oder Klasse für Klasse bewertet werden. In den Szenen dieses Labors ist am Ende ein mittleres β das beste, wo Labels verrauscht sind, weil die meisten falschen Labels in den Tail fallen, und inverse Häufigkeit, wo Labels richtig sind und die Klassen sich überlappen. Das Paper erwartet ein kleineres N, also ein kleineres β, wo die Augmentierung stark ist oder die Klassen fein unterteilt sind; gemessen hat es das nicht.',
    balanced: (full: string) =>
      `Die häufigste Klasse hat ${full}-mal so viele Beispiele wie die seltenste. Was auch immer β ist, ein Beispiel der seltensten wiegt höchstens ${full}-mal so viel wie eines der häufigsten.`,
    use: (beta: string) => `β = ${beta} setzen`,
  },

  table: {
    caption: (classes: string) => `Gewichte aller ${classes} Klassen, häufigste zuerst`,
    name: 'Klasse',
    label: 'Label, ab 0',
    rank: 'Rang',
    n: 'n',
    effective: 'Eₙ',
    weight: 'Gewicht',
    positive: 'pos_weight',
    positiveAbout: (samples: string) =>
      `Gewicht des positiven Terms jedes Labels, bei ${samples} Beispielen, nach effektiven Anzahlen bei diesem β.`,
    leftOut: (classes: string) =>
      classes === '1' ? 'dazwischen 1 weitere Klasse' : `dazwischen ${classes} weitere Klassen`,
  },

  home: {
    lead: 'Gewichte in 64-Bit-Gleitkommazahlen, die Verluste und eine Prüfung gegen Zahlen dieser Seite: Die Datei einmal ausführen, und sie sagt, ob alles übereinstimmt.',
    format: 'Für',
    formatAbout: 'Code berechnet die Gewichte neu und prüft sie; JSON und CSV enthalten die Zahlen.',
    formats: {
      pytorch: 'PyTorch',
      tensorflow: 'TensorFlow / Keras',
      jax: 'JAX (optax)',
      sklearn: 'scikit-learn',
      json: 'JSON',
      csv: 'CSV',
    },
    scheme: 'Gewichte',
    schemeAbout: 'Welches Verfahren die Datei enthält; β und γ sind die, die links und im Labor eingestellt sind.',
    balance: 'Balance',
    balanceAbout:
      'Gewichte im Verlust sind das, was das Paper macht. Ein Sampler zieht stattdessen seltene Klassen öfter. Wo ein Beispiel mehrere Labels haben kann, wird der positive Term jedes Labels gewichtet.',
    balances: {
      loss: 'Gewichte im Verlust',
      sampler: 'Sampler, ohne Gewichte',
      labels: 'pos_weight, mehrere Labels',
    },
    samples: 'Beispiele insgesamt',
    samplesAbout:
      'Bilder oder Texte, die je mehrere Labels haben können: Dann sind die Anzahlen Positive eines Labels. Mindestens so viele, wie das häufigste Label hat; wenn nichts angegeben ist, so viele wie die Anzahlen zusammen.',
    samplesTyped: 'Zahl der Beispiele insgesamt',
    sampler: (ratio: string, both: string, repeats: string) =>
      `Ziehen oder gewichten, nicht beides: Jedes lässt ein Beispiel der seltensten Klasse ${ratio}-mal so viel zählen wie eines der häufigsten, beides zusammen ${both}-mal. Bei so vielen Ziehungen, wie es Beispiele gibt, kommt jedes Beispiel der seltensten Klasse ${repeats}-mal vor.`,
    labels: (mean: string, rare: string, common: string) =>
      `Jedes Label ist eine Ja-Nein-Frage, und eine positive Antwort wird gewichtet, wie die gewählten Gewichte seine Positiven gegen seine Negativen gewichten: ${rare} für das seltenste Label, ${common} für das häufigste. Bei so vielen Beispielen hat eines im Mittel ${mean} Labels. Die Diagramme oben zeigen Gewichte je Klasse.`,
    copy: 'Kopieren',
    copied: 'Kopiert',
    notCopied: 'Der Browser erlaubt es nicht: herunterladen',
    download: 'Herunterladen',
    preview: 'Die Datei',
    more: (lines: string) => (lines === '1' ? '… 1 weitere Zeile' : `… ${lines} weitere Zeilen`),
    sorted:
      'Die Anzahlen dieses Datensatzes sind nach Größe sortiert veröffentlicht: Ihr Index ist ein Rang und kein Label. Vor dem Training die eigenen an ihre Stelle setzen.',
    reductions: {
      pytorch:
        'Der Verlust ist die Summe der gewichteten Verluste durch die Batchgröße. nn.CrossEntropyLoss(weight=…) teilt stattdessen durch die Summe der Gewichte im Batch: Ein Batch seltener Klassen zählt dann nicht mehr als einer häufiger Klassen, und ein Batch einer Klasse ignoriert ihr Gewicht.',
      tensorflow:
        'Keras teilt die Summe der gewichteten Verluste durch die Batchgröße, wie der Code des Papers. Nicht zusätzlich class_weight übergeben.',
      jax: 'Das Mittel der gewichteten Verluste über den Batch: ihre Summe durch die Batchgröße.',
      sklearn:
        'scikit-learn multipliziert den Verlust jedes Beispiels mit dem Gewicht seiner Klasse und regularisiert wie zuvor: Die Datei sagt, wie die Verschiebung rückgängig zu machen ist.',
      json: 'Zahlen mit allen Stellen.',
      csv: 'Zahlen mit allen Stellen; Namen, die eine Tabellenkalkulation als Formel ausführen würde, sind entschärft.',
    },
  },
};
