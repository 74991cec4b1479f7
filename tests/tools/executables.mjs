import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where commands would be found on the PATH, by command first and by folder then. */
export function placesOnPath(commands, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * The executable that a variable names, if it is set and no empty text.
 *
 * @throws Error if it names no file.
 */
export function namedBy(variable, env) {
  const path = env[variable];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`invalid ${variable}; not an existing file: ${path}`);
  return path;
}

/**
 * An executable may exist and still not start, for want of a system library; on Windows `--version`
 * opens a window instead.
 */
export function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
