import type { Kernel } from './kernel.ts';

const pageBytes = 65_536;

/** Memory of a kernel, given out in parts that are never given back: an engine keeps all that it needs. */
export interface Room {
  /** Takes bytes, all zero, and returns their address, a multiple of 64. */
  take(bytes: number): number;
  /** Moves the next address behind what the kernel took for itself. */
  takeUntil(end: number): void;
  /** 32-bit floats at an address, valid until more is taken. */
  floats(at: number, count: number): Float32Array<ArrayBuffer>;
  /** 32-bit whole numbers at an address, valid until more is taken. */
  integers(at: number, count: number): Int32Array<ArrayBuffer>;
}

/** The memory of a kernel from where it is free. */
export function roomOf(kernel: Kernel): Room {
  const { memory } = kernel;
  let next = kernel.base();

  function takeUntil(end: number): void {
    next = Math.ceil(end / 64) * 64;
    const missing = next - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
  }

  return {
    take(bytes) {
      const at = next;
      takeUntil(at + bytes);
      return at;
    },
    takeUntil,
    floats: (at, count) => new Float32Array(memory.buffer as ArrayBuffer, at, count),
    integers: (at, count) => new Int32Array(memory.buffer as ArrayBuffer, at, count),
  };
}
