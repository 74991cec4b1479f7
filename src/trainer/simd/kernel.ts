import bytes from './kernel/kernel.ts?wasm';

/** An instance of the kernel, see `kernel/kernel.ts` for what its functions do. Addresses are bytes of its memory. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  base(): number;
  configure(at: number, layers: number, widths: number, isRelu: number): number;
  draw(labels: number, blocks: number, table: number, most: number, step: number, dataset: number, times: number): void;
  train(
    parameters: number,
    points: number,
    labels: number,
    blocks: number,
    table: number,
    isAdjusted: number,
    gamma: number,
    times: number,
    rate: number,
    correction: number,
    kept: number,
  ): void;
  arrange(points: number, blocks: number, to: number): void;
  evaluate(parameters: number, points: number, blocks: number, to: number): void;
  pull(
    parameters: number,
    points: number,
    labels: number,
    blocks: number,
    table: number,
    isAdjusted: number,
    gamma: number,
    to: number,
  ): void;
}

/** Points of a block, which the kernel works on together. */
export const blockPoints = 64;

/**
 * Compiles the kernel.
 *
 * @throws Error, as a rejection, if the browser has no SIMD, or a policy forbids it to compile. `validate` says true of
 * the latter, so trying is the only way to know.
 */
export function compileKernel(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes);
}

/** Makes an instance of a compiled kernel, with memory of its own. */
export function startKernel(module: WebAssembly.Module): Kernel {
  return new WebAssembly.Instance(module).exports as unknown as Kernel;
}
