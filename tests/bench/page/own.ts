import { isSoftwareRenderer } from '../../../src/protocol/renderer.ts';
import { compileKernel } from '../../../src/trainer/simd/kernel.ts';
import { openDevice } from '../../../src/trainer/webgl/device.ts';
import { probeWebgl } from '../../../src/trainer/webgl/probe.ts';
import { timeMaps } from './maps.ts';
import { offerOf } from './offer.ts';
import { sharedOn, simdOn, startPlain, webglOn } from './ownEngines.ts';
import { checkPlayground } from './playground/check.ts';
import { startPlayground } from './playground/playground.ts';
import { taskOf } from './task.ts';

const { gl, renderer, isExact } = await probeWebgl();
if (!gl || !isExact) throw new Error('no WebGL 2 with 32-bit floats in this browser');

const module = await compileKernel();

const ways = {
  webgl: webglOn(openDevice(gl, isSoftwareRenderer(renderer))),
  simd: simdOn(module),
  shared: sharedOn(module),
  plain: startPlain,
  playground: startPlayground,
};

Object.assign(window, {
  bench: {
    ...offerOf(ways, gl),
    /** What draws. */
    renderer: { name: renderer, isSoftware: isSoftwareRenderer(renderer) },
    /** What is trained, for the record. */
    describeTask() {
      const { problem, objective } = taskOf(1);
      const { widths, activation, labels, initial } = problem;
      return {
        widths,
        activation,
        samples: labels.length,
        parameters: initial.length,
        learningRate: objective.learningRate,
      };
    },
    /** See `timeMaps`. */
    timeMaps: (rounds: number) => timeMaps(module, rounds),
    /** See `checkPlayground`. */
    checkPlayground: (models: number, steps: number) => checkPlayground(taskOf(models), steps),
  },
});
