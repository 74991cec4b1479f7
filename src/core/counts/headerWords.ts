/** What a column's header says it holds. */
export type HeaderMeaning = 'count' | 'label' | 'name' | 'index';

const meanings = ['count', 'label', 'name', 'index'] as const;

const wordsOf: Record<HeaderMeaning, ReadonlySet<string>> = {
  count: new Set(
    `count counts cnt n num number numbers no frequency freq freqs total totals images imgs samples instances examples
    occurrences support amount quantity size sizes #`.split(/\s+/),
  ),
  label: new Set('label labels class classes category categories target targets species y'.split(' ')),
  name: new Set('name names title classname'.split(' ')),
  index: new Set('id ids index idx row rank unnamed key'.split(' ')),
};

/** Words that accompany those above in a header and carry no meaning alone. */
const others = new Set('true pred predicted gt train test val of per the'.split(' '));

/**
 * The meanings of a header, by its words: "num_images", "trainCount" and "# of samples" are counts, "class_name"
 * is both a name and a label.
 */
export function headerMeanings(header: string): ReadonlySet<HeaderMeaning> {
  const words = wordsIn(header);
  return new Set(meanings.filter((meaning) => words.some((word) => wordsOf[meaning].has(word))));
}

/** Whether a text can only be a header: "label" and "class_name" are, but not "class A" or "n", which may be labels. */
export function isHeaderAlone(text: string): boolean {
  const words = wordsIn(text);
  const isKnown = (word: string) => others.has(word) || meanings.some((meaning) => wordsOf[meaning].has(word));
  return text.length > 2 && headerMeanings(text).size > 0 && words.every(isKnown);
}

function wordsIn(header: string): string[] {
  return header
    .slice(0, 100)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/#/g, ' # ')
    .toLowerCase()
    .split(/[^\p{L}#]+/u)
    .filter((word) => word !== '');
}
