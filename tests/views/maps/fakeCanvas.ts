/** A canvas in Node that keeps which methods of its context were called, and the pictures that were put into it. */
export function fakeCanvas() {
  const calls: string[] = [];
  const images: ImageData[] = [];
  const canvas = { width: 0, height: 0, getContext: () => context };
  const properties: Record<string | symbol, unknown> = { canvas };
  const context: object = new Proxy(properties, {
    get(target, name) {
      if (name in target) return target[name];
      return (first: unknown) => {
        calls.push(String(name));
        if (name === 'putImageData') images.push(first as ImageData);
      };
    },
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, calls, images };
}

/** Pixels as a browser has them, without one. */
export class FakeImageData {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}
