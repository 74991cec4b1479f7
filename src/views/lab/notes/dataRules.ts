import { worthNaming } from '../../../core/seeds/pairedComparison.ts';
import { selectTrainingPrior } from '../../../store/selectors.ts';
import { noteWords } from '../../../words/noteWords.ts';
import { digitsText, wholeText } from '../../../words/numbers.ts';
import { aboutSeeds, isReversed } from './comparisonRules.ts';
import { plainTile } from './facts.ts';
import { tryNoise, weightRatio } from './nextSteps.ts';
import type { NoteRule } from './note.ts';
import { percent } from './texts.ts';

/** Share of the rarest class's labels from which they are called often wrong. */
const oftenWrong = 0.25;

/**
 * No re-weighting is the best of all, and the largest weights lie on labels that are often wrong. Where inverse
 * frequency is better on other seeds, another rule says so.
 */
export const wrongLabels: NoteRule = (facts) => {
  const { tiles, standings, labelled, right, tail, frame } = facts;
  const [none, inverse] = [plainTile(tiles, 'none'), plainTile(tiles, 'inverse-frequency')];
  if (none < 0 || inverse < 0) return undefined;
  const wrong = labelled[tail]! - right[tail]!;
  if (!(wrong >= oftenWrong * labelled[tail]!) || wrong === 0) return undefined;
  const [one, other] = [standings[none]!.balancedAccuracy, standings[inverse]!.balancedAccuracy];
  const isBest = standings.every(({ balancedAccuracy }) => balancedAccuracy <= one);
  if (!isBest || !(one - other >= worthNaming) || isReversed(facts, none, inverse)) return undefined;
  const { lead, body } = noteWords.wrongLabels(
    wholeText(wrong),
    wholeText(labelled[tail]!),
    digitsText(weightRatio(labelled, Infinity)),
    wholeText(frame!.step),
    percent(other),
    percent(one),
  );
  return { lead, body: `${body} ${aboutSeeds(facts, none, inverse)}`, next: tryNoise(0), question: 'worse' };
};

/**
 * What the models would reach on a test set with the class shares of training; said while the Bayes boundary of those
 * shares is shown.
 */
export const longTailedTest: NoteRule = ({ inputs, standings, names, frame }) => {
  // Of given points no boundary is shown.
  if (inputs.points || (inputs.bayes !== 'training' && inputs.bayes !== 'both')) return undefined;
  const prior = selectTrainingPrior(inputs);
  const shares = standings.map(({ recall }) => recall.reduce((sum, share, index) => sum + share * prior[index]!, 0));
  const balanced = standings.map(({ balancedAccuracy }) => balancedAccuracy);
  const [best, first] = [shares, balanced].map((numbers) => numbers.indexOf(Math.max(...numbers))) as [number, number];
  const step = wholeText(frame!.step);
  const note =
    best === first
      ? noteWords.sameTest(step, names[best]!, percent(shares[best]!), percent(balanced[best]!))
      : noteWords.otherTest(
          step,
          { name: names[best]!, share: percent(shares[best]!), balanced: percent(balanced[best]!) },
          { name: names[first]!, share: percent(shares[first]!), balanced: percent(balanced[first]!) },
        );
  return { ...note, question: 'validation' };
};

/** Drawing samples and weighing them, side by side: the two minimise the same in the mean. */
export const drawnOrWeighed: NoteRule = (facts) => {
  const { tiles, standings, frame } = facts;
  const [drawn, weighed] = [plainTile(tiles, 'class-balanced-sampling'), plainTile(tiles, 'inverse-frequency')];
  if (tiles.length !== 2 || drawn < 0 || weighed < 0) return undefined;
  const [one, other] = [standings[drawn]!, standings[weighed]!].map(({ balancedAccuracy }) =>
    percent(balancedAccuracy),
  );
  const { lead, body } = noteWords.drawnOrWeighed(wholeText(frame!.step), one!, other!);
  return { lead, body: `${body} ${aboutSeeds(facts, drawn, weighed)}`, question: 'sampler' };
};
