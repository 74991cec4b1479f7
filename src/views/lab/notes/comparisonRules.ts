import { worthNaming } from '../../../core/seeds/pairedComparison.ts';
import { noteWords as note } from '../../../words/noteWords.ts';
import { betaText, sentencesText, wholeText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import type { OtherSeeds } from './evidence.ts';
import { type NoteFacts, plainTile } from './facts.ts';
import { tryNoise, tryPrototypes } from './nextSteps.ts';
import type { Note, NoteRule } from './note.ts';
import { percent, points } from './texts.ts';

/**
 * Rules that compare the tiles of a frame at rest. Their statements hold on this seed, at this step, in the numbers of
 * the maps; statements on other seeds are made only from measurements.
 */

/** beta is ahead of both extremes, and finds more of the tail than one and more of the head than the other. */
export const keepsBoth: NoteRule = (facts) => {
  const { standings, head, tail, shape, names, inputs } = facts;
  const [none, inverse, chosen] = [
    plainTile(facts.tiles, 'none'),
    plainTile(facts.tiles, 'inverse-frequency'),
    plainTile(facts.tiles, 'class-balanced'),
  ];
  if (none < 0 || inverse < 0 || chosen < 0) return undefined;
  const [one, other, own] = [standings[none]!, standings[inverse]!, standings[chosen]!];
  const isAhead =
    isMore(own.balancedAccuracy, one.balancedAccuracy) && isMore(own.balancedAccuracy, other.balancedAccuracy);
  const isOfBoth = isMore(own.recall[tail]!, one.recall[tail]!) && isMore(own.recall[head]!, other.recall[head]!);
  if (!isAhead || !isOfBoth || isBehind(facts, chosen)) return undefined;
  const [overNone, overInverse] = [facts.evidence?.(chosen, none), facts.evidence?.(chosen, inverse)];
  // If other seeds contradict it, the next rule says so.
  if ([overNone, overInverse].some((seeds) => seeds !== undefined && !isLarger(seeds))) return undefined;
  const text = note.keepsBoth(
    shape,
    stepOf(facts),
    { tail: percent(one.recall[tail]!) },
    { head: percent(other.recall[head]!) },
    { name: betaText(inputs.volume), head: percent(own.recall[head]!), tail: percent(own.recall[tail]!) },
  );
  const nearest = rankedTiles(facts).find((index) => index !== chosen)!;
  const isRivalOther = nearest !== none && nearest !== inverse;
  const rival = isRivalOther
    ? [
        note.rival(
          names[nearest]!,
          percent(standings[nearest]!.balancedAccuracy),
          betaText(inputs.volume),
          percent(own.balancedAccuracy),
        ),
      ]
    : [];
  const seeds =
    overNone && overInverse
      ? note.seeds.both(
          ...sourceOf(overNone),
          betaText(inputs.volume),
          points(overNone.comparison.mean),
          points(overInverse.comparison.mean),
        )
      : note.seeds.unknown;
  const told = joined(text, ...rival, seeds);
  // Where labels are wrong, the other half of the lesson is what happens without them.
  const isNoisy = facts.labelled.some((count, index) => facts.right[index]! < count);
  return isNoisy ? { ...told, next: tryNoise(0), question: 'worse' } : withPrototypes(facts, told);
};

/** Inverse frequency is the best of all, no label is wrong, and it is also ahead of no re-weighting on other seeds. */
export const moreIsBetter: NoteRule = (facts) => {
  const { standings, labelled, right, names } = facts;
  const [none, inverse] = [plainTile(facts.tiles, 'none'), plainTile(facts.tiles, 'inverse-frequency')];
  if (none < 0 || inverse < 0 || labelled.some((count, index) => right[index]! < count)) return undefined;
  const [first, second] = rankedTiles(facts);
  if (first !== inverse || !isMore(standings[inverse]!.balancedAccuracy, standings[second!]!.balancedAccuracy))
    return undefined;
  const seeds = facts.evidence?.(inverse, none);
  if (!seeds || !isLarger(seeds)) return undefined;
  const text = note.more(
    stepOf(facts),
    percent(standings[inverse]!.balancedAccuracy),
    percent(standings[none]!.balancedAccuracy),
  );
  const rival =
    second === none
      ? []
      : [
          note.rival(
            names[second!]!,
            percent(standings[second!]!.balancedAccuracy),
            names[inverse]!,
            percent(standings[inverse]!.balancedAccuracy),
          ),
        ];
  const told = joined(text, ...rival, seedsSentence(seeds, names[inverse]!, names[none]!));
  return { ...told, next: tryPrototypes(facts) ?? tryNoise(0.05), question: 'worse' };
};

/** The best two or more have equal numbers. */
export const level: NoteRule = (facts) => {
  const { standings, names } = facts;
  const ranked = rankedTiles(facts);
  const shareOf = (index: number) => percent(standings[index]!.balancedAccuracy);
  const best = shareOf(ranked[0]!);
  const tied = ranked.filter((index) => shareOf(index) === best).sort((one, other) => one - other);
  if (tied.length < 2) return undefined;
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(tied.map((index) => names[index]!));
  const text = note.level(stepOf(facts), list, best, tied.length < standings.length);
  return withPrototypes(facts, joined(text, aboutSeeds(facts, tied[0]!, tied[1]!)));
};

/** One is ahead: it and the second best, and how the two compare on other seeds. */
export const oneLeads: NoteRule = (facts) => {
  const { standings, names } = facts;
  const [first, second] = rankedTiles(facts) as [number, number];
  const say = isReversed(facts, first, second) ? note.otherwise : note.leads;
  const text = say(
    stepOf(facts),
    names[first]!,
    percent(standings[first]!.balancedAccuracy),
    names[second]!,
    percent(standings[second]!.balancedAccuracy),
  );
  return withPrototypes(facts, joined(text, aboutSeeds(facts, first, second)));
};

/**
 * Whether another tile than the two extremes is ahead of one by more than chance: by the interval over other seeds, or
 * by {@link worthNaming} where other seeds are not known.
 */
function isBehind(facts: NoteFacts, index: number): boolean {
  const [first] = rankedTiles(facts) as [number];
  if (first === index) return false;
  const seeds = facts.evidence?.(first, index);
  const lead = facts.standings[first]!.balancedAccuracy - facts.standings[index]!.balancedAccuracy;
  return seeds ? isLarger(seeds) : lead >= worthNaming;
}

/** Indices of the tiles by balanced accuracy, the best first. */
function rankedTiles({ standings }: NoteFacts): number[] {
  return standings
    .map((_, index) => index)
    .sort((one, other) => standings[other]!.balancedAccuracy - standings[one]!.balancedAccuracy);
}

/** Whether a share is larger than another as the maps write them. */
function isMore(one: number, other: number): boolean {
  return one > other && percent(one) !== percent(other);
}

/** Whether the first is ahead by more than seed noise on other seeds, at the neighbouring steps too. */
function isLarger({ comparison, isSteady }: OtherSeeds): boolean {
  return isSteady && comparison.verdict === 'larger-than-seed-noise' && comparison.mean > 0;
}

function reversed({ comparison }: OtherSeeds): OtherSeeds['comparison'] {
  return { ...comparison, mean: -comparison.mean, low: -comparison.high, high: -comparison.low };
}

/** Whether on other seeds the second is ahead by more than seed noise. */
export function isReversed({ evidence }: NoteFacts, first: number, second: number): boolean {
  const seeds = evidence?.(first, second);
  return seeds !== undefined && isLarger({ ...seeds, comparison: reversed(seeds) });
}

/** How two tiles compare on other seeds, or that it is not known. */
export function aboutSeeds({ evidence, names }: NoteFacts, first: number, second: number): string {
  const seeds = evidence?.(first, second);
  return seeds ? seedsSentence(seeds, names[first]!, names[second]!) : note.seeds.unknown;
}

/** How two tiles compare on other seeds, in words. */
function seedsSentence(seeds: OtherSeeds, first: string, second: string): string {
  if (!seeds.isSteady) return note.seeds.turning(seeds.seeds, wholeText(seeds.step), first, second);
  const { comparison } = seeds;
  const text = ({ mean, low, high }: OtherSeeds['comparison']) => ({
    mean: points(mean),
    low: points(low),
    high: points(high),
  });
  if (comparison.verdict === 'within-seed-noise')
    return note.seeds.within(...sourceOf(seeds), first, second, text(comparison));
  return comparison.mean > 0
    ? note.seeds.larger(...sourceOf(seeds), first, second, text(comparison))
    : note.seeds.larger(...sourceOf(seeds), second, first, text(reversed(seeds)));
}

function sourceOf({ source, seeds, step }: OtherSeeds): [source: OtherSeeds['source'], seeds: number, step: string] {
  return [source, seeds, wholeText(step)];
}

function stepOf({ frame }: NoteFacts): string {
  return wholeText(frame!.step);
}

function withPrototypes(facts: NoteFacts, note: Note): Note {
  const next = tryPrototypes(facts);
  return next ? { ...note, next } : note;
}

function joined({ lead, body }: Note, ...more: readonly string[]): Note {
  return { lead, body: sentencesText([body, ...more]) };
}
