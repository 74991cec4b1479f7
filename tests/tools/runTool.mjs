import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder that holds package.json. */
export const repository = join(import.meta.dirname, '../..');

const require = createRequire(import.meta.url);

/** Runs a script in a Node of its own, from the repository's folder and in the open, and returns its exit status. */
export function runScript(path, args = [], options = {}) {
  const { status, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: repository,
    stdio: 'inherit',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

/**
 * Runs the command of an installed package by its own script: no shell and no `.cmd` wrapper, so
 * the same on every system.
 */
export function runTool(packageName, args, options) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const [script] = Object.values(require(manifest).bin);
  return runScript(join(dirname(manifest), script), args, options);
}
