/** Modules by name, each with the modules that it names. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Circles of imports, types included: modules that can only be understood together.
 *
 * @returns The modules of each circle in the order of the imports, from the first that was met; one circle for
 * each import that closes one.
 */
export function importCircles(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();

  function visit(module: string, path: readonly string[]): void {
    const begin = path.indexOf(module);
    if (begin >= 0) {
      circles.push(path.slice(begin));
      return;
    }
    if (done.has(module)) return;
    for (const imported of graph.get(module) ?? []) visit(imported, [...path, module]);
    done.add(module);
  }

  for (const module of graph.keys()) visit(module, []);
  return circles;
}
