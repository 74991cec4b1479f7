import type { Wanted } from '../../protocol/messages.ts';
import type { Block } from './device.ts';
import type { ProblemBlocks } from './problemBlocks.ts';
import { runHidden } from './runHidden.ts';
import type { Stack } from './stack.ts';

/** Points that one texel of the scores goes through. */
const pointsPerScore = 256;

/** What a frame reads back besides the state; what was not wanted is left out. */
export interface FrameBlocks {
  /** Sums of hits and losses by model, class and part of the points, see `scoresProgram`; [S, C, parts]. */
  readonly scores: Block;
  /** Logits on the grid of the models that have maps; [M, cells, C]. */
  readonly grid?: Block;
  /** Predictions on the test points; [S, m]. */
  readonly points?: Block;
  /** Logits of the test points, and then of the training points, of each model; [S, m + n, C]. */
  readonly logits?: Block;
  /** [S, n]. */
  readonly pulls?: Block;
}

/** What the programs of a frame read besides the problem. */
export interface FrameInputs {
  /** [3, S, P]. */
  readonly state: Block;
  /** See `ViewPoints`. */
  readonly points: Block;
  /** See `objectiveTexels`. */
  readonly objective: Block;
  /** See `headTexels`. */
  readonly heads: Block;
  /** Models that have maps; [M]. */
  readonly maps: Block;
  /** M. */
  readonly mapped: number;
  /** Points of the grid. */
  readonly cells: number;
}

/** Parts in which the sums of a frame come, for each model and class. */
export function scorePartsOf({ tests, samples }: Pick<Stack, 'tests' | 'samples'>): number {
  return Math.ceil((tests + samples) / pointsPerScore);
}

/**
 * Runs the programs of a frame, L + 3 with L hidden layers: these once for all points, logits on the grid, logits on
 * test and training points, and sums of hits and losses. Predictions on the test points need one more, and so do the
 * pulls. Without maps it is one less.
 *
 * @returns Blocks for the caller to read and to free.
 */
export function runFrame(
  stack: Stack,
  { scoredLabels }: Pick<ProblemBlocks, 'scoredLabels'>,
  { state, points, objective, heads, maps, mapped, cells }: FrameInputs,
  wanted: Pick<Wanted, 'tests' | 'testLogits' | 'pulls'>,
): FrameBlocks {
  const { device, programs, models, datasets, samples, tests } = stack;
  const { spans, classes } = programs.layout;
  const scored = tests + samples;
  const hidden = runHidden(stack, state, { at: points, count: scored, maps, mapped, cells });
  const logitsOf = (first: number, rows: number) =>
    device.run(
      programs.logits,
      [hidden.at(-1) ?? points, state, maps, heads],
      [models, datasets, scored, cells, first, tests],
      rows * spans.at(-1)!.outputTexels,
    );
  const grid = mapped > 0 && logitsOf(models * scored, mapped * cells);
  const logits = logitsOf(0, models * scored);
  const parts = scorePartsOf(stack);
  const blocks: FrameBlocks = {
    scores: device.run(
      programs.scores,
      [logits, scoredLabels, objective],
      [models, datasets, scored, tests, pointsPerScore, parts],
      models * classes * parts,
    ),
    ...(grid && { grid }),
    ...(wanted.tests && { points: device.run(programs.points, [logits, objective], [scored, tests], models * tests) }),
    ...(wanted.testLogits && { logits }),
    ...(wanted.pulls && {
      pulls: device.run(
        programs.pulls,
        [logits, scoredLabels, objective],
        [models, datasets, scored, tests],
        models * Math.ceil(samples / 4),
      ),
    }),
  };
  device.free([...hidden, ...(wanted.testLogits ? [] : [logits])]);
  return blocks;
}
