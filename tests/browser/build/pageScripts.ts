import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type ModuleReference, moduleReferences } from '../../architecture/moduleReferences.ts';
import { assetAddressesOfPage } from './assetAddresses.ts';

/**
 * The scripts of a built page, as paths relative to the build's folder: what index.html loads before any interaction,
 * and all that it can ever load. A worker belongs to neither: its address is named but never imported.
 */
export function pageScripts(dist: string): { atOnce: string[]; ever: string[] } {
  const entries = assetAddressesOfPage(readFileSync(posix.join(dist, 'index.html'), 'utf8'))
    .filter((address) => /\.m?js$/.test(address))
    .map((address) => posix.normalize(address));
  return {
    atOnce: reachableScripts(dist, entries, ['import']),
    ever: reachableScripts(dist, entries, ['import', 'dynamic']),
  };
}

/**
 * The scripts that some scripts load, themselves included, as paths relative to the build's folder.
 *
 * @param kinds - Which imports are followed.
 */
export function reachableScripts(
  dist: string,
  entries: readonly string[],
  kinds: readonly ModuleReference['kind'][],
): string[] {
  const reached = new Set(entries);
  // The iteration of a set includes elements added during it.
  for (const script of reached) {
    for (const { kind, specifier } of moduleReferences(script, readFileSync(posix.join(dist, script), 'utf8'))) {
      if (kinds.includes(kind)) reached.add(posix.join(posix.dirname(script), specifier));
    }
  }
  return [...reached];
}
