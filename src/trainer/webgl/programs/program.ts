/**
 * A program for the GPU. It computes one block, each texel of four numbers independently, from input
 * blocks and a few uniforms.
 *
 * Only the network is compiled into it; the numbers of models and samples and the class weights are inputs.
 */
export interface Program {
  /** Names of the input blocks in the source. */
  readonly inputs: readonly string[];
  /** Names of the numbers in the source besides `texels`, whole unless they are in `floats`. */
  readonly uniforms: readonly string[];
  readonly floats?: readonly string[];
  /** GLSL ES 3.00 with a `main` that calls `setOutput`. */
  readonly source: string;
}
