import { volumeOfDecimal } from '../../../core/decimalBeta.ts';
import { effectiveNumber } from '../../../core/effectiveNumber.ts';
import type { Tile } from '../../../schemes/tile.ts';
import { bounds, initialInputs, sceneOf } from '../../../store/parameters.ts';
import { noteWords } from '../../../words/noteWords.ts';
import { betaText, digitsText, plainText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { nextScheme } from '../compare/nextScheme.ts';
import { nameOf } from '../tileWords.ts';
import { type NoteFacts, usesSharedBeta } from './facts.ts';
import type { NextStep } from './note.ts';

/** Share of N that every class must have reached for beta to have no effect. */
const saturation = 0.96;

/** Share of inverse frequency's ratio of weights from which beta is called almost inverse frequency. */
const nearness = 0.95;

/** The volumes that are offered: those of the paper's betas, from .99 on and then .9. */
const offered = ['0.99', '0.999', '0.9999', '0.9'].map((beta) => volumeOfDecimal(beta)!);

/** Whether N is so far below all counts that every class has the same effective number. */
export function isSaturated(labelled: readonly number[], volume: number): boolean {
  return labelled.every((count) => count === 0 || effectiveNumber(count, volume) >= saturation * volume);
}

/** How many times more a sample of the rarest class weighs than one of the commonest, with some N. */
export function weightRatio(labelled: readonly number[], volume: number): number {
  const present = labelled.filter((count) => count > 0);
  return effectiveNumber(Math.max(...present), volume) / effectiveNumber(Math.min(...present), volume);
}

/** Whether N is so far above all counts that weights are those of inverse frequency, or nearly. */
export function isNearInverse(labelled: readonly number[], volume: number): boolean {
  return weightRatio(labelled, volume) >= nearness * weightRatio(labelled, Infinity);
}

/** A beta that is neither without effect on these counts nor almost inverse frequency; `undefined` if none is. */
export function tryBeta({ labelled }: NoteFacts): NextStep | undefined {
  const volume = offered.find((candidate) => !isSaturated(labelled, candidate) && !isNearInverse(labelled, candidate));
  return volume === undefined ? undefined : { label: betaText(volume), changes: { volume } };
}

/** The number of prototypes of a class as N, where the data are near-duplicates and a tile has another N. */
export function tryPrototypes({ inputs, tiles }: NoteFacts): NextStep | undefined {
  const scene = sceneOf(inputs);
  const volume = 'prototypes' in scene ? scene.prototypes : undefined;
  if (volume === undefined || volume === inputs.volume || !tiles.some(usesSharedBeta)) return undefined;
  return { label: noteWords.next.prototypes(betaText(volume), plainText(volume)), changes: { volume } };
}

/** A learning rate that models learn with; `undefined` at the least one. */
export function tryRate({ inputs }: NoteFacts): NextStep | undefined {
  const usual = initialInputs().learningRate;
  const learningRate =
    inputs.learningRate > usual ? usual : Math.max(bounds.learningRate.min, inputs.learningRate / 10);
  if (learningRate === inputs.learningRate) return undefined;
  return { label: noteWords.next.rate(plainText(learningRate)), changes: { learningRate } };
}

/** Another share of wrong labels. */
export function tryNoise(noise: number): NextStep {
  return {
    label: noise === 0 ? noteWords.next.noNoise : noteWords.next.noise(words.percent(digitsText(100 * noise))),
    changes: { noise },
  };
}

/** Another imbalance. */
export function tryImbalance(imbalance: number): NextStep {
  return { label: noteWords.next.imbalance(plainText(imbalance)), changes: { imbalance } };
}

/** Focusing that differs from none. */
export function tryGamma(gamma: number): NextStep {
  return { label: noteWords.next.gamma(plainText(gamma)), changes: { gamma } };
}

/** One scheme more to compare with. */
export function tryBeside(tiles: readonly Tile[]): NextStep {
  const tile = nextScheme(tiles);
  return { label: noteWords.next.beside(nameOf(tile)), changes: { tiles: [...tiles, tile] } };
}
