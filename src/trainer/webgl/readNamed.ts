import type { Block, Device } from './device.ts';

/**
 * Reads blocks back together, under the names that they have; see `Device.read`. When this has returned they may be
 * freed, before the numbers have arrived.
 */
export async function readNamed<Blocks extends { readonly [name: string]: Block }>(
  device: Pick<Device, 'read'>,
  blocks: Blocks,
): Promise<{ [Name in keyof Blocks]: Float32Array }> {
  const names: (keyof Blocks)[] = Object.keys(blocks);
  const numbers = await device.read(Object.values(blocks));
  return Object.fromEntries(names.map((name, index) => [name, numbers[index]!])) as {
    [Name in keyof Blocks]: Float32Array;
  };
}
