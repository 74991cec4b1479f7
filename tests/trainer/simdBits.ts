/** A run whose bits are the same in every browser, and a digest of them; changed only with the arithmetic. */
export const knownRun = {
  hash: '#/lab?engine=simd&seed=3&loss=focal&gamma=1',
  steps: 300,
  digest: '796d2333',
} as const;

/** FNV-1a over 32-bit numbers, in hexadecimal. */
export function digestOf(bits: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const word of bits) {
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((word >>> shift) & 255), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
