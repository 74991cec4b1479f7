/** An element of a picture: what is drawn, and how. */
export interface PictureElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Computed styles by name, as in `stroke-width`. */
  readonly styles: Readonly<Record<string, string>>;
  readonly children: readonly (PictureElement | string)[];
}

/** What surrounds a picture. */
export interface PictureFrame {
  /** Of the picture without its rim, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Colour behind it. */
  readonly background: string;
  /** Its title; empty for none. */
  readonly title: string;
}

/** Pixels around a picture. */
export const rim = 12;

/** Inherited styles, with their initial values. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  visibility: 'visible',
  'white-space': 'normal',
};

/** Styles that are not inherited, with their initial values. */
const own: Readonly<Record<string, string>> = { opacity: '1' };

/** The computed styles that a picture needs. */
export const pictureStyles: readonly string[] = [...Object.keys(inherited), ...Object.keys(own), 'display'];

/** Classes of elements that are shown only while someone points. */
const transient = ['chart-reading', 'chart-cursor'];

/** Elements that are drawn only by reference; browsers disagree on whether their computed style is displayed. */
const definitions = ['defs', 'clipPath', 'pattern', 'linearGradient', 'radialGradient', 'marker', 'mask', 'symbol'];

const shapes = ['rect', 'circle', 'ellipse', 'line', 'path', 'polygon', 'polyline'];

/** The font stack for viewers that may lack the page's fonts: it ends in a generic family. */
function fontStackOf(family: string): string {
  const names = family
    .split(',')
    .map((name) => name.trim().replaceAll(/["']/g, ''))
    // Stand-ins while a font loads, which only the page's own style sheet knows.
    .filter((name) => !name.includes(' by '));
  const stack = names.flatMap((name) => (name.endsWith(' Variable') ? [name, name.replace(/ Variable$/, '')] : [name]));
  if (!stack.includes('sans-serif')) stack.push('sans-serif');
  return [...new Set(stack)].map((name) => (/^[a-z-]+$/i.test(name) ? name : `'${name}'`)).join(', ');
}

/**
 * A picture as a document of its own: no class, no script and no style sheet, every style as an attribute of its
 * element, and on a background, so that it looks the same in any other program.
 *
 * Left out are elements that only the page needs: hidden ones, those shown while someone points, tooltips, and areas
 * that only catch pointers.
 *
 * @param root - The `svg` element.
 * @returns SVG text, of the picture's size and a rim.
 */
export function svgDocumentOf(root: PictureElement, { width, height, background, title }: PictureFrame): string {
  const [fullWidth, fullHeight] = [width + 2 * rim, height + 2 * rim];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(fullWidth),
    height: String(fullHeight),
    viewBox: `${-rim} ${-rim} ${fullWidth} ${fullHeight}`,
    ...stylesToWrite(root.styles, inherited),
  };
  const ground = tag('rect', {
    x: String(-rim),
    y: String(-rim),
    width: String(fullWidth),
    height: String(fullHeight),
    fill: background,
    stroke: 'none',
  });
  const name = title === '' ? '' : tag('title', {}, escaped(title));
  return tag('svg', attributes, name + ground + contentOf(root, false));
}

function contentOf({ children, styles }: PictureElement, isDefinition: boolean): string {
  return children
    .map((child) => (typeof child === 'string' ? escaped(child) : elementText(child, styles, isDefinition)))
    .join('');
}

function elementText(
  element: PictureElement,
  parentStyles: Readonly<Record<string, string>>,
  isInDefinition: boolean,
): string {
  const isDefinition = isInDefinition || definitions.includes(element.name);
  if (!isDefinition && isLeftOut(element)) return '';
  const content = contentOf(element, isDefinition);
  if (content === '' && element.name === 'g') return '';
  const attributes = { ...keptAttributes(element.attributes), ...stylesToWrite(element.styles, parentStyles) };
  return tag(element.name, attributes, content);
}

function isLeftOut({ name, attributes, styles }: PictureElement): boolean {
  if (['title', 'desc', 'script', 'style', 'foreignObject'].includes(name)) return true;
  if (styles.display === 'none') return true;
  if (attributes['aria-live'] !== undefined) return true;
  if (attributes.class?.split(/\s+/).some((word) => transient.includes(word))) return true;
  const isFilled = name !== 'line' && !isClear(styles.fill);
  return shapes.includes(name) && (styles.visibility === 'hidden' || (!isFilled && isClear(styles.stroke)));
}

/** Whether a colour paints nothing. */
function isClear(colour: string | undefined): boolean {
  return colour === undefined || ['none', 'transparent', 'rgba(0, 0, 0, 0)'].includes(colour);
}

function keptAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(attributes).filter(
    ([name]) =>
      !['class', 'style', 'tabindex', 'role', 'focusable', 'display'].includes(name) &&
      !/^(aria-|data-|on|xmlns)/.test(name) &&
      inherited[name] === undefined &&
      own[name] === undefined,
  );
  return Object.fromEntries(kept);
}

/** Styles that differ from the inherited or initial ones, as attributes. */
function stylesToWrite(
  styles: Readonly<Record<string, string>>,
  parentStyles: Readonly<Record<string, string>>,
): Record<string, string> {
  const changed = Object.entries(styles).filter(([name, value]) => {
    if (inherited[name] !== undefined) return value !== parentStyles[name];
    return own[name] !== undefined && value !== own[name];
  });
  return Object.fromEntries(changed.map(([name, value]) => attributeOf(name, value)));
}

/** A style as an attribute; values that are not valid in SVG are converted. */
function attributeOf(name: string, value: string): [name: string, value: string] {
  if (name === 'font-variant-numeric') return ['style', `font-variant-numeric: ${value}`];
  if (name === 'white-space') return ['xml:space', value.startsWith('pre') ? 'preserve' : 'default'];
  if (name === 'font-family') return [name, fontStackOf(value)];
  // Some programs do not understand the quotes that browsers put around the name of a pattern.
  return [name, value.replaceAll(/url\(["'](.*?)["']\)/g, 'url($1)')];
}

function tag(name: string, attributes: Readonly<Record<string, string>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A text as XML; control characters, most of which XML forbids, become spaces. */
function escaped(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
