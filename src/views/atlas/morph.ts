/** Milliseconds that one map takes to turn into another. */
const duration = 140;

/** Logits that pass from those of one model to those of another. */
export interface Morph {
  /**
   * Logits to draw now, on the way to `target`.
   *
   * @param of - Whose logits they are: those of the same model at another step are shown at once.
   * @returns The target itself at the end of the way, and where there is none: at first, and with reduced motion.
   */
  towards(target: Float32Array, of: number): Float32Array;
}

/**
 * Makes a morph.
 *
 * @param now - Milliseconds since some start.
 * @param isStill - Whether the reader wants nothing to move.
 */
export function createMorph(now: () => number, isStill: () => boolean): Morph {
  let from: Float32Array | undefined;
  let to: Float32Array | undefined;
  let owner: number | undefined;
  let began = 0;
  /** What was drawn last, which a new way begins with. */
  let drawn: Float32Array | undefined;

  return {
    towards(target, of) {
      if (target !== to) {
        const isAnother = owner !== undefined && owner !== of && drawn?.length === target.length && !isStill();
        from = isAnother ? drawn : undefined;
        began = now();
        to = target;
        owner = of;
      }
      const share = from ? (now() - began) / duration : 1;
      if (!from || share >= 1) {
        from = undefined;
        drawn = target;
        return target;
      }
      const eased = share * (2 - share);
      const mixed = new Float32Array(target.length);
      for (let at = 0; at < mixed.length; at += 1) mixed[at] = from[at]! + eased * (target[at]! - from[at]!);
      drawn = mixed;
      return mixed;
    },
  };
}
