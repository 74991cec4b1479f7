import { describe, expect, test } from 'vitest';
import { languageNames } from '../../src/core/languages.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { PartName } from '../../src/words/parts.ts';
import { allowedTexts } from './allowedTexts.ts';
import { type TextPair, walkWords } from './walkWords.ts';

const parts = Object.keys(catalogues.xx) as PartName[];
const languages = languageNames.filter((name) => name !== 'en' && name !== 'xx');

/** A part in English. */
const englishPart = async (part: PartName) => (await import(`../../src/words/en/${part}.ts`))[part];

/** Texts of all parts of a language, each with the English one. */
async function textsOf(language: (typeof languages)[number]): Promise<{ pairs: TextPair[]; faults: string[] }> {
  const walks = parts.map(async (part) => {
    const english = await englishPart(part);
    return walkWords(part, english, await catalogues[language][part](english));
  });
  const all = await Promise.all(walks);
  return { pairs: all.flatMap(({ pairs }) => pairs), faults: all.flatMap(({ faults }) => faults) };
}

/**
 * Numbers of a text, sorted: their digits, whatever signs stand between them, without zeros in front, since .99 is
 * 0.99. Small digits, as in Eₙ or 10⁵, and those of values that are put in count, too.
 */
function numbersIn(text: string): string[] {
  const plain = text.replaceAll(/[⁰¹²³⁴-⁹₀-₉]/g, (digit) => digit.normalize('NFKC')).replaceAll(/https?:\S+/g, '');
  const found = plain.match(/\d+(?:[.,\u00a0\u202f]\d+)*/g) ?? [];
  return found.map((digits) => digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')).sort();
}

/** Numbers that English writes as words where another language may have digits. */
const written: Readonly<Record<string, string>> = {
  ...{
    no: '0',
    nothing: '0',
    one: '1',
    once: '1',
    first: '1',
    two: '2',
    both: '2',
    twice: '2',
    second: '2',
    half: '5',
  },
  ...{ three: '3', third: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', eighth: '8', nine: '9' },
  ...{ ten: '10', tenth: '10', fifteen: '15', twenty: '20', hundred: '100', thousand: '1000' },
};

/** Items of the first list that are not in the second, as often as they are too many. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return list.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Signs, formulas and names that are the same in every language. */
const kept =
  /⟨\w+⟩|https?:\/\/[^\s)”]+|[αβγτλρ√∞×±Σ]|→|Eₙ|1\/n|\b(?:CE|CSV|JSON|PNG|SVG|PyTorch|TensorFlow|Keras|JAX|scikit-learn|WebGL|WebAssembly|SIMD|CPU|CIFAR|iNaturalist|ImageNet|Adam|LDAM|cRT|ReLU|tanh|pos_weight)\b/g;

const keptIn = (text: string) => [...new Set(text.match(kept))];

/** Path of a text without what says which values it was written with. */
const plainPath = ({ path }: TextPair) => path.replaceAll(/\(\d+\)/g, '');

describe.each(languages)('the catalogue of %s', (language) => {
  const texts = textsOf(language);
  const allowed = allowedTexts[language];
  /** Texts with a fault, but for those that are allowed. */
  const faulty = async (kind: keyof typeof allowed, fault: (pair: TextPair) => string | undefined) =>
    (await texts).pairs.flatMap((pair) => {
      const found = fault(pair);
      return found && !allowed[kind].includes(plainPath(pair))
        ? [`${pair.path}: ${found}: ${pair.english} | ${pair.other}`]
        : [];
    });

  test('has every entry of the English one and no other, and its functions want no more values', async () => {
    const { pairs, faults } = await texts;
    expect(faults).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1000);
  });

  test('has in every text the numbers of the English one, and no others', async () => {
    const found = await faulty('numbers', ({ english, other }) => {
      const [own, theirs] = [numbersIn(english), numbersIn(other)];
      const missing = without(own, theirs);
      const words = english.toLowerCase().match(/[a-z]+/g) ?? [];
      const said = new Set([...own, ...words.map((word) => written[word])]);
      const more = theirs.filter((number) => !said.has(number));
      if (missing.length + more.length === 0) return undefined;
      return `lacks ${missing.join(' ') || 'none'}, has ${more.join(' ') || 'none'} besides`;
    });
    expect(found).toEqual([]);
  });

  test('has in every text the signs, formulas, names and values of the English one', async () => {
    const found = await faulty('signs', ({ english, other }) => {
      const missing = keptIn(english).filter((sign) => !other.includes(sign));
      return missing.length > 0 ? `lacks ${missing.join(' ')}` : undefined;
    });
    expect(found).toEqual([]);
  });

  test('has no text of more than three words that is English', async () => {
    const found = await faulty('english', ({ english, other }) => {
      const words = english.replaceAll(/false|undefined/g, '').match(/\p{L}{2,}/gu) ?? [];
      return other === english && words.length > 3 ? 'is English' : undefined;
    });
    expect(found).toEqual([]);
  });

  test('has every exception for a text that is there', async () => {
    const { pairs } = await texts;
    const paths = new Set(pairs.map(plainPath));
    expect([...allowed.numbers, ...allowed.signs, ...allowed.english].filter((path) => !paths.has(path))).toEqual([]);
  });
});

test('no Chinese text has four words of English in a row', async () => {
  const { pairs } = await textsOf('zh');
  const found = pairs.filter((pair) => {
    const { other } = pair;
    return (
      !allowedTexts.zh.english.includes(plainPath(pair)) && /(?:\b[A-Za-z]{2,}\b[ ,]+){3}\b[A-Za-z]{2,}\b/.test(other)
    );
  });
  expect(found.map(({ path, other }) => `${path}: ${other}`)).toEqual([]);
});
