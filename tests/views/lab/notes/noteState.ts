import type { MeasuredScene } from '../../../../src/core/measured/measuredRuns.ts';
import type { Frame } from '../../../../src/protocol/messages.ts';
import { type Inputs, initialInputs } from '../../../../src/store/parameters.ts';
import { selectModelObjectives } from '../../../../src/store/selectors.ts';
import type { NoteState } from '../../../../src/views/lab/notes/facts.ts';
import { frameOf } from '../../../protocol/frameOf.ts';

export const noisy = initialInputs('noisy-pinwheel');
export const clean = initialInputs('clean-pinwheel');

const paused = { isPlaying: false, isResting: false, stepsAsked: 0, restarts: 0, branches: 0 };
export const playing = { ...paused, isPlaying: true };

/** Five recalls of the same size. */
export const flat = (share: number) => new Array<number>(5).fill(share);

/** Recalls of five classes with that mean, whose head and tail are given. */
export function headAndTail(head: number, tail: number, mean: number): number[] {
  const middle = (5 * mean - head - tail) / 3;
  return [head, middle, middle, middle, tail];
}

/** A percentage whose sign no line breaks off. */
export const percent = (text: string) => `${text}\u00a0%`;

/** A paused lab in whose frame the tiles were trained as is set and have those recalls, tile by tile. */
export function stateOn(
  recalls: readonly (readonly number[])[],
  inputs: Inputs = noisy,
  step = 600,
  more: Partial<NoteState> = {},
): NoteState {
  const trained = selectModelObjectives(inputs).map(({ loss, volume }) => ({ loss: loss.kind, volume }));
  const recall = Float64Array.from(recalls.flat());
  return stateOf(frameOf({ step, trained, recall }, inputs.classes, inputs.tiles.length), inputs, more);
}

/** A paused lab with a frame. */
export function stateOf(frame: Frame | undefined, inputs: Inputs = noisy, more: Partial<NoteState> = {}): NoteState {
  const rest = { isMixed: false, seeds: { status: 'none' }, measured: undefined } as const;
  return { inputs, frame, transport: paused, ...rest, ...more };
}

/**
 * A made-up measurement of a scene: accuracies of two schemes on twenty seeds at two steps, which differ by `gaps`
 * points, give or take a tenth.
 *
 * @param gaps - First minus second at step 400 and at step 600.
 */
export function measured(first: string, second: string, gaps: readonly [number, number]): MeasuredScene {
  const seeds = Array.from({ length: 20 }, (_, index) => 101 + index);
  const base = seeds.map((_, index) => 9000 + 10 * (index % 7));
  const ahead = (gap: number) => base.map((share, index) => share + 100 * gap + (index % 2 === 0 ? 10 : -10));
  const accuracies = [gaps.map(ahead), gaps.map(() => base)];
  return {
    seeds,
    runs: [{ loss: 'softmax', schedule: 'cosine', schemes: [first, second], steps: [400, 600], accuracies }],
  };
}
