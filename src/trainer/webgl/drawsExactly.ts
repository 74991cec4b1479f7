import { openFences } from './fences.ts';

/** A number whose last set bit is the twentieth behind the point: half floats and bytes do not hold it. */
const step = 2 ** -20;

/** Texels along each side of what is drawn. */
const side = 4;

const vertexSource = `#version 300 es
  void main() {
    gl_Position = vec4(4.0 * vec2(gl_VertexID & 1, gl_VertexID >> 1) - 1.0, 0.0, 1.0);
  }`;

const fragmentSource = `#version 300 es
  precision highp float;
  uniform vec2 terms;
  out vec4 colour;
  void main() {
    colour = vec4(terms.x + terms.y, -terms.x - terms.y, terms.x - terms.y, terms.y);
  }`;

/**
 * Draws 1 + 2^−20 and the like into a texture of 32-bit floats, and tells whether exactly that is read back, in the way
 * that training reads: with a shader, a buffer and a fence.
 *
 * @param gl - A context with `EXT_color_buffer_float`. Its state is restored.
 * @returns `false` also if something cannot be compiled or attached, or the context is lost in between.
 */
export async function drawsExactly(gl: WebGL2RenderingContext): Promise<boolean> {
  const shaders = [
    shaderOf(gl, gl.VERTEX_SHADER, vertexSource),
    shaderOf(gl, gl.FRAGMENT_SHADER, fragmentSource),
  ] as const;
  const program = gl.createProgram();
  const texture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  const buffer = gl.createBuffer();
  try {
    for (const shader of shaders) gl.attachShader(program, shader);
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return false;
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, side, side);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE) return false;
    gl.viewport(0, 0, side, side);
    gl.useProgram(program);
    gl.uniform2f(gl.getUniformLocation(program, 'terms'), 1, step);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    const read = new Float32Array(4 * side * side);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, read.byteLength, gl.STREAM_READ);
    gl.readPixels(0, 0, side, side, gl.RGBA, gl.FLOAT, 0);
    await openFences(gl, true).passed();
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, read);
    const drawn = [1 + step, -1 - step, 1 - step, step];
    return read.every((value, at) => value === drawn[at % 4]);
  } catch {
    return false;
  } finally {
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.useProgram(null);
    gl.deleteBuffer(buffer);
    gl.deleteFramebuffer(framebuffer);
    gl.deleteTexture(texture);
    gl.deleteProgram(program);
    for (const shader of shaders) gl.deleteShader(shader);
  }
}

/** A compiled shader; errors are reported by the link. */
function shaderOf(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
