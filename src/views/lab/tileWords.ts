import { classMarks } from '../../core/classMarks.ts';
import type { LineStyle } from '../../schemes/scheme.ts';
import { schemeOf } from '../../schemes/schemes.ts';
import { type ForAll, settingsOf, type Tile } from '../../schemes/tile.ts';
import { betaText, compactText, listText, plainText } from '../../words/numbers.ts';
import { words } from '../../words/words.ts';

/** Name of a tile: its scheme's. */
export function nameOf({ scheme }: Tile): string {
  return words.schemes[scheme].name;
}

/**
 * What distinguishes a tile, in a few characters: its beta or own number, and its pins.
 *
 * @param volume - N that its model was trained with, or will be.
 */
export function subtitleOf(tile: Tile, all: ForAll, volume = settingsOf(tile, all).volume): string {
  const scheme = schemeOf(tile.scheme);
  const { sub, ownIs } = words.schemes[tile.scheme];
  const { own, loss } = settingsOf(tile, all);
  const isPinned = tile.loss !== undefined || (tile.gamma !== undefined && loss.kind === 'focal');
  return listText([
    ...(scheme.usesVolume ? [betaText(volume)] : scheme.own ? [] : [sub]),
    ...(scheme.own && ownIs ? [ownIs(plainText(own))] : []),
    ...(tile.volumes && ownIs ? [ownIs(lettersOf(tile.volumes))] : []),
    ...(isPinned ? [words.weighting.losses[loss.kind].toLowerCase()] : []),
    ...(tile.gamma !== undefined && loss.kind === 'focal' ? [words.theory.gammaIs(plainText(tile.gamma))] : []),
  ]);
}

/** Letters of the classes that have N of their own. */
function lettersOf(volumes: readonly (number | undefined)[]): string {
  return volumes.flatMap((volume, index) => (volume === undefined ? [] : (classMarks[index]?.letter ?? []))).join(' ');
}

/** Name and subtitle, which identify a tile in a table. */
export function fullNameOf(tile: Tile, all: ForAll): string {
  return `${nameOf(tile)}, ${subtitleOf(tile, all)}`;
}

/** Names of the tiles, each different from the others: with their subtitles only where two are of one scheme; [S]. */
export function shortNamesOf(tiles: readonly Tile[], all: ForAll): string[] {
  const names = tiles.map((tile) => {
    const isOnly = tiles.filter(({ scheme }) => scheme === tile.scheme).length === 1;
    return isOnly ? nameOf(tile) : fullNameOf(tile, all);
  });
  return numberedWhereSame(names);
}

/** The names, with an index for those that occur more than once. */
function numberedWhereSame(names: readonly string[]): string[] {
  return names.map((name, index) => (names.indexOf(name) === names.lastIndexOf(name) ? name : `${index + 1} ${name}`));
}

/**
 * Names of the tiles' lines in a chart, each different from the others.
 *
 * @returns [S].
 */
export function lineNamesOf(tiles: readonly Tile[], all: ForAll): string[] {
  const names = tiles.map((tile) => {
    const { line } = words.schemes[tile.scheme];
    if (tile.scheme === 'class-balanced') return shortBeta(settingsOf(tile, all).volume);
    return line;
  });
  return numberedWhereSame(names);
}

/**
 * beta in a few characters: with fewer digits after its nines if there are many of them, and N if there are too many.
 */
function shortBeta(volume: number): string {
  const texts = [2, 1].map((digits) => betaText(volume, digits).replace(/ 0(?=[.,])/, ' '));
  return texts.find((text) => text.length <= mostSigns) ?? words.weighting.volumeIs(compactText(volume));
}

/** Maximum number of characters of a line's name. */
const mostSigns = 11;

/** Line styles, in the order in which a second line of a scheme takes a free one. */
const lineStyles: readonly LineStyle[] = ['plain', 'dashed', 'long', 'dash-dotted', 'dotted', 'thin', 'faint', 'main'];

/**
 * How the tiles' lines are drawn in a chart, all different: the style of the scheme, or a free one
 * where that is taken; [S].
 */
export function lineStylesOf(tiles: readonly Tile[]): LineStyle[] {
  const own = tiles.map(({ scheme }) => schemeOf(scheme).lineStyle);
  const taken = new Set(own);
  return own.map((style, index) => {
    if (own.indexOf(style) === index) return style;
    const free = lineStyles.find((candidate) => !taken.has(candidate))!;
    taken.add(free);
    return free;
  });
}
