import { classMarks } from './classMarks.ts';
import { type HandEdit, hundredths, mostDistance } from './handEdits.ts';

/** Shape of an edit: its kind, the letter of a class, a place in the class, and coordinates in hundredths of a unit. */
const form = /^(?:a([A-J])|m([A-J])(\d{1,5}):|e([A-J])(\d{1,5})$)(?:(-?\d{1,4}):(-?\d{1,4}))?$/;

/**
 * Writes edits as a list: `aB25:-110` adds a point of class B at (0.25, −1.10), `mA12:30:40` moves the point of class A
 * at place 12, counted from 0, to (0.30, 0.40), and `eC3` erases one.
 */
export function writeEdits(edits: readonly HandEdit[]): string {
  return edits.map(writeEdit).join(',');
}

function writeEdit(edit: HandEdit): string {
  const at = (x: number, y: number) => `${Math.round(100 * x)}:${Math.round(100 * y)}`;
  const { letter } = classMarks[edit.kind === 'add' ? edit.label : edit.of.class]!;
  if (edit.kind === 'add') return `a${letter}${at(edit.x, edit.y)}`;
  if (edit.kind === 'erase') return `e${letter}${edit.of.place}`;
  return `m${letter}${edit.of.place}:${at(edit.x, edit.y)}`;
}

/**
 * Reads a list of edits as {@link writeEdits} writes it.
 *
 * @returns The edits that can be read, and the texts of those that cannot: of another form, too far away, or of a point
 * that another edit is of.
 */
export function readEdits(texts: readonly string[]): { edits: HandEdit[]; unreadable: string[] } {
  const edits: HandEdit[] = [];
  const unreadable: string[] = [];
  const edited = new Set<string>();
  for (const text of texts) {
    const edit = readEdit(text);
    const point = edit && edit.kind !== 'add' ? `${edit.of.class} ${edit.of.place}` : undefined;
    if (edit && !(point !== undefined && edited.has(point))) edits.push(edit);
    else unreadable.push(text);
    if (point !== undefined) edited.add(point);
  }
  return { edits, unreadable };
}

function readEdit(text: string): HandEdit | undefined {
  const [, added, moved, movedPlace, erased, erasedPlace, across, up] = form.exec(text) ?? [];
  const classOf = (letter: string) => classMarks.findIndex((mark) => mark.letter === letter);
  if (erased !== undefined) return { kind: 'erase', of: { class: classOf(erased), place: Number(erasedPlace) } };
  if (across === undefined || up === undefined) return undefined;
  const [x, y] = [Number(across) / 100, Number(up) / 100];
  if (Math.max(Math.abs(x), Math.abs(y)) > mostDistance) return undefined;
  const place = { x: hundredths(x), y: hundredths(y) };
  if (added !== undefined) return { kind: 'add', label: classOf(added), ...place };
  return moved === undefined
    ? undefined
    : { kind: 'move', of: { class: classOf(moved), place: Number(movedPlace) }, ...place };
}
