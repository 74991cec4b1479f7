import { type RefObject, useEffect } from 'react';
import type { RegionGrid } from '../core/reading/regions.ts';
import type { Span } from '../core/reading/span.ts';

/** An axis as it is read. */
export interface ReadAxis extends Span {
  /** Name of what it measures. */
  readonly title: string;
  /** A place of it as text. */
  format(value: number): string;
  /** The places that it has, if they are few, such as classes; otherwise round ones are read. */
  readonly places?: readonly number[];
}

/** Curves, or what can be read like them: values over classes, bars under names. */
export interface CurvesFigure {
  readonly kind: 'curves';
  /** What it shows. */
  readonly label: string;
  /** By what it is found again in its view, where the label changes with what is shown. */
  readonly key?: string;
  readonly x: ReadAxis;
  readonly y: Span;
  readonly curves: readonly {
    readonly label: string;
    /** Its value at a place, or nothing where it has none. */
    value(x: number): number | undefined;
  }[];
  /** Whether only whole places of the x axis have a value. */
  readonly isWhole?: boolean;
  /** Whether the places stand in no order, as those of a list do. */
  readonly isList?: boolean;
  /** Marked places of the x axis, such as the counts of classes. */
  readonly marks?: readonly number[];
  /** What it says, in place of the course of its curves, where they have none. */
  readonly sentences?: readonly string[];
  /** A value as text. */
  valueText(value: number): string;
}

/** A map of the plane: the regions of a model. */
export interface MapFigure {
  readonly kind: 'map';
  /** What it shows. */
  readonly label: string;
  /** By what it is found again in its view, where the label changes with what is shown. */
  readonly key?: string;
  /** Steps that the model was trained for. */
  readonly step: number;
  /** Recall by class; [C]. */
  readonly recall: readonly number[];
  /** What the model answers on a grid over the plane, and half the sides of that part of the plane. */
  readonly grid: RegionGrid & { readonly halfWidth: number; readonly halfHeight: number };
}

/** What a chart or a map shows, as numbers and names: for whoever reads it without seeing it. */
export type Figure = CurvesFigure | MapFigure;

const known = new WeakMap<Element, () => Figure | undefined>();

/**
 * Says what an element shows, for as long as it is there.
 *
 * @param read - Called when a reader asks; `undefined` if there is nothing to show yet.
 */
export function useFigure(element: RefObject<Element | null>, read: () => Figure | undefined): void {
  useEffect(() => {
    if (!element.current) return;
    known.set(element.current, read);
    // By it those who look for figures find this one.
    (element.current as HTMLElement | SVGElement).dataset.figure ??= '';
  });
}

/** What an element shows, if it is known to show something. */
export function figureOf(element: Element): Figure | undefined {
  return known.get(element)?.();
}

/**
 * The axis of a list of names, such as those of classes.
 *
 * @param title - What they are.
 */
export function namesAxis(title: string, names: readonly string[]): ReadAxis {
  return {
    title,
    scale: 'linear',
    domain: [0, Math.max(1, names.length - 1)],
    places: names.map((_, index) => index),
    format: (place) => names[place] ?? '',
  };
}

/**
 * An axis around values, for charts that have none of their own.
 *
 * @returns From the least to the most, 0 included; wider than 0.
 */
export function spanOf(values: readonly (number | undefined)[]): Span {
  const finite = values.filter((value): value is number => value !== undefined && Number.isFinite(value));
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  return { scale: 'linear', domain: high > low ? [low, high] : [low, low + 1] };
}
