import type { Engine } from '../../../src/trainer/engine.ts';
import { startPlainEngine } from '../../../src/trainer/plain/plainEngine.ts';
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

/** This project's engine on typed arrays. */
export const startPlain: StartWay = ({ problem, objective }) =>
  wayOf(startPlainEngine(problem, objective), () => undefined);

function wayOf(engine: Engine, held: () => Held | undefined): Way {
  return {
    step: () => engine.step(1),
    settle: () => engine.settle(),
    parameters: () => engine.readParameters(),
    held,
    dispose: () => engine.dispose(),
  };
}
