import { type Device, openDevice } from '../../../src/trainer/webgl/device.ts';
import { makeContext } from '../../../src/trainer/webgl/probe.ts';

let opened: Device | undefined;
/** Programs compiled and textures made so far. */
const made = { compiled: 0, textures: 0 };

/** The page's device, whose context counts what is made on it. */
export function device(): Device {
  if (opened) return opened;
  const { gl } = makeContext()!;
  gl.getExtension('EXT_color_buffer_float');
  const link = gl.linkProgram;
  gl.linkProgram = (program) => {
    made.compiled += 1;
    link.call(gl, program);
  };
  const create = gl.createTexture;
  gl.createTexture = () => {
    made.textures += 1;
    return create.call(gl);
  };
  opened = openDevice(gl, true);
  return opened;
}

/** Programs compiled and textures made since the page was loaded. */
export function madeSoFar(): { readonly compiled: number; readonly textures: number } {
  return { ...made };
}

/**
 * Bytes that `something` reads back from the GPU: those copied out of textures, and those fetched from the copies.
 */
export async function bytesRead(something: () => Promise<unknown>): Promise<{ copied: number; fetched: number }> {
  const { gl } = device();
  const { readPixels, getBufferSubData } = gl;
  const bytes = { copied: 0, fetched: 0 };
  gl.readPixels = (...given: unknown[]) => {
    const [, , width, height] = given as number[];
    bytes.copied += 16 * width! * height!;
    Reflect.apply(readPixels, gl, given);
  };
  gl.getBufferSubData = (target, offset, into, ...range) => {
    bytes.fetched += into.byteLength;
    getBufferSubData.call(gl, target, offset, into, ...range);
  };
  await something();
  Object.assign(gl, { readPixels, getBufferSubData });
  return bytes;
}

/** Number of GPU programs that `something` runs, counted at the draw calls of the context. */
export async function programsTaken(something: () => unknown): Promise<number> {
  const { gl } = device();
  const draw = gl.drawElements;
  let drawn = 0;
  gl.drawElements = (...given) => {
    drawn += 1;
    draw.apply(gl, given);
  };
  await something();
  gl.drawElements = draw;
  return drawn;
}
