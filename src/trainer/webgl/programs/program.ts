/**
 * A program for the GPU. It computes one block: each texel, four numbers, by itself, from input
 * blocks and a few numbers.
 *
 * What is compiled into it is the network alone; how many models, samples and classes' weights there
 * are it is told each time.
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
