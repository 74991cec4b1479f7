import type { Objective } from '../../protocol/problem.ts';
import { texelsOf, unitsPerTexel } from './programs/glsl.ts';

/**
 * What is done to the heads of the models before they answer, as `logitsProgram` reads it; [S, 1 + C] with classes in
 * fours: first τ, or −1 where weights and biases stay, then the offsets.
 *
 * @param classes - C.
 */
export function headTexels({ models }: Objective, classes: number): Float32Array {
  const stride = unitsPerTexel * (1 + texelsOf(classes));
  const floats = new Float32Array(models.length * stride);
  models.forEach(({ after }, model) => {
    floats[model * stride] = after?.normPower ?? -1;
    floats.set(after?.offsets ?? [], model * stride + unitsPerTexel);
  });
  return floats;
}
