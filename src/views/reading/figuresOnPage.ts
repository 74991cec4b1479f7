import { type Figure, figureOf } from '../../charts/figures.ts';
import type { LabState } from '../../store/labStore.ts';
import { labFigure } from './labFigures.ts';

/** An element and what it shows. */
export interface FigureOnPage {
  readonly element: Element;
  readonly figure: Figure;
}

/** What a figure may be: what says so, or a map of the lab. */
const kinds = ['[data-figure]', '.decision-map'];

/** The figures of the view that is open, in the order of the page; those that have nothing to show yet left out. */
export function figuresOnPage(page: ParentNode, state: LabState): readonly FigureOnPage[] {
  const elements = page.querySelector('main')?.querySelectorAll(kinds.join()) ?? [];
  return Array.from(elements).flatMap((element) => {
    const figure = figureOf(element) ?? labFigure(element, state);
    return figure && isShown(element) ? { element, figure } : [];
  });
}

/** The index of the figure that an element is, holds or stands in; 0 if it has to do with none. */
export function indexOfFigure(figures: readonly FigureOnPage[], near: Element | null): number {
  const index = figures.findIndex(({ element }) => near?.contains(element) || element.contains(near));
  return Math.max(0, index);
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
