import { parseSync, Visitor } from 'vite';

/** Attributes of elements that are read out or shown. */
const spoken = /^(?:aria-(?:label|description|valuetext|roledescription)|title|alt|placeholder|label)$/;

/** Two words with a space between them. */
const sentence = /\p{L}{2,}[,:;]? \p{L}{2,}/u;

/** Words of a style sheet or of a picture's path, which no reader sees. */
const unseen = /^(?:class(?:Name)?|d|style|viewBox|transform|points|rel|target|type|role)$/;

/**
 * English in a module: texts between tags, attributes that are read out, and literals with two words or more.
 *
 * Left out are errors that are thrown, whose messages are for engineers, and names of classes.
 *
 * @param path - Its ending says which language `code` is in; the messages begin with it.
 * @returns One message a text, in the order of the source.
 * @throws Error if `code` does not parse.
 */
export function sentences(path: string, code: string): string[] {
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);

  const found: { readonly start: number; readonly text: string }[] = [];
  const silent: { readonly start: number; readonly end: number }[] = [];
  const literals: { readonly start: number; readonly text: string }[] = [];
  new Visitor({
    JSXText({ start, value }) {
      if (/[\p{Lu}\p{Ll}]{2,}/u.test(value)) found.push({ start, text: value.trim() });
    },
    JSXAttribute(node) {
      const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
      if (unseen.test(name)) silent.push(node);
      if (!spoken.test(name) || node.value?.type !== 'Literal') return;
      if (/[\p{Lu}\p{Ll}]{2,}/u.test(node.value.value)) found.push({ start: node.start, text: node.value.value });
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name.endsWith('Error')) silent.push(node);
    },
    Literal({ start, value }) {
      if (typeof value === 'string') literals.push({ start, text: value });
    },
    TemplateElement({ start, value }) {
      literals.push({ start, text: value.cooked ?? value.raw });
    },
  }).visit(program);
  const isSilent = (at: number) => silent.some(({ start, end }) => at >= start && at < end);
  const said = literals.filter(({ start, text }) => sentence.test(text) && !isSilent(start));
  return [...found, ...said]
    .sort((one, other) => one.start - other.start)
    .map(({ start, text }) => `${path}:${code.slice(0, start).split('\n').length} says “${text.slice(0, 60)}”`);
}
