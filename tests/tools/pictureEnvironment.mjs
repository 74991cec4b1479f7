import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** What a program prints, or nothing where it cannot be run. */
function printed(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/**
 * The fonts that this system has and those that stand for the generic families, as a digest. A page takes from them
 * what its own font lacks: signs of formulas and arrows.
 *
 * @returns `none known` where there is no fontconfig.
 */
function fontsHere(print = printed) {
  const list = print('fc-list', ['--format', '%{family}|%{style}|%{fontversion}\n']);
  const generic = ['sans-serif', 'serif', 'monospace', 'math'].map((family) =>
    print('fc-match', ['--format', '%{family}|%{style}\n', family]),
  );
  if (list === undefined || generic.includes(undefined)) return 'none known';
  const lines = list.split('\n').filter(Boolean).sort();
  const digest = createHash('sha256')
    .update([...lines, ...generic].join('\n'))
    .digest('hex');
  return `${lines.length} fonts, ${digest.slice(0, 16)}`;
}

/**
 * What the pixels of a page depend on besides the page: the browser, the system and its fonts.
 *
 * @param browser - Full version of the browser.
 */
export function pictureEnvironment(browser, { platform, arch } = process, print = printed) {
  return { browser, platform: `${platform} ${arch}`, fonts: fontsHere(print) };
}

/**
 * How an environment differs from the one that pictures were made with, for people to read.
 *
 * @param recorded - Of the pictures; nothing if there are none yet.
 * @returns Nothing where pictures can be equal.
 */
export function environmentDifference(recorded, here) {
  if (recorded === undefined) return 'no pictures have been made yet';
  const unlike = Object.keys(here).filter((key) => recorded[key] !== here[key]);
  if (unlike.length === 0 && here.fonts !== 'none known') return undefined;
  const list = (unlike.length > 0 ? unlike : ['fonts']).map((key) => `${key} ${recorded[key]}, here ${here[key]}`);
  return `pictures were made with ${list.join('; ')}`;
}
