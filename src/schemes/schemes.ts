import { classBalanced } from './classBalanced.ts';
import { classBalancedSampling } from './classBalancedSampling.ts';
import { classVolumes } from './classVolumes.ts';
import { deferred } from './deferred.ts';
import { inverseFrequency } from './inverseFrequency.ts';
import { inverseSquareRoot } from './inverseSquareRoot.ts';
import { ldam } from './ldam.ts';
import { logitAdjustment } from './logitAdjustment.ts';
import { none } from './none.ts';
import { postHocAdjustment } from './postHocAdjustment.ts';
import { retrainedHead } from './retrainedHead.ts';
import type { Scheme } from './scheme.ts';
import { tauNormalised } from './tauNormalised.ts';

/** All schemes, in the order in which they are offered. To add one, write its file and enter it here. */
export const schemes = {
  none,
  'inverse-frequency': inverseFrequency,
  'inverse-square-root': inverseSquareRoot,
  'class-balanced': classBalanced,
  'logit-adjustment': logitAdjustment,
  ldam,
  deferred,
  'class-balanced-sampling': classBalancedSampling,
  'post-hoc-adjustment': postHocAdjustment,
  'tau-normalised': tauNormalised,
  'retrained-head': retrainedHead,
  'class-volumes': classVolumes,
} as const satisfies Record<string, Scheme>;

/** Name of a scheme, as the address writes it. */
export type SchemeName = keyof typeof schemes;

/** Names of all schemes, in the order in which they are offered. */
export const schemeNames = Object.keys(schemes) as SchemeName[];

/** A scheme by its name. */
export function schemeOf(name: SchemeName): Scheme {
  return schemes[name];
}
