import { PackingScheme } from '@tensorflow/tfjs-backend-webgl/dist/tex_util';
import {
  GPGPUContext,
  type GPGPUProgram,
  MathBackendWebGL,
  setWebGLContext,
} from '@tensorflow/tfjs-backend-webgl/dist/webgl';
import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import { openFences } from './fences.ts';
import { rowShifts } from './programs/glsl.ts';
import type { Program } from './programs/program.ts';
import { TextureLimitError } from './textureLimitError.ts';

/** Numbers on the GPU: a texture of `texels` times four floats, row by row; see `programs/glsl.ts`. */
export interface Block {
  readonly texels: number;
  /** A row has two to the power of this many texels. */
  readonly rowShift: number;
  readonly info: TensorInfo;
}

/** Memory of the device, for the tests that check that it stays constant. */
export interface DeviceMemory {
  readonly blocks: number;
  /** Bytes in use. */
  readonly bytes: number;
  /** Bytes in use, and bytes of textures kept for reuse. */
  readonly allocated: number;
}

/**
 * Maximum bytes of textures kept for reuse. Beyond it a released texture is deleted, so that dragging a slider does
 * not fill the GPU's memory.
 */
const keptBytes = 256 * 2 ** 20;

/**
 * A GPU to compute on: what the engine needs of tfjs, and the only file that knows that it is tfjs. From tfjs
 * it uses the set-up of the context, textures and their reuse, compiled programs and uploads. Kernels and
 * autograd of tfjs are not loaded.
 *
 * @param gl - A WebGL 2 context that renders 32-bit floats. Created here, since tfjs creates none in a Safari worker.
 * @param isSoftware - Whether it is known to draw on the processor.
 */
export function openDevice(gl: WebGL2RenderingContext, isSoftware: boolean) {
  setWebGLContext(2, gl);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', keptBytes);
  const gpgpu = new GPGPUContext(gl);
  const backend = new MathBackendWebGL(gpgpu);
  const mostRows = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
  const forms = new Map<Program, GPGPUProgram>();
  const fences = openFences(gl, isSoftware);
  let blocks = 0;

  /**
   * Shape of a block's texture. Rows are rounded up to eight sizes between two powers of two: tfjs reuses a texture
   * only for the same shape, and while a slider of the data is dragged no two runs would share one.
   */
  function shapeOf(texels: number, rowShift: number): [rows: number, columns: number] {
    const width = 2 ** rowShift;
    const rows = Math.ceil(texels / width);
    const grain = 2 ** Math.max(0, Math.floor(Math.log2(rows)) - 3);
    return [Math.min(mostRows, Math.ceil(rows / grain) * grain), Math.min(texels, width)];
  }

  /**
   * The form in which tfjs takes a program: packed inputs and output mean four floats a texel, dense that the
   * texture's shape is given.
   */
  function formOf(program: Program): GPGPUProgram {
    const known = forms.get(program);
    if (known) return known;
    const form: GPGPUProgram = {
      variableNames: [...program.inputs],
      outputShape: [],
      userCode: program.source,
      packedInputs: true,
      packedOutput: true,
      outPackingScheme: PackingScheme.DENSE,
      // With shapes as uniforms a program is compiled once, however many samples there are.
      enableShapeUniforms: true,
      customUniforms: ['texels', 'rowShift', ...program.uniforms].map((name) => ({
        name,
        type: program.floats?.includes(name) ? ('float' as const) : ('int' as const),
      })),
    };
    forms.set(program, form);
    return form;
  }

  return {
    gl,
    /**
     * The length of rows, as a power of two, for blocks of up to `texels` texels.
     *
     * @throws TextureLimitError if no texture of this GPU has as many.
     */
    rowShiftFor(texels: number): number {
      const shift = rowShifts.find((candidate) => texels <= mostRows * 2 ** candidate && 2 ** candidate <= mostRows);
      if (shift === undefined) {
        const most = mostRows * 2 ** Math.min(rowShifts.at(-1)!, Math.floor(Math.log2(mostRows)));
        throw new TextureLimitError(`invalid size of a texture; not at most ${most} texels on this GPU: ${texels}`);
      }
      return shift;
    },
    /**
     * Runs a program over all texels of a new block, which has rows as long as the inputs'.
     *
     * @param values - Of the program's uniforms, in their order.
     */
    run(program: Program, inputs: readonly Block[], values: readonly number[], texels: number): Block {
      const form = formOf(program);
      const { rowShift } = inputs[0]!;
      const texShape = shapeOf(texels, rowShift);
      // tfjs counts packed textures two by two.
      form.outputShape = [2 * texShape[0], 2 * texShape[1]];
      const info = backend.runWebGLProgram(
        form,
        inputs.map((input) => input.info),
        'float32',
        [[texels], [rowShift], ...values.map((value) => [value])],
        true,
        texShape,
      );
      blocks += 1;
      return { texels, rowShift, info };
    },
    /** Uploads numbers, four a texel; the last texel is padded with zeros. */
    upload(values: Float32Array, rowShift: number): Block {
      const texels = Math.max(1, Math.ceil(values.length / 4));
      const [rows, columns] = shapeOf(texels, rowShift);
      const info = backend.makeTensorInfo([2 * rows, 2 * columns], 'float32');
      const held = backend.texData.get(info.dataId);
      held.isPacked = true;
      held.texShape = [2 * rows, 2 * columns];
      gpgpu.uploadDenseMatrixToTexture(backend.getTexture(info.dataId), columns, rows, values);
      blocks += 1;
      return { texels, rowShift, info };
    },
    /** Reads blocks back asynchronously, when all programs before are done; four numbers a texel. */
    async read(asked: readonly Block[]): Promise<Float32Array[]> {
      const buffers = asked.map(({ info, texels, rowShift }) => {
        const [, columns] = shapeOf(texels, rowShift);
        // Only the rows that hold the block, of a texture that may have more.
        const rows = Math.ceil(texels / columns);
        return gpgpu.createBufferFromTexture(backend.getTexture(info.dataId), rows, columns);
      });
      await fences.passed();
      return asked.map(({ texels }, index) => {
        const numbers = gpgpu.downloadFloat32MatrixFromBuffer(buffers[index]!, 4 * texels);
        gl.deleteBuffer(buffers[index]!);
        return numbers;
      });
    },
    /** Resolves when all programs run so far are done. */
    settle: () => fences.passed(),
    free(freed: Iterable<Block>): void {
      for (const { info } of freed) {
        backend.disposeIntermediateTensorInfo(info);
        blocks -= 1;
      }
    },
    memory(): DeviceMemory {
      const { numBytesInGPU: bytes, numBytesInGPUAllocated: allocated } = backend.memory();
      return { blocks, bytes, allocated };
    },
  };
}

/** An open device. */
export type Device = ReturnType<typeof openDevice>;
