import { readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { moduleReferences } from '../../architecture/moduleReferences.ts';
import { reachableScripts } from './pageScripts.ts';

/** The scripts of one worker, as paths relative to the build's folder. */
export interface WorkerScripts {
  /** The script that the worker is opened with. */
  readonly entry: string;
  /** The entry and its static imports. */
  readonly atOnce: readonly string[];
  /** All that it can ever load. */
  readonly ever: readonly string[];
  /** Scripts that import the entry, at once or on demand. */
  readonly importers: readonly string[];
}

/** The workers of a build, by the first part of their entry's name, such as `trainer`. */
export function workerScripts(dist: string): ReadonlyMap<string, WorkerScripts> {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'));
  const mentions = scripts.flatMap((script) =>
    moduleReferences(script, readFileSync(posix.join(dist, script), 'utf8')).map(({ kind, specifier }) => ({
      ...{ script, kind },
      target: posix.join(posix.dirname(script), specifier),
    })),
  );
  // A worker is named by its address: the build wraps `new URL` once more, which hides that it stands in `new Worker`.
  const entries = new Set(
    mentions
      .filter(({ kind, target }) => (kind === 'worker' || kind === 'address') && target.endsWith('.js'))
      .map(({ target }) => target),
  );
  return new Map(
    [...entries].map((entry) => [
      basename(entry).split('.')[0]!,
      {
        entry,
        atOnce: reachableScripts(dist, [entry], ['import']),
        ever: reachableScripts(dist, [entry], ['import', 'dynamic']),
        importers: mentions
          .filter(({ kind, target }) => (kind === 'import' || kind === 'dynamic') && target === entry)
          .map(({ script }) => script),
      },
    ]),
  );
}
