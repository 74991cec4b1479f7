/**
 * Texels in a row of a block, as a power of two. A block is a list of texels of four floats each, laid out row by row
 * in a texture: any index is a shift and a mask away, whatever the shape of what it holds.
 *
 * Rows are as narrow as can be, since renderers share out the work by rows: at 1,024 texels a gradient has two,
 * and a step of one model takes twice as long on software WebGL. The long ones are for blocks that have more rows
 * than a texture otherwise.
 */
export const rowShifts = [8, 10] as const;

/** Units in a texel: hidden units and classes are kept in fours, the last four filled up with zeros. */
export const unitsPerTexel = 4;

/** Texels that some units take. */
export function texelsOf(units: number): number {
  return Math.ceil(units / unitsPerTexel);
}

/**
 * The frame of every program: `at` fetches a texel of a block by its index, and `compute` gives the texel with an
 * index. All blocks of a run of it have rows of the same length.
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
