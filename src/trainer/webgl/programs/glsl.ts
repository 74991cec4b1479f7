/**
 * Texels in a row of a block. A block is a list of texels of four floats each, laid out row by row in a texture of this width: any
 * index is a shift and a mask away, whatever the shape of what it holds. It must be a power of two.
 *
 * Narrow, since renderers share out the work by rows: at 1,024 a gradient has two, and a step of one model takes twice as long on
 * software WebGL. At 256 a device with textures of 16,384 rows holds 4 million texels.
 */
export const blockWidth = 256;

/** Units in a texel: hidden units and classes are kept in fours, the last four filled up with zeros. */
export const unitsPerTexel = 4;

/** Texels that some units take. */
export function texelsOf(units: number): number {
  return Math.ceil(units / unitsPerTexel);
}

/**
 * The frame of every program: `at` fetches a texel of a block by its index, and `compute` gives the texel with an index.
 *
 * Texels beyond the block, which fill up its last row, are zero.
 */
export function wholeProgram(functions: string): string {
  return `
    vec4 at(sampler2D block, int index) {
      return texelFetch(block, ivec2(index & ${blockWidth - 1}, index >> ${Math.log2(blockWidth)}), 0);
    }
    ${functions}
    void main() {
      int index = (int(gl_FragCoord.y) << ${Math.log2(blockWidth)}) + int(gl_FragCoord.x);
      setOutput(index < texels ? compute(index) : vec4(0.0));
    }
  `;
}

/** Shares out `rows` rows among `models` models, as `rowOf` of the protocol does. */
export const rowOfModel = 'int rowOf(int model, int models, int rows) { return (model * rows) / models; }';
