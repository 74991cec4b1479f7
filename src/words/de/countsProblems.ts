import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: 'dies ist ein ZIP-Archiv oder eine Tabelle (.xlsx); das Blatt als CSV speichern',
  pdf: 'dies ist ein PDF; die Anzahlen daraus kopieren',
  picture: 'dies ist ein Bild; die Anzahlen eintippen',
  gzip: 'dies ist eine komprimierte Datei; zuerst entpacken',
  office: 'dies ist ein altes Office-Dokument (.xls, .doc); das Blatt als CSV speichern',
  'control-character': 'darin sind Steuerzeichen; ist es eine Textdatei?',
  'broken-characters': 'Zeichen darin konnten nicht dekodiert werden; die Datei als UTF-8 speichern',
};

/** Why a text was not read: one function a kind. */
export const countsProblems: Parts['countsProblems'] = {
  negative: ({ line, value }) =>
    `Zeile ${line}: „${value}“ ist keine ganze Zahl ab 0; eine Anzahl kann nicht negativ sein`,
  fraction: ({ line, value }) =>
    `Zeile ${line}: „${value}“ ist keine ganze Zahl; eine Klasse hat keine Teile von Beispielen`,
  'too-large': ({ line, value }, whole) =>
    `Zeile ${line}: „${value}“ ist größer als ${whole(Number.MAX_SAFE_INTEGER)}, die größte Anzahl, die sich exakt speichern lässt`,
  'point-or-group': ({ line, value }) =>
    `Zeile ${line}: „${value}“ kann eine Zahl sein oder tausendmal so viel; ohne den Punkt schreiben`,
  'not-a-number': ({ line, value }) => `Zeile ${line}: „${value}“ ist keine ganze Zahl ab 0`,
  empty: ({ line, value }) =>
    value === ''
      ? `Zeile ${line}: Ein Feld ist leer, wo ein Wert erwartet wird; ausfüllen oder die Zeile löschen`
      : `Zeile ${line}: Ein Feld neben „${value}“ ist leer; ausfüllen oder die Zeile löschen`,
  'repeated-name': ({ line, value, firstLine }) =>
    `Zeile ${line}: Die Klasse „${value}“ steht schon in Zeile ${firstLine}; eine Klasse hat eine Anzahl. Sind es Labels, die gezählt werden sollen, „Labels“ wählen`,
  grouped: ({ line, value }) =>
    `Zeile ${line}: „${value}“ kann eine Zahl sein oder mehrere; Zahlen ohne Kommas und Leerzeichen schreiben, und eine je Zeile`,
  ragged: ({ line, value, columns, expected }, whole) =>
    `Zeile ${line}: „${value}“ hat ${fields(columns, whole)}, wo ${expected === 1 ? '1 erwartet wird' : `${expected} erwartet werden`}; ein Feld, das ein Trennzeichen enthält, in Anführungszeichen setzen`,
  'no-column': ({ line, value, wanted }) =>
    `Zeile ${line}: An „${value}“ ist nicht zu erkennen, in welcher Spalte die ${wanted === 'counts' ? 'Anzahlen' : 'Labels'} stehen; eine Kopfzeile darübersetzen, wie ${
      wanted === 'counts' ? 'name,count' : 'id,label'
    }`,
  'only-text': ({ line, value }) =>
    `Zeile ${line}: „${value}“ ist keine Anzahl, und keine Zeile wiederholt sich, wie es Labels täten; je Zeile einen Namen und eine Anzahl schreiben oder „Labels“ wählen`,
  'too-many-classes': ({ line, value, limit }, whole) =>
    `Zeile ${line}: „${value}“ wäre eine Klasse zu viel; höchstens ${whole(limit)} werden angenommen`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `Zeile ${line}: Das Feld, das mit „${value}“ beginnt, hat ${whole(length)} Zeichen; höchstens ${whole(limit)} werden angenommen`,
  'long-line': ({ line, value, limit }, whole) =>
    `Zeile ${line}: Die Zeile, die mit „${value}“ beginnt, endet nicht innerhalb von ${whole(limit)} Zeichen; je Zeile eine Anzahl oder ein Label schreiben`,
  'open-quote': ({ line, value }) =>
    `Zeile ${line}: Einem Anführungszeichen in „${value}“ fehlt das schließende am Ende seines Felds; entfernen, oder innerhalb von Anführungszeichen doppelt schreiben`,
  'unreadable-list': ({ line, value }) =>
    `Zeile ${line}: „${value}“ gehört nicht in eine Liste von Anzahlen oder von Namen mit Anzahlen; [100, 50] oder {"cat": 100, "dog": 50} schreiben`,
  'open-list': ({ line, value }) =>
    `Zeile ${line}: Die Klammer „${value}“ wird geöffnet und nie geschlossen; fehlt das Ende?`,
  'not-text': ({ line, value, sign }) => `Zeile ${line}: „${value}“ ist kein Text: ${signs[sign]}`,
  nothing: () => 'Darin sind weder Anzahlen noch Labels; je Zeile eine Anzahl schreiben.',
  'all-zero': ({ classes }, whole) =>
    classes === 1
      ? 'Die einzige Anzahl ist 0; zum Gewichten ist ein Beispiel nötig.'
      : `Alle ${whole(classes)} Anzahlen sind 0; mindestens eine muss größer sein.`,
  'unreadable-file': ({ value }) =>
    `Die Datei konnte nicht gelesen werden: „${value}“. Noch einmal ablegen oder ihren Text einfügen.`,
};

function fields(count: number, whole: (value: number) => string): string {
  return count === 1 ? '1 Feld' : `${whole(count)} Felder`;
}
