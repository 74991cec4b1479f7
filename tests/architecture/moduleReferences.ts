import { parseSync, Visitor } from 'vite';

/**
 * One mention of another module: imported at once, on demand, for its types alone, as a worker, or
 * by its address alone.
 */
export interface ModuleReference {
  readonly kind: 'import' | 'dynamic' | 'type' | 'worker' | 'address';
  readonly specifier: string;
}

interface SyntaxNode {
  readonly type: string;
}

/**
 * The modules that a TypeScript or JavaScript module names by a literal, in the order of the source.
 *
 * @param path - Only its ending is read: it says which language `code` is in.
 * @throws Error if `code` does not parse.
 */
export function moduleReferences(path: string, code: string): ModuleReference[] {
  const { program, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);

  const references: ModuleReference[] = [];
  const workerAddresses = new Set<unknown>();
  const add = (kind: ModuleReference['kind'], source: SyntaxNode | null | undefined) => {
    const specifier = source && literalText(source);
    if (specifier !== undefined && specifier !== null) references.push({ kind, specifier });
  };

  new Visitor({
    ImportDeclaration(node) {
      const named = node.specifiers;
      const typesOnly =
        node.importKind === 'type' ||
        (named.length > 0 && named.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type'));
      add(typesOnly ? 'type' : 'import', node.source);
    },
    ExportNamedDeclaration(node) {
      add(node.exportKind === 'type' ? 'type' : 'import', node.source);
    },
    ExportAllDeclaration(node) {
      add(node.exportKind === 'type' ? 'type' : 'import', node.source);
    },
    ImportExpression(node) {
      add('dynamic', node.source);
    },
    TSImportType(node) {
      add('type', node.source);
    },
    NewExpression(node) {
      const isCallOf = (name: string) => node.callee.type === 'Identifier' && node.callee.name === name;
      // The visitor meets `new Worker(` before the `new URL(` inside it.
      if (isCallOf('Worker')) workerAddresses.add(node.arguments[0]);
      else if (isCallOf('URL') && isImportMetaUrl(code, node.arguments[1])) {
        add(workerAddresses.has(node) ? 'worker' : 'address', node.arguments[0]);
      }
    },
  }).visit(program);
  return references;
}

function literalText(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal') {
    const { value } = node as unknown as { value: unknown };
    return typeof value === 'string' ? value : undefined;
  }
  if (node.type === 'TemplateLiteral') {
    const { quasis } = node as unknown as { quasis: { value: { cooked: string } }[] };
    return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
  }
  return undefined;
}

function isImportMetaUrl(code: string, node: { start: number; end: number } | undefined): boolean {
  return node !== undefined && code.slice(node.start, node.end) === 'import.meta.url';
}
