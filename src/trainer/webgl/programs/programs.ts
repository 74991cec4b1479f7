import type { Activation } from '../../../core/network.ts';
import { adamProgram, headAnewProgram } from './adam.ts';
import { backwardProgram, parameterGradientProgram } from './backward.ts';
import { forwardProgram, logitsProgram } from './forward.ts';
import { type Layout, layoutOf } from './layout.ts';
import { lossGradientProgram, pointsProgram, pullsProgram, scoresProgram } from './losses.ts';
import type { Program } from './program.ts';

/** All programs of a network. */
export interface Programs {
  readonly layout: Layout;
  /** Forward through the hidden layers, by layer. */
  readonly hidden: readonly Program[];
  /** Forward through the last layer. */
  readonly logits: Program;
  readonly lossGradient: Program;
  /** Backward through a layer, to the hidden units below; the first layer has none. */
  readonly backward: readonly (Program | undefined)[];
  readonly parameterGradient: Program;
  readonly adam: Program;
  readonly headAnew: Program;
  readonly scores: Program;
  readonly points: Program;
  readonly pulls: Program;
}

const known = new Map<string, Programs>();

/** The programs of a network, the same objects each time, so that they are compiled once. */
export function programsOf(widths: readonly number[], activation: Activation): Programs {
  const key = `${widths} ${activation}`;
  const made = known.get(key);
  if (made) return made;
  const layout = layoutOf(widths);
  const last = layout.spans.length - 1;
  const programs: Programs = {
    layout,
    hidden: layout.spans.slice(0, last).map((_, layer) => forwardProgram(layout, layer, activation)),
    logits: logitsProgram(layout),
    lossGradient: lossGradientProgram(layout),
    backward: layout.spans.map((_, layer) => (layer === 0 ? undefined : backwardProgram(layout, layer, activation))),
    parameterGradient: parameterGradientProgram(layout),
    adam: adamProgram(layout),
    headAnew: headAnewProgram(layout),
    scores: scoresProgram(layout),
    points: pointsProgram(layout),
    pulls: pullsProgram(layout),
  };
  known.set(key, programs);
  return programs;
}
