import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: 'dies ist ein ZIP-Archiv oder eine Tabelle (.xlsx); das Blatt als CSV speichern',
  pdf: 'dies ist ein PDF; die Zahlen daraus kopieren',
  picture: 'dies ist ein Bild',
  gzip: 'dies ist eine komprimierte Datei; zuerst entpacken',
  office: 'dies ist ein altes Office-Dokument (.xls, .doc); das Blatt als CSV speichern',
  'control-character': 'darin sind Steuerzeichen; ist es eine Textdatei?',
  'broken-characters': 'Zeichen darin konnten nicht dekodiert werden; die Datei als UTF-8 speichern',
};

/** Why there are no points: one function a kind. */
const problems: Parts['points']['problems'] = {
  'not-text': ({ line, value, sign }) => `Zeile ${line}: „${value}“ ist kein Text: ${signs[sign]}`,
  'open-quote': ({ line, value }) =>
    `Zeile ${line}: Einem Anführungszeichen in „${value}“ fehlt das schließende am Ende seines Felds; entfernen, oder innerhalb von Anführungszeichen doppelt schreiben`,
  'long-line': ({ line, value, limit }, whole) =>
    `Zeile ${line}: Die Zeile, die mit „${value}“ beginnt, endet nicht innerhalb von ${whole(limit)} Zeichen; je Zeile einen Punkt schreiben`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `Zeile ${line}: Das Feld, das mit „${value}“ beginnt, hat ${whole(length)} Zeichen; höchstens ${whole(limit)} werden angenommen`,
  'unreadable-file': ({ value }) =>
    `Die Datei konnte nicht gelesen werden: „${value}“. Noch einmal ablegen oder ihren Text einfügen.`,
  nothing: () => 'Darin sind keine Punkte; je Zeile x, y und ein Label schreiben.',
  ragged: ({ line, value, columns, expected }, whole) =>
    `Zeile ${line}: „${value}“ hat ${fields(columns, whole)}, wo ${expected === 1 ? '1 erwartet wird' : `${whole(expected)} erwartet werden`}; ein Feld, das ein Trennzeichen enthält, in Anführungszeichen setzen`,
  'too-many-rows': ({ line, value, limit }, whole) =>
    `Zeile ${line}: „${value}“ ist eine Zeile zu viel; höchstens ${whole(limit)} werden angenommen. Eine Stichprobe daraus nehmen`,
  'too-many-columns': ({ line, value, columns, limit }, whole) =>
    `Zeile ${line}: „${value}“ hat ${fields(columns, whole)}; höchstens ${whole(limit)} werden angenommen`,
  list: ({ line, value }) =>
    `Zeile ${line}: „${value}“ ist eine Liste aus JSON oder Python; je Zeile x, y und ein Label schreiben, mit Kommas oder Tabulatoren dazwischen`,
  'too-few-columns': ({ line, value, columns }, whole) =>
    `Zeile ${line}: „${value}“ hat ${fields(columns, whole)}; ein Punkt hat zwei Zahlen und ein Label`,
  'no-numbers': ({ line, value, columns }) =>
    `Zeile ${line}: „${value}“: ${columns === 1 ? 'Eine Spalte enthält' : 'Keine Spalte enthält'} Zahlen, nötig sind zwei, für x und y`,
  'not-a-number': ({ line, column, value }) => `Zeile ${line}, Spalte ${column}: „${value}“ ist keine Zahl`,
  'too-large': ({ line, column, value }) =>
    `Zeile ${line}, Spalte ${column}: „${value}“ liegt über der größten Zahl, die sich speichern lässt`,
  'comma-or-group': ({ line, column, value }) =>
    `Zeile ${line}, Spalte ${column}: „${value}“ kann eine Zahl sein oder tausendmal so viel; ohne das Komma schreiben`,
  'no-second': ({ line, value }) => `Zeile ${line}: „${value}“: Neben den Labels gibt es nur eine Spalte mit Zahlen`,
  'no-labels': ({ line, value }) =>
    `Zeile ${line}: An „${value}“ ist nicht zu erkennen, in welcher Spalte die Labels stehen; sie wählen oder eine Kopfzeile darübersetzen, wie x,y,label`,
  'same-column': ({ column }) => `Spalte ${column} ist zweimal gewählt; x, y und das Label sind drei Spalten`,
  constant: ({ line, column, value }) =>
    `Zeile ${line}, Spalte ${column}: Jeder Punkt hat dort ${value}; eine Spalte wählen, deren Werte sich unterscheiden`,
  'too-many-labels': ({ column, limit }, whole) =>
    `Spalte ${column} hat mehr als ${whole(limit)} verschiedene Werte; eine Spalte wählen, deren Werte sich wiederholen, wie es Labels tun`,
  'too-few-classes': ({ line, column, classes, value }) =>
    `Zeile ${line}, Spalte ${column}: ${classes === 1 ? 'Nur ein Label' : 'Kein Label'} von „${value}“ hat zwei Punkte oder mehr; mindestens zwei Labels brauchen sie, einen Punkt zum Trainieren und einen zum Testen`,
};

function fields(count: number, whole: (value: number) => string): string {
  return count === 1 ? '1 Feld' : `${whole(count)} Felder`;
}

/** Words of given points; they load with them. Functions take formatted numbers. */
export const points: Parts['points'] = {
  problems,
  legend: 'Klassen',
  classOf: (name: string, count: string) => `${name}: ${count}`,
  axes: (x: string, y: string) => `Waagerecht: ${x}. Senkrecht: ${y}.`,
  axis: (name: string, unit: string) => `${name} (${unit})`,
  valueOf: (name: string, value: string) => `${name} ${value}`,
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
  more: 'Zu diesen Punkten',
  split: (tests: string, training: string) =>
    `Der Seed wählt ein Drittel jeder Klasse zum Testen aus (${tests} Punkte); darauf wird der Recall gemessen. Höchstens ${training} bleiben zum Trainieren. Mit einem Imbalance-Faktor sind es weniger, bis hinab zu einem Long Tail, wie es das Paper mit CIFAR macht; bei 1 werden alle genommen.`,
  noTruth:
    'Niemand kennt die Dichten, aus denen diese Punkte kommen: Die beste Grenze, die beste erreichbare Genauigkeit und der Regret sind weggelassen.',
  fewTests: 'Es gibt wenige Testpunkte, also bewegt sich ein Recall in großen Sprüngen.',
  source: (source: string, licence: string) => `Quelle: ${source}. Lizenz: ${licence}.`,
  sourceLink: 'Mehr zur Quelle',
  notes: {
    penguins: 'Von zwei der 344 Pinguine gibt es keine Maße des Schnabels.',
    iris: 'Fishers eigene Werte; viele Kopien weichen in den Blüten 35 und 38 davon ab.',
  },
  noLink: 'Ein Link enthält diese Punkte nicht, und nichts davon verlässt den Browser.',
  change: 'Andere Punkte…',

  dialog: {
    title: 'Eigene Punkte',
    lead: 'Ein Punkt je Zeile: zwei Zahlen und ein Label, mit oder ohne Kopfzeile. Bis zu 20.000 Punkte aus 2 bis 10 Klassen. Alles wird hier gelesen; nichts verlässt den Browser.',
    text: 'Tippen oder einfügen',
    placeholder: 'x,y,label\n39.1,18.7,Adelie\n46.5,17.9,Chinstrap\n46.1,13.2,Gentoo',
    file: 'Datei wählen',
    drop: 'oder hier ablegen',
    dropNow: 'Hier ablegen',
    pasted: (characters: string) => `ein Text von ${characters} Zeichen`,
    reading: (rows: string) => `${rows} ${rows === '1' ? 'Zeile' : 'Zeilen'} gelesen`,
    stop: 'Anhalten',
    rejected: (title: string, problem: string) => `${title}: ${problem}`,
    broken: (message: string) =>
      `Der Hintergrundprozess, der liest, ist abgebrochen (${message}). Bitte noch einmal versuchen.`,
    x: 'Waagerecht (x)',
    y: 'Senkrecht (y)',
    label: 'Label',
    noColumn: 'wählen',
    columnOf: (position: string, header: string) => `${position}: ${header}`,
    column: (position: string) => `Spalte ${position}`,
    preview: 'Die ersten Zeilen',
    scatter: (count: string) => `Vorschau der Punkte, ${count} davon`,
    understood: (title: string, points: string, classes: string) =>
      `${points} Punkte aus ${classes} Klassen in ${title}.`,
    header: (line: string) => `Zeile ${line} gilt als Kopfzeile.`,
    missing: (count: string, lines: string) =>
      `${count === '1' ? '1 Zeile ohne Wert ist' : `${count} Zeilen ohne Wert sind`} weggelassen: ${lines}.`,
    line: (list: string) => `Zeile ${list}`,
    lines: (list: string) => `Zeilen ${list}`,
    andMore: (list: string, more: string) => `${list} und ${more} weitere`,
    rare: (names: string) => `Weggelassen, da höchstens zehn Klassen möglich sind: ${names}.`,
    single: (names: string) => `Weggelassen, da sie nur einen Punkt haben: ${names}.`,
    use: 'Diese Punkte zeigen',
    cancel: 'Abbrechen',
  },
};
