/** Something that a reader did before the page could answer, and what an input held then. */
interface Heard {
  readonly type: string;
  readonly target: Element;
  readonly event: Event;
  readonly value?: string;
  readonly checked?: boolean;
}

interface Window {
  /** What `head.ts` has begun before the page's code is there. */
  opening: {
    /** The part of the address from # on that the markup belongs to. */
    readonly hash: string;
    /**
     * The markup of the view that the address names, unless it is the first, once it is in the root; empty if it could
     * not be fetched.
     */
    readonly markup?: Promise<string>;
    /**
     * Meets the failure of a part of the page that a reader waits for, as after a deploy, when the old part is gone:
     * reloads the page, once for each build and session, if the server answers. The state is in the address.
     *
     * @param mustBeOther - Reload only if the server has another build.
     * @returns Never if the page is reloaded; else it throws what it is given.
     */
    readonly met: (failure: unknown, mustBeOther?: boolean) => Promise<never>;
    /** Whether what is loaded from now on is only preloaded. */
    isAtLeisure?: boolean;
    /** What is still to be repeated. */
    readonly heard: Heard[];
    /** Repeats what is heard from the time on at which the page is open. */
    repeat?: () => void;
    /** Hears no more events of these types. */
    readonly ignore: (...types: readonly string[]) => void;
  };
}
