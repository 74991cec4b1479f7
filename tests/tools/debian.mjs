import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Sends what a command writes to standard error: standard output is kept for what the script itself prints. */
export const onStandardError = { stdio: ['inherit', 2, 2] };

/**
 * Installs packages on Debian and systems made from it, if this process is root; else does nothing.
 *
 * @param options - Of `apt-get install`.
 */
export function installFromDebian(packages, options = []) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  spawnSync('apt-get', ['update'], onStandardError);
  spawnSync('apt-get', ['install', '-y', ...options, ...packages], onStandardError);
}
