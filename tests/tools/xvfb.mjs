import { existsSync } from 'node:fs';
import { namedBy, placesOnPath } from './executables.mjs';

/**
 * Path of Xvfb, an X server with a virtual display: the one that XVFB_PATH names, else the one on the PATH;
 * `undefined` if there is none.
 *
 * @throws Error if XVFB_PATH names no file.
 */
export function findXvfb({ env = process.env, exists = existsSync } = {}) {
  return namedBy('XVFB_PATH', env) ?? placesOnPath(['Xvfb'], env).find(exists);
}
