import type { Block, Device } from '../../src/trainer/webgl/device.ts';
import type { Program } from '../../src/trainer/webgl/programs/program.ts';

/** A program that was run, on which blocks. */
interface Run {
  readonly program: Program;
  readonly inputs: readonly Block[];
  readonly values: readonly number[];
  readonly output: Block;
}

/**
 * A device that computes nothing: it keeps what is uploaded, gives zeros for what programs make, and records what is
 * run and which blocks are held. It refuses what a GPU would not survive: a block that is used or freed after it was
 * freed, and a program with another number of inputs or uniforms than its own.
 */
export function recordedDevice() {
  const held = new Map<Block, Float32Array>();
  const runs: Run[] = [];

  function requireHeld(block: Block): Float32Array {
    const numbers = held.get(block);
    if (!numbers) throw new Error('a block was used that is not on the device');
    return numbers;
  }

  function made(numbers: Float32Array, rowShift: number): Block {
    const block: Block = { texels: numbers.length / 4, rowShift, info: { dataId: {}, shape: [], dtype: 'float32' } };
    held.set(block, numbers);
    return block;
  }

  const device: Pick<Device, 'rowShiftFor' | 'run' | 'upload' | 'read' | 'settle' | 'free'> = {
    rowShiftFor: () => 10,
    run(program, inputs, values, texels) {
      for (const input of inputs) requireHeld(input);
      const areFitting = inputs.length === program.inputs.length && values.length === program.uniforms.length;
      if (!areFitting) throw new Error(`${inputs.length} inputs and ${values.length} uniforms do not fit the program`);
      const output = made(new Float32Array(4 * texels), inputs[0]!.rowShift);
      runs.push({ program, inputs, values, output });
      return output;
    },
    upload: (values, rowShift) => made(values, rowShift),
    async read(blocks) {
      return blocks.map(requireHeld);
    },
    async settle() {},
    free(blocks) {
      for (const block of blocks) {
        requireHeld(block);
        held.delete(block);
      }
    },
  };
  return { device: device as Device, held, runs };
}
