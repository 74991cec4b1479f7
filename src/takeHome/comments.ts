/** A text as lines of comment in Python; each of its lines is one. */
export function comment(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? `${indent}#` : `${indent}# ${line}`))
    .join('\n');
}

/** A text as a docstring in Python, indented: on one line, or, if it has several, with its end on a line of its own. */
export function docstring(text: string, indent = '    '): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line));
  return lines.length === 1
    ? `${indent}"""${text}"""`
    : `${indent}"""${lines.join('\n').slice(indent.length)}\n${indent}"""`;
}
