import { wholeProgram } from '../../../src/trainer/webgl/programs/glsl.ts';
import type { Program } from '../../../src/trainer/webgl/programs/program.ts';
import { timesDrawn } from '../../../src/trainer/webgl/programs/sampling.ts';
import { device } from './openedDevice.ts';

/** Arguments of `timesDrawn`: rate, sample, step and data set. */
export type DrawCase = readonly [rate: number, sample: number, step: number, dataset: number];

/** The draws alone, with no network around them. */
const drawsProgram: Program = {
  inputs: ['cases'],
  uniforms: [],
  source: wholeProgram(`
    ${timesDrawn}
    vec4 compute(int index) {
      vec4 given = at(cases, index);
      return vec4(timesDrawn(given.x, int(given.y), int(given.z), int(given.w)), 0.0, 0.0, 0.0);
    }
  `),
};

/**
 * How often samples are drawn on the GPU.
 *
 * @param cases - Their whole numbers are below 2^24, which is as far as floats count.
 */
export async function drawsOnGpu(cases: readonly DrawCase[]): Promise<number[]> {
  if (cases.length === 0) return [];
  const gpu = device();
  const given = gpu.upload(Float32Array.from(cases.flat()), gpu.rowShiftFor(cases.length));
  const drawn = gpu.run(drawsProgram, [given], [], cases.length);
  const [texels] = (await gpu.read([drawn])) as [Float32Array];
  gpu.free([given, drawn]);
  return cases.map((_, index) => texels[4 * index]!);
}
