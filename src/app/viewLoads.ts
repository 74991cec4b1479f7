import type { ComponentType } from 'react';
import { firstView, type ViewName } from '../store/views.ts';
import { withWords } from '../words/languages.ts';

/** Loads the chunk of each view but the first, which is a part of the page's first script. */
export const viewLoads = {
  lesson: () => withWords(import('../views/lesson/LessonView.tsx')),
  atlas: () => withWords(import('../views/atlas/AtlasView.tsx')),
  'effective-number': () => withWords(import('../views/effective-number/EffectiveNumberView.tsx')),
  counts: () => withWords(import('../views/counts/CountsView.tsx')),
  paper: () => withWords(import('../views/paper/PaperView.tsx')),
  questions: () => withWords(import('../views/questions/QuestionsView.tsx')),
} as const satisfies Record<Exclude<ViewName, typeof firstView>, () => Promise<{ readonly default: ComponentType }>>;

/** What has been loaded ahead of its first rendering. */
const loaded: Partial<Record<ViewName, ComponentType>> = {};

/** Loads a view ahead of its first rendering, unless it is the one that needs no loading. */
export async function loadView(view: ViewName): Promise<void> {
  if (view !== firstView) loaded[view] = (await viewLoads[view]()).default;
}

/** A view that {@link loadView} has loaded. */
export function loadedView(view: ViewName): ComponentType | undefined {
  return loaded[view];
}
