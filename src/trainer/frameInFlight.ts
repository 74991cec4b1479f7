/** Milliseconds that training goes on without the page acknowledging a frame: a hidden tab stops by itself. */
const patience = 1000;

/** The frame that the page has not acknowledged, at most one at a time. */
export interface FrameInFlight {
  /** A frame leaves now, at a time in milliseconds. None may be in flight. */
  sent(at: number): void;
  /** The frame, if there is one, was acknowledged, or its run is over. */
  release(): void;
  isOut(): boolean;
  /** Whether a frame is in flight, but not for so long that nobody seems to look. */
  isRecent(now: number): boolean;
  /** Resolves once no frame that was sent before is in flight. */
  gone(): Promise<void>;
}

/** Keeps account of the frame in flight; there is none at first. */
export function createFrameInFlight(): FrameInFlight {
  let frame: { readonly since: number; readonly gone: Promise<void>; land(): void } | undefined;
  return {
    sent(since) {
      let land = () => {};
      const gone = new Promise<void>((resolve) => {
        land = resolve;
      });
      frame = { since, gone, land };
    },
    release() {
      frame?.land();
      frame = undefined;
    },
    isOut: () => frame !== undefined,
    isRecent: (now) => frame !== undefined && now - frame.since < patience,
    gone: () => frame?.gone ?? Promise.resolve(),
  };
}
