/**
 * Texels in a row of a block, as a power of two. A block is a list of texels of four floats each, laid out row by row
 * in a texture: the address of any index is a shift and a mask, whatever the shape of the array.
 *
 * Rows are as short as possible, since renderers parallelize by rows: at 1,024 texels a gradient has two rows,
 * and a step of one model takes twice as long on software WebGL. Long rows are for blocks that would otherwise
 * exceed the texture's height.
 */
export const rowShifts = [8, 10] as const;

/** Units in a texel: hidden units and classes are stored in fours, the last four padded with zeros. */
export const unitsPerTexel = 4;

/** Texels that some units take. */
export function texelsOf(units: number): number {
  return Math.ceil(units / unitsPerTexel);
}

/**
 * The frame of every program: `at` fetches a texel of a block by its index, and `compute` gives the texel with an
 * index. All blocks of one draw have rows of the same length.
 *
 * Texels beyond the block, which fill up its last row, are zero.
 */
export function wholeProgram(functions: string): string {
  return `
    vec4 at(sampler2D block, int index) {
      return texelFetch(block, ivec2(index & ((1 << rowShift) - 1), index >> rowShift), 0);
    }
    ${functions}
    void main() {
      int index = (int(gl_FragCoord.y) << rowShift) + int(gl_FragCoord.x);
      setOutput(index < texels ? compute(index) : vec4(0.0));
    }
  `;
}

/** Shares out `rows` rows among `models` models, as `rowOf` of the protocol does. */
export const rowOfModel = 'int rowOf(int model, int models, int rows) { return (model * rows) / models; }';
