/** A curve as it is heard. */
export interface HeardCurve {
  /** Where its points lie across, from 0 at the left to 1 at the right; ascending. */
  readonly points: readonly { readonly across: number; readonly up: number | undefined }[];
}

/** A tone, or the short tick of a marked place. */
export interface Note {
  readonly kind: 'tone' | 'tick';
  /** Index of the curve. */
  readonly curve: number;
  /** Seconds from the beginning. */
  readonly time: number;
  /** How long it sounds, in seconds. */
  readonly seconds: number;
  /** Hertz. */
  readonly frequency: number;
  /** From −1, left, to 1, right. */
  readonly pan: number;
}

/** Notes in the order of their times, and how long all of them last. */
export interface Score {
  readonly notes: readonly Note[];
  /** Seconds until the last note has ended. */
  readonly seconds: number;
}

/** Pitch of the lower end of the axis of values, and how many times as high the upper end is; two octaves. */
export const lowest = 220;
const range = 4;

/** Pitch of a tick: above all tones. */
export const tickPitch = 1760;

/** Seconds that a curve lasts, and those between two curves. */
const curveSeconds = 3;
const pause = 0.6;
const tickSeconds = 0.03;

/**
 * What a curve sounds like: across from left to right in three seconds, its value as pitch from 220 to 880 Hz, which
 * is even in octaves along the axis of values, and a short tick at each marked place.
 *
 * Several curves sound one after another. Where a curve has no value there is silence; beyond the axis it has the
 * pitch of its end.
 *
 * @param curves - In the order in which they sound.
 * @param marks - Marked places across, the same for all curves; those outside [0, 1] are left out.
 */
export function curveNotes(curves: readonly HeardCurve[], marks: readonly number[]): Score {
  const notes = curves.flatMap(({ points }, curve): Note[] => {
    const begin = curve * (curveSeconds + pause);
    const length = curveSeconds / Math.max(1, points.length);
    const noteAt = (across: number, rest: Pick<Note, 'kind' | 'seconds' | 'frequency'>): Note => ({
      ...rest,
      curve,
      // The last tone, too, has its time before the curve is over.
      time: begin + across * (curveSeconds - length),
      pan: 2 * across - 1,
    });
    const tones = points.flatMap(({ across, up }) =>
      up === undefined || Number.isNaN(up)
        ? []
        : noteAt(across, { kind: 'tone', seconds: length, frequency: lowest * range ** Math.min(1, Math.max(0, up)) }),
    );
    const ticks = marks
      .filter((mark) => mark >= 0 && mark <= 1)
      .map((mark) => noteAt(mark, { kind: 'tick', seconds: tickSeconds, frequency: tickPitch }));
    return [...tones, ...ticks].toSorted((one, other) => one.time - other.time);
  });
  return { notes, seconds: notes.reduce((end, { time, seconds }) => Math.max(end, time + seconds), 0) };
}
