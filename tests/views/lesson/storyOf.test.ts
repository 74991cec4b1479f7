import { describe, expect, test } from 'vitest';
import type { LessonRow } from '../../../src/core/lesson/lessonSeeds.ts';
import type { StepFacts } from '../../../src/core/lesson/stepFacts.ts';
import { type StepName, stepNames } from '../../../src/core/lesson/stepStates.ts';
import { storyOf, type Told } from '../../../src/views/lesson/storyOf.ts';
import { seedsOfFile } from '../../core/lesson/seedsOfFile.ts';

const { rows } = seedsOfFile();
const seven = rows.find(({ seed }) => seed === 7)!;

/** A step as it is told of a row of the file, as if its models had trained here. */
function told(at: StepName, facts: StepFacts, row: LessonRow = seven, more: Partial<Told> = {}): Told {
  const { labels, right, seed } = row;
  return {
    ...{ at, facts, labels, right, seed, rows, volume: 10, isOther: false, middle: undefined, pullAtZero: undefined },
    ...more,
  };
}

const revealOf = (...given: Parameters<typeof told>) => storyOf(told(...given)).reveal!;

describe('on seed 7', () => {
  test('the first step finds none of E', () => {
    const { noisy100, noisy300 } = seven;
    expect(storyOf(told('forgotten', {})).text).toContain('966 labels say A, 21 say E');
    const reveal = revealOf('forgotten', { guess: [30], row: { noisy100 } });
    expect(reveal.said).toBe('0 of 100. Of A it finds 100.');
    expect(reveal.versus).toEqual(['You put 30: 60 of 60 seeds end lower.']);
    expect(reveal.why).toContain('Only 1.4 in 100 labels say E.');
    expect(reveal.more).toEqual([]);
    const later = revealOf('forgotten', { row: { noisy100, noisy300 } });
    expect(later.more).toEqual(['At step 300 it finds 77: last of all, and E stays the class that is found least.']);
    expect(later.versus).toEqual(['You made no guess here. “Guess again” takes one.']);
  });

  test('with 1/n E rises and A pays', () => {
    const { noisy100, noisy300 } = seven;
    expect(storyOf(told('inverse', {})).text).toContain('one label of E counts as much as 46 of A');
    const reveal = revealOf('inverse', { guess: [95, 90], row: { noisy100, noisy300 } });
    expect(reveal.said).toBe('E rises: 77 to 93. A pays: 100 to 78.');
    expect(reveal.versus).toEqual([
      'You put A at 95: 58 of 60 seeds end lower.',
      'You put E at 90: 38 of 60 seeds end lower.',
    ]);
    expect(reveal.why).toMatch(/^Of the 21 labels of E, 11 are wrong/);
    expect(reveal.more[0]).toContain('1/n was better at step 100 than now, on 57 of 60 seeds');
    expect(revealOf('inverse', { guess: [undefined, 90], row: { noisy300 } }).versus).toEqual([
      'You put E at 90: 38 of 60 seeds end lower.',
    ]);
  });

  test('the middle leads, and ten seeds say how surely', () => {
    const { noisy300 } = seven;
    const seeds = rows.slice(6, 16).map((row) => [0, 1, 2].map((map) => meanOf(row.noisy300[map]!)));
    const reveal = revealOf('middle', { guess: [1], row: { noisy300 }, seeds });
    expect(reveal.said).toBe('β = 0.99: 93.2, against 91.5 and 90.4.');
    expect(reveal.versus).toEqual(['You chose 1/n: it is the best of the three on 3 of 60 seeds.']);
    expect(reveal.more[0]).toMatch(/^Over 10 seeds it leads no weights by 4\.5 points: larger than seed noise\.$/);
  });

  test('with right labels the lead is gone, and the step before it says how large it was', () => {
    const { noisy300, clean300 } = seven;
    expect(storyOf(told('clean', {})).ask).toContain('led 1/n by 2.8 points on this seed');
    expect(storyOf(told('clean', {}, seven, { seed: 1234 })).ask).toContain('3.4 points, the mean of 60 seeds');
    expect(storyOf(told('clean', {}, seven, { seed: 1234, middle: { noisy300 } })).ask).toContain('2.8 points');
    const reveal = revealOf('clean', { guess: [3], row: { clean300 } });
    expect(reveal.said).toBe('−0.8: the lead is gone.');
    expect(reveal.more).toContain('On 60 seeds it was 3.4 ± 2.2, and is −0.5 ± 0.8.');
    expect(revealOf('clean', { guess: [2.5], row: { clean300 } }).versus[0]).toMatch(/^You put 2\.5: /);
  });

  test('wrong labels pull more at γ = 2', () => {
    const { pullOfWrong } = seven;
    expect(storyOf(told('focal', {}, seven, { pullAtZero: pullOfWrong[0]! })).ask).toMatch(/55 of 1,457 labels/);
    const facts: StepFacts = { guess: [20], row: { pullOfWrong: [pullOfWrong[0]!, pullOfWrong[1]!, Number.NaN] } };
    expect(revealOf('focal', facts).said).toBe('76 in 100.');
    expect(revealOf('focal', facts).more).toEqual(['60 seeds: 37 ± 2 before, 75 ± 4 now.']);
    expect(revealOf('focal', { row: { pullOfWrong } }).more.at(-1)).toMatch(
      /^Trained on for 200 steps it is 4\d in 100/,
    );
  });
});

test('a box and what it came to are told beside the formula', () => {
  expect(storyOf(told('worth', { thrown: 99, covered: 62 })).reveal).toBeUndefined();
  const usual = revealOf('worth', { thrown: 100, covered: 61, guess: [80] });
  expect(usual.said).toBe('Your box: 61. The formula: 63.4.');
  expect(usual.versus).toEqual(['You put 80; of 100 boxes 94 end between 58 and 69.']);
  expect(revealOf('worth', { thrown: 100, covered: 57 }).versus).toEqual([
    'Of 100 boxes 94 end between 58 and 69.',
    'Yours is one of the few that do not.',
  ]);
});

test('nothing happens at β = 0.9, until β is dragged', () => {
  const { options, reveal, ask } = storyOf(told('beta', { guess: [2] }));
  expect(options).toEqual(['1.1 times', '5 times', '10 times', '46 times']);
  expect(ask).toContain('(21 of them) weigh one of A (966)');
  expect(reveal!.said).toBe('1.1 times: nothing happens.');
  expect(reveal!.versus).toEqual(['You chose 10 times.']);
  expect(reveal!.more).toEqual([]);
  const done = revealOf('beta', { isDone: true, volume: 95 }, seven, { volume: 3000 });
  expect(done.more[0]).toBe('β = 0.9895, N = 95.');
});

test('the counts of iNaturalist give 476 of 500 at the largest β of the paper', () => {
  expect(revealOf('counts', { guess: [3] })).toMatchObject({
    said: '476 of 500: 1/n in all but name.',
    versus: ['You chose 10,000.'],
  });
  expect(revealOf('counts', {}).why).toContain('it is 316; at 0.99 it is 50');
});

describe('where this run does otherwise', () => {
  const flat = (...recall: number[]) => [recall, recall, recall];
  test.each<[string, StepName, StepFacts, RegExp]>([
    ['E is found', 'forgotten', { row: { noisy100: flat(0.9, 1, 1, 1, 0.5) } }, /otherwise: on 58 of 60 seeds/],
    [
      'another class is found less than E',
      'forgotten',
      { row: { noisy100: flat(1, 1, 1, 1, 0), noisy300: flat(1, 1, 0.5, 1, 0.8) } },
      /another class is found less often; on 60 of 60 it is E/,
    ],
    [
      'A gains with 1/n',
      'inverse',
      { row: { noisy300: [...flat(0.9, 1, 1, 1, 0.5), [1, 1, 1, 1, 0.4]] } },
      /on 59 of 60/,
    ],
    ['no weights are best', 'middle', { row: { noisy300: flat(0.9, 0.9, 0.9, 0.9, 0.9) } }, /on 56 of 60 β = 0\.99/],
    [
      'the middle still leads',
      'clean',
      { row: { clean300: [...flat(0.9, 0.9, 0.9, 0.9, 0.9).slice(1), [1, 1, 1, 1, 1]] } },
      /a lead is left; on 56 of 60 it is gone/,
    ],
    ['wrong labels pull little', 'focal', { row: { pullOfWrong: [0.3, 0.4, 0.4] } }, /on 60 of 60 it is more than 60/],
  ])('as where %s, a second wording says on how many seeds it is not so', (_, name, facts, expected) => {
    const { versus, more } = revealOf(name, facts);
    expect([...versus, ...more].join('\n')).toMatch(expected);
  });

  test('and where something else is set than the step’s, nothing is said of the seeds', () => {
    const facts: StepFacts = { guess: [30], row: { noisy100: flat(0.9, 1, 1, 1, 0.5) } };
    const { versus, more } = revealOf('forgotten', facts, seven, { isOther: true });
    expect(versus[0]).toBe('You put 30.');
    expect([...versus, ...more].join(' ')).not.toMatch(/of 60/);
  });
});

test('every step has a text, and every one but the last asks, before the seeds are loaded', () => {
  for (const at of stepNames) {
    const story = storyOf(told(at, {}, seven, { rows: [] }));
    expect(story.text, at).not.toBe('');
    if (at !== 'home') expect(story.ask, at).not.toBe('');
  }
});

test('without the file of the seeds no number is told that is none', () => {
  const without = { rows: [], seed: 1234 };
  const { noisy100, noisy300, clean300, pullOfWrong } = seven;
  const facts = { guess: [2.5], isDone: true, thrown: 100, row: { noisy100, noisy300, clean300, pullOfWrong } };
  for (const at of stepNames) expect(JSON.stringify(storyOf(told(at, facts, seven, without))), at).not.toMatch(/NaN/);
  expect(storyOf(told('clean', facts, seven, without)).ask).toContain('… points');
});

test('the second wording is the exception: on nine seeds in ten the first one is said', () => {
  const first = (row: LessonRow) => {
    const facts = { row } as StepFacts;
    return (['forgotten', 'inverse', 'middle', 'clean', 'focal'] as const).map(
      (at) => !/otherwise|is left|another class|though not/.test(JSON.stringify(revealOf(at, facts, row))),
    );
  };
  const said = rows.map(first);
  for (const step of said[0]!.keys()) {
    expect(said.filter((steps) => steps[step]).length, String(step)).toBeGreaterThanOrEqual(0.9 * rows.length);
  }
});

function meanOf(recall: readonly number[]): number {
  return recall.reduce((sum, share) => sum + share, 0) / recall.length;
}
