/** Resolution that thinning preserves. */
export interface Fineness {
  /** Entries over the whole range on a linear axis; > 0. */
  readonly linear: number;
  /** Ratio of neighbouring steps on a logarithmic axis; > 1. */
  readonly growth: number;
}

/** A curve with this resolution looks the same with and without the entries that are left out. */
export const fineEnoughToSee: Fineness = { linear: 400, growth: 1.02 };

/**
 * The entries over time that are needed at a resolution: those stay that lie a share of the range or of their own step
 * after the last one that stays.
 *
 * @param entries - By step, ascending; at least one.
 * @returns Some of them, the first and the last included.
 */
export function thinned<Entry extends { readonly step: number }>(
  entries: readonly Entry[],
  { linear, growth }: Fineness = fineEnoughToSee,
): Entry[] {
  const last = entries.at(-1)!.step;
  let before = -Infinity;
  return entries.filter(({ step }, index) => {
    const gap = Math.min(last / linear, before * (growth - 1));
    const stays = index === entries.length - 1 || step - before >= gap || before <= 0;
    if (stays) before = step;
    return stays;
  });
}
