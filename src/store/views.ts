/** What a key press can ask for, in the views that take it. */
export type Command = 'play' | 'step' | 'reset' | 'newSeed' | 'keys';

/** What the page around a view must know of it. */
interface ViewTraits {
  /** The models that train while it is open, if any do: those of the lab's tiles, or those of the plane. */
  readonly trains?: 'tiles' | 'plane';
  /** The commands that its keys give, besides the keys of its own controls. */
  readonly keys: readonly Command[];
}

/**
 * The views, by the name that the address writes, in the order of the navigation. How each loads stands in
 * `app/viewLoads.ts`, and its title and names in the catalogue of words.
 */
const views = {
  lab: { trains: 'tiles', keys: ['play', 'step', 'reset', 'newSeed', 'keys'] },
  lesson: { trains: 'tiles', keys: [] },
  atlas: { trains: 'plane', keys: ['play', 'step', 'reset', 'newSeed', 'keys'] },
  'effective-number': { keys: [] },
  counts: { keys: [] },
  paper: { keys: [] },
  questions: { keys: [] },
} as const satisfies Record<string, ViewTraits>;

/** Name of a view. */
export type ViewName = keyof typeof views;

/** Names of the views, in the order of the navigation. */
export const viewNames = Object.keys(views) as readonly ViewName[];

/** The view that an empty address opens. */
export const firstView = 'lab' satisfies ViewName;

/** What the page around a view must know of it. */
export function traitsOf(view: ViewName): ViewTraits {
  return views[view];
}
