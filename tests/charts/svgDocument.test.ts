import { describe, expect, test } from 'vitest';
import { type PictureElement, rim, svgDocumentOf } from '../../src/charts/svgDocument.ts';

/** Styles as a browser computes them where a page says nothing. */
const plain = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-family': 'Inter',
  'font-size': '14px',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  visibility: 'visible',
  'white-space': 'normal',
  opacity: '1',
  display: 'inline',
};

function element(
  name: string,
  { attributes = {}, styles = {}, children = [] }: Partial<Omit<PictureElement, 'name'>> = {},
): PictureElement {
  return { name, attributes, styles: { ...plain, ...styles }, children };
}

const frame = { width: 200, height: 100, background: 'rgb(27, 30, 36)', title: '' };

/** What a document holds between its background and its end. */
function bodyOf(...children: (PictureElement | string)[]): string {
  const document = svgDocumentOf(element('svg', { children }), frame);
  return document.replace(/^<svg[^>]*><rect[^>]*\/>/, '').replace(/<\/svg>$/, '');
}

describe('svgDocumentOf', () => {
  test('has the picture’s size and its rim, a name and a ground', () => {
    expect(rim).toBe(12);
    const styles = { 'font-family': 'Inter', 'font-size': '14px' };
    expect(
      svgDocumentOf({ name: 'svg', attributes: {}, styles, children: [] }, { ...frame, title: 'n < 5 & "so"' }),
    ).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="224" height="124" viewBox="-12 -12 224 124" font-family="Inter, sans-serif" font-size="14px">' +
        '<title>n &lt; 5 &amp; &quot;so&quot;</title>' +
        '<rect x="-12" y="-12" width="224" height="124" fill="rgb(27, 30, 36)" stroke="none"/></svg>',
    );
  });

  test('writes a style where it differs from what is inherited, and not again below', () => {
    const inner = element('line', {
      attributes: { x1: '1' },
      styles: { stroke: 'rgb(1, 2, 3)', 'stroke-width': '2px' },
    });
    const group = element('g', { styles: { stroke: 'rgb(1, 2, 3)' }, children: [inner] });
    expect(bodyOf(group)).toBe('<g stroke="rgb(1, 2, 3)"><line x1="1" stroke-width="2px"/></g>');
  });

  test('writes that a child goes back to what its parent left', () => {
    const inner = element('path', { attributes: { d: 'M0,0' } });
    const group = element('g', { styles: { fill: 'none' }, children: [inner] });
    expect(bodyOf(group)).toBe('<g fill="none"><path d="M0,0" fill="rgb(0, 0, 0)"/></g>');
  });

  test('writes an opacity wherever there is one, since it is not inherited', () => {
    const inner = element('circle', { attributes: { r: '2' }, styles: { opacity: '0.5' } });
    expect(bodyOf(element('g', { styles: { opacity: '0.5' }, children: [inner] }))).toBe(
      '<g opacity="0.5"><circle r="2" opacity="0.5"/></g>',
    );
  });

  test('takes a computed style for an attribute of the same name, which it overrules', () => {
    const rect = element('rect', { attributes: { fill: 'var(--ink)', x: '3' }, styles: { fill: 'rgb(9, 9, 9)' } });
    expect(bodyOf(rect)).toBe('<rect x="3" fill="rgb(9, 9, 9)"/>');
  });

  test('drops what only the page understands', () => {
    const attributes = {
      class: 'chart-dot',
      tabindex: '0',
      role: 'img',
      style: 'fill: red',
      'aria-label': 'A',
      'data-testid': 'a',
      onclick: 'alert(1)',
      id: 'kept',
    };
    expect(bodyOf(element('circle', { attributes }))).toBe('<circle id="kept"/>');
  });

  test.each([
    ['a hidden element', element('text', { styles: { display: 'none' }, children: ['x'] })],
    ['a reading', element('line', { attributes: { class: 'chart-reading' }, styles: { stroke: 'red' } })],
    ['a cursor, among other classes', element('rect', { attributes: { class: 'chart-cursor line-band' } })],
    ['a tooltip', element('title', { children: ['x'] })],
    ['a live region', element('text', { attributes: { 'aria-live': 'polite' }, children: ['x'] })],
    ['a script', element('script', { children: ['x'] })],
    ['an area that catches pointers', element('rect', { styles: { fill: 'rgba(0, 0, 0, 0)' } })],
    ['a group of nothing', element('g', { children: [element('title')] })],
  ])('leaves out %s', (_, left) => {
    expect(bodyOf(left)).toBe('');
  });

  test('keeps an outline, which has no fill', () => {
    expect(bodyOf(element('rect', { styles: { fill: 'none', stroke: 'rgb(1, 2, 3)' } }))).toBe(
      '<rect fill="none" stroke="rgb(1, 2, 3)"/>',
    );
  });

  test('keeps the class “reading-dot”, which only begins like a reading', () => {
    expect(bodyOf(element('circle', { attributes: { class: 'reading-dot' } }))).toBe('<circle/>');
  });

  test('keeps patterns and clips although browsers call them hidden', () => {
    const shape = element('rect', { attributes: { width: '4' }, styles: { display: 'none', fill: 'none' } });
    const clip = element('clipPath', { attributes: { id: 'a' }, styles: { display: 'none' }, children: [shape] });
    expect(bodyOf(clip)).toBe('<clipPath id="a"><rect width="4" fill="none"/></clipPath>');
  });

  test('names a pattern without quotes', () => {
    expect(bodyOf(element('rect', { styles: { fill: 'url("#wrong-labels")' } }))).toBe(
      '<rect fill="url(#wrong-labels)"/>',
    );
  });

  test('asks for tabular figures in a style, since SVG has no attribute for them', () => {
    const text = element('text', { styles: { 'font-variant-numeric': 'tabular-nums' }, children: ['12 %'] });
    expect(bodyOf(text)).toBe('<text style="font-variant-numeric: tabular-nums">12 %</text>');
  });

  test('lets a font that is only on the page give way to its plain name and to any without serifs', () => {
    const styles = { 'font-family': '"Inter Variable", "Inter by Arial", "Noto Sans", system-ui' };
    expect(bodyOf(element('text', { styles, children: ['a'] }))).toContain(
      `font-family="'Inter Variable', Inter, 'Noto Sans', system-ui, sans-serif"`,
    );
  });

  test('keeps the fonts of Chinese', () => {
    const styles = { 'font-family': '"Signs by the system", "Inter Variable", "PingFang SC", sans-serif' };
    expect(bodyOf(element('text', { styles, children: ['类'] }))).toContain(
      `font-family="'Inter Variable', Inter, 'PingFang SC', sans-serif"`,
    );
  });

  test('escapes text, and turns signs that XML forbids into spaces', () => {
    expect(bodyOf(element('text', { children: ['a < b & c\u0007d'] }))).toBe('<text>a &lt; b &amp; c d</text>');
  });
});
