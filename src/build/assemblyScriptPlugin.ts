import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Compiles AssemblyScript that is imported as `x.ts?wasm` to WebAssembly with SIMD, in memory: the module holds the
 * bytes. It serves builds, the development server and unit tests alike; workers are built with plugins of their own.
 */
export function assemblyScriptPlugin(): Plugin {
  return {
    name: 'long-tail-lab:assembly-script',
    enforce: 'pre',
    load: {
      filter: { id: /\.ts\?wasm$/ },
      async handler(id) {
        const entry = id.replace(/\?wasm$/, '');
        const sources = (await readdir(dirname(entry))).map((name) => join(dirname(entry), name));
        for (const source of sources) this.addWatchFile(source);
        const bytes = await compiledOnce(entry, sources);
        const text = Buffer.from(bytes).toString('base64');
        return `export default Uint8Array.from(atob('${text}'), (character) => character.charCodeAt(0));`;
      },
    },
  };
}

/** What was compiled last, which the page, its workers and tests ask for in turn. */
let last: { readonly version: string; readonly bytes: Promise<Uint8Array> } | undefined;

/** Compiles an entry, unless it was compiled last and no source has changed since. */
async function compiledOnce(entry: string, sources: readonly string[]): Promise<Uint8Array> {
  const times = await Promise.all(sources.map(async (source) => (await stat(source)).mtimeMs));
  const version = JSON.stringify([entry, sources, times]);
  if (last?.version !== version) last = { version, bytes: compile(entry) };
  return last.bytes;
}

/**
 * Compiles an entry with all that it imports.
 *
 * @throws Error with the compiler's messages.
 */
async function compile(entry: string): Promise<Uint8Array> {
  // The compiler is loaded only when it is needed: it is large.
  const { default: asc } = await import('assemblyscript/asc');
  const name = 'kernel.wasm';
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      ...[basename(entry), '--baseDir', dirname(entry), '--outFile', name],
      // No allocator, no collector and no checks: the code has functions and numbers only.
      ...['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'],
    ],
    {
      writeFile(file, contents) {
        if (file === name) bytes = contents as Uint8Array;
      },
    },
  );
  if (error || !bytes) throw new Error(`cannot compile ${entry}: ${error?.message ?? 'no output'}\n${stderr}`);
  return bytes;
}
