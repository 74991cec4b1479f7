import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder src. */
export const sourceRoot = join(import.meta.dirname, '../../src');

/** Paths of the modules in src, relative to it, with forward slashes. */
export function sourceModules(): string[] {
  return readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path));
}
