import { type Python, runPython, withFiles } from './python.ts';

/** What a Python file says to a reader, and whether it is the same program as another. */
export interface ReadFile {
  /** Whether it is the English program, but for comments, docstrings, and words that are printed. */
  readonly isSame: boolean;
  /** Lines of comments and docstrings, without the signs before them. */
  readonly remarks: readonly string[];
  /** Columns of its widest comment or line of a docstring; a sign of Chinese has two. */
  readonly widest: number;
}

/** Reads the files named on the command line, in pairs: one, and the English one. */
const reader = `
import ast, functools, io, json, sys, tokenize, unicodedata

def docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node) is not None:
            yield node

def program(text):
    tree = ast.parse(text)
    for node in list(docstrings(tree)):
        node.body = node.body[1:] or [ast.Pass()]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("print", "print_row"):
            # Words may stand in another order around the same values.
            node.args = [printed(argument) for argument in node.args]
    return ast.dump(tree)

def printed(argument):
    values = [value for value in ast.walk(argument) if isinstance(value, ast.FormattedValue)]
    if isinstance(argument, ast.JoinedStr):
        return ast.List(sorted(values, key=ast.dump), ast.Load())
    return ast.Constant("") if isinstance(argument, ast.Constant) else argument

def columns(line):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)

@functools.cache
def read(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    lines = text.split("\\n")
    spoken = [(lines[token.start[0] - 1], token.string.lstrip("# "))
              for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.COMMENT]
    for node in docstrings(ast.parse(text)):
        first, last = node.body[0].lineno, node.body[0].end_lineno
        spoken += [(line, line.strip().strip('"')) for line in lines[first - 1:last]]
    return program(text), [remark for _, remark in spoken if remark], max(columns(line) for line, _ in spoken)

found = []
for one, other in zip(sys.argv[1::2], sys.argv[2::2]):
    text, remarks, widest = read(one)
    found.append({"isSame": text == read(other)[0], "remarks": remarks, "widest": widest})
print(json.dumps(found))`;

/** Reads Python files, each against the English one at its place; all in one process. */
export function readFiles(
  python: Python,
  lists: readonly (readonly string[])[],
  english: readonly string[],
): ReadFile[][] {
  const named = (files: readonly string[], list: string) =>
    files.map((file, index): [string, string] => [`${list}-${index}.py`, file]);
  const all = lists.flatMap((files, list) => named(files, String(list)));
  const others = named(english, 'english');
  const paths = all.flatMap(([path], index) => [path, others[index % others.length]![0]]);
  return withFiles(Object.fromEntries([...all, ...others]), (folder) => {
    const { status, stdout, stderr } = runPython(python, ['-c', reader, ...paths], folder);
    if (status !== 0) throw new Error(stderr);
    const read: ReadFile[] = JSON.parse(stdout);
    return lists.map((_, list) => read.slice(list * english.length, (list + 1) * english.length));
  });
}
