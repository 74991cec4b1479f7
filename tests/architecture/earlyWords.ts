import { parseSync } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** One use of a name in an expression. */
interface Use {
  readonly name: string;
  readonly start: number;
  readonly isCalled: boolean;
}

/**
 * Reads of the catalogue that happen when a module is loaded: before the language of the page is known.
 *
 * A name from the catalogue may be read only inside a function. Functions that read it, such as those that write
 * numbers, may be passed on outside of one, but not called.
 *
 * @param path - Of the module; its ending says which language `code` is in.
 * @param catalogues - Names of the catalogues that the modules of src/words export, such as "words".
 * @returns One message a read, in the order of the source.
 * @throws Error if `code` does not parse.
 */
export function earlyWords(path: string, code: string, catalogues: ReadonlySet<string>): string[] {
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const statements = program.body as unknown as SyntaxNode[];

  const imported = importedWords(statements);
  const own = [...imported.keys()].filter((name) => catalogues.has(imported.get(name)!));
  const readers = readersOf(statements, new Set(imported.keys()));
  return statements
    .flatMap((statement) => usesIn(statement, false))
    .flatMap(({ name, start, isCalled }) => {
      const verb = own.includes(name) ? 'reads' : isCalled && readers.has(name) ? 'calls' : undefined;
      return verb ? [`src/${path}:${code.slice(0, start).split('\n').length} ${verb} ${name} when it is loaded`] : [];
    });
}

/** Local names of the values that are imported from src/words, each with its exported name. */
function importedWords(statements: readonly SyntaxNode[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { type, source, specifiers, importKind } of statements) {
    if (type !== 'ImportDeclaration' || importKind === 'type') continue;
    const { value } = source as { value: string };
    // The functions of languages.ts load parts of the catalogue and read none.
    if (!/(?:^|\/)words\/\w+\.ts$/.test(value) || value.endsWith('/languages.ts')) continue;
    for (const each of specifiers as { local: { name: string }; imported?: { name: string }; importKind?: string }[]) {
      // speak() sets the language.
      const isReader = each.imported && each.importKind !== 'type' && each.imported.name !== 'speak';
      if (isReader) names.set(each.local.name, each.imported!.name);
    }
  }
  return names;
}

/** The names in `words`, and the functions of a module that use one of them, directly or through another. */
function readersOf(statements: readonly SyntaxNode[], words: ReadonlySet<string>): ReadonlySet<string> {
  const functions = statements.flatMap(declaredFunctions);
  const readers = new Set(words);
  for (let isGrowing = true; isGrowing; ) {
    const found = functions.filter(({ name, uses }) => !readers.has(name) && uses.some((use) => readers.has(use)));
    for (const { name } of found) readers.add(name);
    isGrowing = found.length > 0;
  }
  return readers;
}

/** Functions that a statement of a module declares, with the names that they use. */
function declaredFunctions(statement: SyntaxNode): { name: string; uses: string[] }[] {
  const declaration = (/^Export/.test(statement.type) && statement.declaration) || statement;
  const { type, id, declarations = [] } = declaration as SyntaxNode & { declarations?: SyntaxNode[] };
  const used = (node: unknown) => usesIn(node as SyntaxNode, true).map(({ name }) => name);
  if (type === 'FunctionDeclaration' && id) return [{ name: (id as { name: string }).name, uses: used(declaration) }];
  return declarations.flatMap(({ id, init }) => {
    const { name } = id as { name?: string };
    return name && init && isFunction(init as SyntaxNode) ? [{ name, uses: used(init) }] : [];
  });
}

function isFunction({ type }: SyntaxNode): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type);
}

/** The uses of names in a node, without its types; those inside functions only if `entersFunctions`. */
function usesIn(node: SyntaxNode, entersFunctions: boolean, isCalled = false): Use[] {
  const { type, start } = node;
  if (type === 'ImportDeclaration') return [];
  if (type === 'Identifier' || type === 'JSXIdentifier') return [{ name: node.name as string, start, isCalled }];
  if (isFunction(node) && !entersFunctions) return [];
  // Of `value as Type` and `value satisfies Type` the value counts.
  const isOnlyType = type.startsWith('TS') && !('expression' in node);
  if (isOnlyType) return [];
  const isName = (key: string) =>
    ((key === 'property' || key === 'key') && node.computed === false && node.shorthand !== true) ||
    key === 'typeAnnotation' ||
    key === 'id';
  return Object.entries(node).flatMap(([key, child]) => {
    if (isName(key)) return [];
    const children = (Array.isArray(child) ? child : [child]) as unknown[];
    const isCallee = (type === 'CallExpression' && key === 'callee') || (/^JSXOpening/.test(type) && key === 'name');
    return children.flatMap((each) =>
      isNode(each) ? usesIn(each, entersFunctions, isCallee && each.type !== 'MemberExpression') : [],
    );
  });
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}
