import { white } from '../core/colours.ts';
import { type PictureElement, pictureStyles, svgDocumentOf } from './svgDocument.ts';

/**
 * A chart on the page as a document of its own, in its present colours.
 *
 * Fonts are named and not embedded: where Inter is missing, the next font of the stack is used.
 *
 * @param svg - In the page, so that it has styles.
 * @param title - What the document is called; the chart's own name if absent.
 * @returns SVG text.
 */
export function svgTextOf(svg: SVGSVGElement, title = svg.dataset.name ?? ''): string {
  const { width, height } = svg.getBoundingClientRect();
  return svgDocumentOf(readElement(svg), {
    width: Math.round(width),
    height: Math.round(height),
    background: backgroundBehind(svg),
    title,
  });
}

/**
 * An SVG document as a PNG.
 *
 * @param width - Of the document, in pixels.
 * @param scale - Pixels of the picture for one of the document.
 * @throws Error if the browser cannot draw or write it.
 */
export async function pngOf(text: string, width: number, height: number, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('invalid canvas; not drawable: 2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pngOfCanvas(canvas);
}

/**
 * A canvas as a PNG.
 *
 * @throws RangeError, as a rejection, if the browser cannot write it at its size.
 */
export function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new RangeError(`invalid picture; not writable at its size: ${canvas.width} × ${canvas.height}`));
    }, 'image/png');
  });
}

/** Offers a file for download. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers request the address only after the click event.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Characters of titles that file names spell out. */
const spelled: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  '√': ' sqrt ',
  '∞': 'infinity',
  '→': ' to ',
  '%': ' percent',
};

/**
 * Name of a file for a title, without its ending: lower-case letters and digits joined by hyphens, "beta-0.99". Points
 * are kept only inside numbers.
 *
 * @returns At most 80 characters; "chart" if no character of the title is allowed in a name.
 */
export function fileNameOf(title: string): string {
  const plain = title.replaceAll(/[αβγ√∞→%]/g, (sign) => spelled[sign]!).normalize('NFKD');
  const words = plain
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '-');
  const name = [...words]
    .slice(0, 80)
    .join('')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return name === '' ? 'chart' : name;
}

function readElement(element: Element): PictureElement {
  const computed = getComputedStyle(element);
  const styles = Object.fromEntries(pictureStyles.map((name) => [name, computed.getPropertyValue(name)]));
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children = [...element.childNodes].flatMap((node): (PictureElement | string)[] => {
    if (node instanceof Element) return [readElement(node)];
    return node instanceof Text ? [node.data] : [];
  });
  return { name: element.localName, attributes, styles, children };
}

/** Colour of the nearest box behind an element that has one. */
function backgroundBehind(element: Element): string {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const colour = getComputedStyle(box).backgroundColor;
    if (colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return white;
}
