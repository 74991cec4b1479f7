import type { Parts } from '../parts.ts';

/**
 * What files of class counts say to a reader: comments, docstrings, and what a check prints. They load with "Your
 * counts". A text of several lines is broken as it is in the file.
 */
export const exported: Parts['exported'] = {
  titles: {
    loss: {
      pytorch: 'Klassengewichte und der Softmax-Verlust, der Sigmoid-Verlust und der Focal Loss, für PyTorch.',
      tensorflow:
        'Klassengewichte und der Softmax-Verlust, der Sigmoid-Verlust und der Focal Loss, für TensorFlow / Keras.',
      jax: 'Klassengewichte und der Softmax-Verlust, der Sigmoid-Verlust und der Focal Loss, für JAX mit optax.',
      sklearn: 'Klassengewichte als class_weight eines Schätzers von scikit-learn.',
    },
    sampler: {
      pytorch: `Ein Sampler, der Beispiele im Verhältnis der Klassengewichte zieht, anstelle von Gewichten im Verlust,
für PyTorch.`,
      tensorflow: `Ein Datensatz von tf.data, der Beispiele im Verhältnis der Klassengewichte zieht, anstelle von Gewichten
im Verlust.`,
      jax: 'Ziehungen von Beispielen im Verhältnis der Klassengewichte, anstelle von Gewichten im Verlust, für JAX.',
      sklearn: 'Ziehungen von Beispielen im Verhältnis der Klassengewichte, anstelle von class_weight.',
    },
    labels: {
      pytorch: 'Gewichte positiver Terme, wo ein Beispiel mehrere Labels haben kann, für PyTorch.',
      tensorflow: 'Gewichte positiver Terme, wo ein Beispiel mehrere Labels haben kann, für TensorFlow / Keras.',
      jax: 'Gewichte positiver Terme, wo ein Beispiel mehrere Labels haben kann, für JAX.',
      sklearn: 'Gewichte jedes Labels als class_weight, wo ein Beispiel mehrere Labels haben kann.',
    },
  },
  agree: {
    weights: 'Gewichte stimmen mit Long-Tail Lab überein',
    losses: 'Gewichte und Verluste stimmen mit Long-Tail Lab überein',
    draws: 'Gewichte und Ziehungen stimmen mit Long-Tail Lab überein',
  },
  head: {
    paper: (citation) => `Paper: ${citation}`,
    counts: (source) => `Anzahlen: ${source}`,
    noSource: 'nicht angegeben',
    weights: (rule) => `Gewichte: ${rule}`,
    rules: {
      none: 'ohne Umgewichtung: Jede vorhandene Klasse wiegt 1',
      'inverse-frequency': 'inverse Häufigkeit, 1 / n',
      'inverse-square-root': 'inverse Quadratwurzel der Häufigkeit, 1 / sqrt(n)',
      'class-balanced': 'klassenbalanciert, 1 / effektive Anzahl von Beispielen',
    },
    written: `Geschrieben von Long-Tail Lab. Die Prüfungen vergleichen mit den Zahlen, die dort standen; sie gelten
nur für diese Anzahlen und diese Wahl, also sind sie zu entfernen, wenn COUNTS oder eine Konstante
geändert wird.`,
    counted: {
      classes: {
        byLabel: `Beispiele jeder Klasse in der ganzen Trainingsmenge, nie in einem Batch. Der Index ist das Label der
Klasse. Die erste Klasse ist Label 0.`,
        sorted: `Beispiele jeder Klasse in der ganzen Trainingsmenge, nie in einem Batch. Sie sind SORTIERT, die
häufigste Klasse zuerst: Der Index ist ein Rang und KEIN Label. Vor dem Training die eigenen Anzahlen
an ihre Stelle setzen, in der Reihenfolge der eigenen Labels.`,
      },
      labels: {
        byLabel: `Beispiele der ganzen Trainingsmenge mit dem jeweiligen Label: Positive. Der Index ist das Label der
Klasse. Die erste Klasse ist Label 0.`,
        sorted: `Beispiele der ganzen Trainingsmenge mit dem jeweiligen Label: Positive. Sie sind SORTIERT, die
häufigste Klasse zuerst: Der Index ist ein Rang und KEIN Label. Vor dem Training die eigenen Anzahlen
an ihre Stelle setzen, in der Reihenfolge der eigenen Labels.`,
      },
    },
    names: {
      numbered: 'Klassennamen nach Label: Jeder ist das Label selbst.',
      otherNumbers: (
        conversion,
      ) => `Klassennamen nach Label. Sie sind Zahlen, aber NICHT die Labels: Ein Beispiel der Klasse NAMES[i] muss
das Label i haben. Zum Umrechnen: ${conversion}.`,
      words: 'Klassennamen nach Label: Die eigenen Labels müssen in dieser Reihenfolge nummeriert sein.',
    },
    volume: `Volumen einer Klasse in Beispielen, und das Beta des Papers, beta = (N - 1) / N. Der Code rechnet mit N,
was die Stellen von 1 - beta erhält.`,
    effectiveNumber: '(1 - BETA**n) / (1 - BETA), ohne die Stellen, die diese Form nahe BETA = 1 verliert.',
    onlyRepeat: 'beta = 0: Beispiele einer Klasse wiederholen einander nur',
    everyNew: 'beta -> 1: Jedes Beispiel ist neu',
  },
  weights: {
    sum: 'Gewichte, deren Summe die Zahl der vorhandenen Klassen ist; eine Klasse ohne Beispiele bekommt 0.',
    precision: 'float64, gleich in welcher Präzision das Modell rechnet',
    meanWeight: `Was die Gewichte mit der Größe des Verlusts machen: Bei einfachem SGD wirken sie wie dieser Faktor auf
die Lernrate, also ist sie neu einzustellen, bevor mit einem ungewichteten Verlust verglichen wird.`,
  },
  equivalents: `Andere Verluste haben unter diesen Namen andere Gewichte. Welches richtig ist, hängt von den Labels ab:

WEIGHTS, das alpha des Papers: Das Gewicht der wahren Klasse multipliziert alle Terme eines Beispiels.
  Richtig, wo jedes Beispiel eine Klasse hat, mit jedem der Verluste unten.
POS_WEIGHT, als pos_weight der binären Kreuzentropie: multipliziert nur den positiven Term einer Klasse
  und ist das Verhältnis der Gewichte ihrer Positiven und ihrer Negativen. Richtig, wo jede Klasse eine
  eigene Ja-Nein-Frage ist, etwa wo ein Beispiel mehrere Labels haben kann. Wo es nur eines hat, ist das
  ein anderer Verlust.
FOCAL_ALPHA, als alpha eines binären Focal Loss: alpha auf positiven Termen und 1 - alpha auf negativen,
  im selben Verhältnis. Richtig, wo POS_WEIGHT es ist, aber die Terme jeder Klasse sind durch deren
  eigenes 1 + POS_WEIGHT geteilt, sodass seltene Klassen neben anderen weniger zählen. Die übliche
  Konstante 0.25 ist für alle Klassen gleich, gewichtet also seltene Klassen nicht gegen häufige.`,
  posWeight: 'Gewicht eines positiven Terms gegen 1 für einen negativen; 1, wo eine Seite keine Beispiele hat.',
  losses: {
    initialBias: `Bias der letzten Schicht zu Beginn des Trainings mit dem Sigmoid-Verlust oder dem Focal Loss.

Jede Klasse beginnt dann mit der Wahrscheinlichkeit 1 / classes, und die leichten Negativen eines
Beispiels, classes - 1 an der Zahl, dominieren die ersten Schritte nicht. Der Softmax-Verlust beginnt bei 0.`,
    gamma: 'des Focal Loss; bei 0 ist er der Sigmoid-Verlust',
    testVector: 'Fünf Beispiele, von der häufigsten Klasse zur seltensten; die Verluste sind die von Long-Tail Lab.',
    shapes: `Meldet einen Fehler, wenn eine Form anders ist.

Labels [batch, 1] ergäben sonst durch Broadcasting stillschweigend einen falschen Verlust.`,
    division: `nn.CrossEntropyLoss(weight=...) teilt durch die Summe der Gewichte im Batch, wenn die Labels Indizes von
Klassen sind. Ein Batch einer einzigen Klasse ignoriert dann ihr Gewicht, und der Schritt eines
Beispiels aus dem Tail hängt von dessen Nachbarn ab. Das Paper teilt durch die Batchgröße, sodass ein
Gewicht den Gradienten seines Beispiels skaliert.`,
    mean: {
      pytorch: 'Summe der gewichteten Verluste / Batchgröße; Verluste [batch], Labels [batch], Gewichte [C].',
      jax: 'Summe der gewichteten Verluste / Batchgröße, nicht / Summe der Gewichte; Gewichte [C].',
    },
    softplus: 'log(1 + exp(x)); F.softplus lässt über x = 20 den Logarithmus weg.',
    signed: 's [batch, C]: der Logit bei der wahren Klasse, der negierte bei den anderen; p_t = sigmoid(s).',
    softmax: 'Softmax-Kreuzentropie; Logits [batch, C], ganzzahlige Labels [batch], Gewichte [C].',
    softmaxBatch: 'Softmax-Kreuzentropie; [batch].',
    sigmoid: 'Sigmoid-Kreuzentropie: die Summe über alle Klassen, nicht deren Mittel.',
    sigmoidBatch: 'Sigmoid-Kreuzentropie: die Summe über alle Klassen, nicht deren Mittel; [batch].',
    focal: 'Summe über die Klassen von (1 - p_t)**gamma * -log(p_t), mal das Gewicht der wahren Klasse.',
    focalBatch: 'Summe über die Klassen von (1 - p_t)**gamma * -log(p_t), mal Gewicht der wahren Klasse; [batch].',
    power: 'Eine Potenz von 1 - p_t hätte für gamma < 1 Gradienten, die NaN sind.',
    powerOfOptax: `Eine Potenz von 1 - p_t, wie in optax.sigmoid_focal_loss, hat für gamma < 1 Gradienten, die NaN
sind.`,
    module: `Einer der Verluste mit diesen Gewichten; zu benutzen als criterion(logits, labels).

Unter autocast ist logits.float() zu übergeben. Bei "sigmoid" oder "focal" beginnt die letzte Schicht mit
torch.nn.init.constant_(last_layer.bias, initial_bias(len(WEIGHTS))).`,
    buffer: 'Zieht mit dem Modell auf dessen Gerät um, steht aber nicht in seinen Checkpoints.',
    others: 'oder sigmoid_loss oder focal_loss',
    sparse: `Labels [batch] als int32 und Logits [batch, C]; Keras übergibt Labels als Gleitkommazahlen.

Meldet einen Fehler, wenn eine Form anders ist: One-Hot-Labels oder Logits [batch, 1, C] würden sonst
durch Broadcasting stillschweigend erweitert.`,
    weighted: 'Verluste [batch] mal das Gewicht der wahren Klasse.',
    withBias: 'Mit sigmoid_loss oder focal_loss:',
    doubles: 'float64, nur für diesen Vergleich',
  },
  keras: `Labels sind Indizes von Klassen, [batch] oder [batch, 1]; die letzte Schicht gibt Logits aus: keine
Aktivierung. Ein Verlust gibt gewichtete Verluste [batch] zurück, und Keras nimmt deren Summe /
Batchgröße, wie das Paper. model.fit darf nicht zusätzlich class_weight bekommen: Jedes Beispiel würde
zweimal gewichtet.`,
  sklearn: {
    keys: {
      numbers: 'Die Schlüssel sind die Labels in y. Wenn y sie als Text enthält: dict(zip(NAMES, WEIGHTS)).',
      names: 'Die Schlüssel sind die Labels in y. Wenn y Indizes statt Namen enthält: dict(enumerate(WEIGHTS)).',
      indices: `Die Schlüssel sind die Labels in y. Wenn y Namen statt Indizes enthält, sind sie anstelle des range
einzusetzen.`,
    },
    penalty: `Schätzer multiplizieren den Verlust jedes Beispiels mit dem Gewicht seiner Klasse und lassen den
Strafterm, wie er ist. Gewichte, deren Mittel über die Beispiele nicht 1 ist, verschieben also die
Stärke der Regularisierung; C oben macht das rückgängig. Für einen Schätzer ohne solchen Faktor sind
Gewichte vom Mittel 1 zu nehmen, in der Skala von "balanced":`,
  },
  undo: {
    batch: `Wahrscheinlichkeiten bei den Klassenhäufigkeiten des Trainings; [batch, C], aus denen eines gewichteten
Modells.`,
    row: `Wahrscheinlichkeiten bei den Klassenhäufigkeiten des Trainings; eine Zeile von predict_proba, und
model.classes_.`,
    how: `p_c ist proportional zu q_c / w_c: Ein gewichteter Verlust ist der ungewichtete unter Klassenhäufigkeiten,
die mit den Gewichten multipliziert sind. Exakt für den Softmax-Verlust und den Sigmoid-Verlust, soweit
das Modell passt, NICHT für den Focal Loss oder mit Label Smoothing. Eine Klasse vom Gewicht 0 hat keine
Beispiele und bekommt 0. Für den besten mittleren Recall ist nach dem größten p_c / n_c zu entscheiden;
bei inverser Häufigkeit ist das q selbst.`,
  },
  sampler: {
    alike: `Ziehen ODER gewichten, nie beides. Ziehungen mit diesen Gewichten ergeben im Mittel den Gradienten des
gewichteten Verlusts, geteilt durch MEAN_SAMPLE_WEIGHT. Mit diesen Gewichten werden alle Beispiele
gleich oft gezogen. Ziehungen wiederholen die Beispiele seltener Klassen, was zu Überanpassung führen
kann; Gewichte machen deren Schritte größer.`,
    rarer: (ratio, squared) =>
      `Ziehen ODER gewichten, nie beides. Ziehungen mit diesen Gewichten ergeben im Mittel den Gradienten des
gewichteten Verlusts, geteilt durch MEAN_SAMPLE_WEIGHT. Mit Gewichten auch im Verlust zählen seltene
Klassen doppelt: Ein Beispiel der seltensten Klasse zählt dann ${squared}-mal so viel wie eines der
häufigsten, und nicht ${ratio}-mal so viel. Ziehungen wiederholen die Beispiele seltener Klassen,
was zu Überanpassung führen kann; Gewichte machen deren Schritte größer.`,
    shares: `Wie oft jede Klasse gezogen wird, und wie oft jedes ihrer Beispiele bei so vielen Ziehungen, wie es
Beispiele gibt.`,
    check: `Meldet einen Fehler, wenn Ziehungen aus LABELS, je Eintrag ein Beispiel, um mehr als 6 Standardfehler und
6 Ziehungen abweichen.`,
    ends: 'von der häufigsten Klasse zur seltensten',
    pytorch: `Für DataLoader(dataset, batch_size=..., sampler=balanced_sampler(labels)); Labels [samples].

So viele Ziehungen je Epoche, wie es Beispiele gibt, wenn nichts anderes angegeben ist, mit Zurücklegen.
Der Verlust bleibt ungewichtet. torch.multinomial, womit gezogen wird, nimmt höchstens 2**24 Beispiele.`,
    tensorflow: {
      about: 'Zieht in diesen Anteilen aus einem Datensatz je Klasse, jeder davon endlos.',
      example: 'Aus einem Datensatz von Paaren (Merkmale, Label) mit wenigen Klassen:',
      loss: 'Der Verlust bleibt ungewichtet; model.fit bekommt steps_per_epoch und kein class_weight.',
    },
    jax: 'JAX lädt selbst keine Daten: NumPy zieht auf dem Prozessor, in float64.',
    sklearn: `model.fit(X[indices], y[indices]) mit indices = draw(y, len(y)), und ohne class_weight; y enthält Indizes
von Klassen. Nur aus dem Trainingsteil ziehen, nach der Aufteilung: Ein Beispiel, das in beide Teile
gezogen wird, würde zweimal gesehen.`,
    numpy: `Indizes gezogener Beispiele, [size], mit Zurücklegen; Labels [samples].

Batches: in jedem Schritt draw(labels, batch_size, seed=step), dann X[indices] und labels[indices].`,
  },
  labels: {
    samples: `Beispiele insgesamt. Es können weniger sein als die Positiven zusammen, aber nicht weniger als die eines
Labels.`,
    each: `Das Paper gewichtet ein Beispiel nach seiner Klasse. Mit mehreren Labels hat ein Beispiel keine einzelne
Klasse, also ist jedes Label eine Klassifikation für sich, in Beispiele, die es haben, und Beispiele,
die es nicht haben, und die Formel gewichtet diese beiden. FOCAL_ALPHA ist dasselbe Verhältnis, für
einen Focal Loss geschrieben; die Terme jedes Labels sind dann durch dessen eigenes 1 + POS_WEIGHT
geteilt, sodass seltene Labels neben anderen weniger zählen.`,
    testVector: 'Fünf Beispiele; die Zahlen sind die von Long-Tail Lab.',
    criterion: `criterion = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(POS_WEIGHT)) ist der Verlust unten,
geteilt durch die Zahl der Labels: Es nimmt das Mittel über die Labels, nicht deren Summe.`,
    loss: `Binäre Kreuzentropie, Summe über Labels, Mittel über den Batch; Ziele 0 oder 1, pos_weight [labels].`,
    lossBatch: `Binäre Kreuzentropie, Summe über Labels, [batch]; Ziele 0 oder 1 und Logits, beide [batch, labels].`,
    focal: `alpha * (1 - p_t)**gamma * -log(p_t) auf positiven Termen, 1 - alpha auf negativen; alpha [labels].`,
    focalBatch: `alpha * (1 - p_t)**gamma * -log(p_t) auf positiven Termen, 1 - alpha auf negativen; Summe [batch].`,
    undo: `Wahrscheinlichkeit jedes Labels bei seiner Häufigkeit im Training, aus einem Modell mit pos_weight.

Die Odds werden durch pos_weight geteilt. Exakt für multi_label_loss, soweit das Modell passt, nicht für
den Focal Loss. Für die wenigsten Fehler die Wahrscheinlichkeit mit 1/2 vergleichen; für das beste Mittel
der Recalls von Positiven und Negativen mit dem Anteil des Labels an den Beispielen.`,
    example: (code) => `Zum Beispiel ${code}.`,
    lastLayer: 'die letzte Schicht gibt Logits aus: keine Aktivierung',
    targets: 'Y [samples, labels], je 0 oder 1',
    unfitted: `Labels, die alle Beispiele haben oder keines, lassen sich nicht lernen: weglassen. Das mittlere Gewicht
eines Beispiels ist je Label ein anderes, und damit, wie viel der Strafterm zählt: C=1 / mittleres
Gewicht macht das rückgängig.`,
  },
  json: {
    about: (citation, order, use) =>
      `Klassengewichte nach ${citation}. Die Anzahlen sind die der ganzen Trainingsmenge, ${order}; beta = (N - 1) / N, und N ist null, wo es unendlich ist; ${use} Geschrieben von Long-Tail Lab.`,
    orders: {
      byLabel: 'in der Reihenfolge der Labels, deren erstes 0 ist',
      sorted: 'nach Größe sortiert: Die Reihenfolge ist die der Ränge und NICHT die der Labels',
    },
    uses: {
      loss: 'die Summe der Gewichte ist die Zahl der vorhandenen Klassen. Die Summe der gewichteten Verluste ist durch die Batchgröße zu teilen.',
      sampler:
        'die Summe der Gewichte ist die Zahl der vorhandenen Klassen. Jedes Beispiel ist mit dem Gewicht seiner Klasse zu ziehen, sodass eine Klasse ihren Anteil draw_share hat, und der Verlust ist nicht zusätzlich zu gewichten.',
      labels:
        'die Anzahlen sind Positive jedes Labels, bei so vielen Beispielen. pos_weight multipliziert den positiven Term eines Labels; focal_alpha ist dasselbe Verhältnis als alpha eines Focal Loss, mit 1 - alpha auf negativen Termen.',
    },
  },
};
