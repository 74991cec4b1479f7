import { describe, expect, test } from 'vitest';
import { noteSentences } from '../../../src/views/atlas/noteSentences.ts';
import { shownPlane } from './shownPlane.ts';

/** Highest in row 3, column 5; falls by 0.02 a row or column from there. */
const hill = (row: number, column: number) => 0.8 - 0.02 * (Math.abs(row - 3) + Math.abs(column - 5));

describe('the note of the plane', () => {
  test('before any step says what to do, and while models train names no best cell', () => {
    expect(noteSentences(undefined, false)[0]).toBe('Press Play: the plane grows from its start.');
    const playing = noteSentences(shownPlane('gamma', hill), true).join(' ');
    expect(playing).not.toContain('ahead');
  });

  test('with one seed names the cell that is ahead, what the ends of its row lose, and that one seed cannot tell', () => {
    // Accuracies are (1 + tail) / 2: 90.0 at the top, 5 and 3 columns away 5 and 3 points less.
    expect(noteSentences(shownPlane('gamma', hill), false)).toEqual([
      'β 0.999, γ 1 is ahead with 90.0 %.',
      'In its row, no re-weighting is 5.0 points behind, and inverse frequency 3.0.',
      'At its β, γ 0 is 2.0 points behind γ 1.',
      'Without re-weighting it is 2.0 behind.',
      'One seed cannot tell which cell is best: choose 3 or 10 seeds a cell.',
    ]);
  });

  test('says what γ does at the best β and without re-weighting, also where it does nothing or harm', () => {
    const noteOf = (tailOf: (row: number, column: number, seed: number) => number, seeds = 1) =>
      noteSentences(shownPlane('gamma', tailOf, seeds), false).join(' ');
    // γ helps at the best β, in column 4, and harms without re-weighting.
    const crossed = (row: number, column: number) => 0.5 + (column === 4 ? 0.02 * row : column === 0 ? -0.01 * row : 0);
    expect(noteOf(crossed)).toContain('At its β, γ 0 is 5.0 points behind γ 5. Without re-weighting it is 2.5 ahead.');
    const falling = (row: number, column: number) => 0.8 - 0.02 * row - 0.01 * Math.abs(column - 4);
    expect(noteOf(falling)).toContain('At its β, the best γ above 0 is γ 0.5, 2.0 points behind.');
    // Noise of ten points over seeds drowns a difference of half a point.
    const noisy = (row: number, column: number, seed: number) =>
      0.6 + 0.005 * Number(row === 4 && column === 4) + 0.1 * Math.sin(37 * row + 11 * column + 5 * seed);
    expect(noteOf(noisy, 3)).toMatch(/points behind( γ \d)?, within seed noise\./);
    expect(noteSentences(shownPlane('rate', hill), false).join(' ')).not.toContain('γ');
  });

  test('says so where the best lies on the rim', () => {
    const rising = (row: number, column: number) => 0.5 + 0.01 * (row + column);
    expect(noteSentences(shownPlane('gamma', rising), false)).toContain(
      'It lies on the rim of the plane: a better one may lie beyond.',
    );
    expect(noteSentences(shownPlane('gamma', hill), false).join(' ')).not.toContain('rim');
  });

  test('over several seeds gives mean, deviation and how many cells are within seed noise', () => {
    const noisy = (row: number, column: number, seed: number) =>
      hill(row, column) + 0.03 * Math.sin(37 * row + 11 * column + 5 * seed);
    const [first, second] = noteSentences(shownPlane('gamma', noisy, 3), false);
    expect(first).toMatch(/^β 0\.999, γ 1 is ahead over 3 seeds, with 90\.\d % ± 0\.\d+\.$/);
    const [, within, all] = /^(\d+) of (\d+) cells are within seed noise/.exec(second!)!;
    expect(Number(all)).toBe(63);
    expect(Number(within)).toBeGreaterThan(1);
    expect(Number(within)).toBeLessThan(63);
  });

  test('where rows are data compares the best β of the first row with that of the last', () => {
    // The best column moves from 7 to 2.
    const moving = (row: number, column: number) => 0.8 - 0.02 * Math.abs(column - (7 - row));
    const sentences = noteSentences(shownPlane('noise', moving), false);
    expect(sentences[0]).toBe('At label noise 0 %, β 0.9999 is ahead; at label noise 40 %, β 0.968.');
    expect(sentences[1]).toBe(
      'Inverse frequency is 1.0 points behind in the first of these rows, and 6.0 in the last.',
    );
    expect(sentences[2]).toBe('No re-weighting is 7.0 points behind, and 2.0.');
    expect(sentences.join(' ')).not.toContain('rim');
  });

  test('counts models that diverged', () => {
    expect(noteSentences(shownPlane('gamma', hill, 1, [3, 4]), false)).toContain(
      '2 cells have diverged, at learning rate 0.02: their parameters are no longer finite. They are left out.',
    );
    expect(noteSentences(shownPlane('rate', hill, 1, [0, 40, 53]), false).join(' ')).toContain(
      '3 cells have diverged, at learning rate 0.002, 0.1, 0.3: ',
    );
  });
});
