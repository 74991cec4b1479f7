import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
import { createRemote } from '../../../src/trainer/shared/remote.ts';
import { type StartPart, startSharedEngine } from '../../../src/trainer/shared/sharedEngine.ts';
import { startSimdEngine } from '../../../src/trainer/simd/simdEngine.ts';
import HelperWorker from '../../../src/trainer/trainer.worker.ts?worker';
import type { Device } from '../../../src/trainer/webgl/device.ts';
import { startWebglEngine } from '../../../src/trainer/webgl/webglEngine.ts';
import type { Held, StartWay, Way } from './way.ts';

/** This project's engine on a device. */
export function webglOn(device: Device): StartWay {
  return ({ problem, objective }) => {
    const before = device.memory();
    return wayOf(startWebglEngine(device, problem, objective), () => {
      const { blocks, bytes } = device.memory();
      return { tensors: blocks - before.blocks, bytes: bytes - before.bytes };
    });
  };
}

/** This project's engine with SIMD, in this thread alone. */
export function simdOn(module: WebAssembly.Module): StartWay {
  return ({ problem, objective }) => wayOf(startSimdEngine(module, problem, objective), () => undefined);
}

/** The same, half of the models in a worker. */
export function sharedOn(module: WebAssembly.Module): StartWay {
  const remote = createRemote(new HelperWorker(), () => () => {});
  const startHere: StartPart = (problem, objective, from) => startSimdEngine(module, problem, objective, from);
  return ({ problem, objective }) =>
    wayOf(startSharedEngine([startHere, remote.start(module)], problem, objective), () => undefined);
}

/** This project's engine on typed arrays. */
export const startPlain: StartWay = ({ problem, objective }) =>
  wayOf(startPlainEngine(problem, objective), () => undefined);

function wayOf(engine: Engine, held: () => Held | undefined): Way {
  return {
    step: (count) => engine.step(count),
    settle: () => engine.settle(),
    parameters: () => engine.readParameters(),
    held,
    dispose: () => engine.dispose(),
  };
}
