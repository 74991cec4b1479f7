import { pngOf, svgTextOf } from './saveChart.ts';
import { rim } from './svgDocument.ts';

/** Space around the charts of a sheet, and above them for its title, in pixels. */
const margin = { side: 16, top: 40 } as const;

/**
 * All charts inside an element as one SVG document, each where it stands on the page, under a title.
 *
 * @param element - In the page.
 * @returns SVG text.
 * @throws RangeError if there is no chart in it.
 */
export function sheetText(element: HTMLElement, title: string): string {
  return sheetOf(element, title).text;
}

/**
 * The same as a PNG.
 *
 * @throws Error if the browser cannot draw or write it.
 */
export async function sheetPng(element: HTMLElement, title: string, scale = 2): Promise<Blob> {
  const { text, width, height } = sheetOf(element, title);
  return pngOf(text, width, height, scale);
}

function sheetOf(element: HTMLElement, title: string): { text: string; width: number; height: number } {
  const charts = [...element.querySelectorAll<SVGSVGElement>('svg.ui-chart')];
  if (charts.length === 0) throw new RangeError(`invalid sheet; not with a chart in it: ${title}`);
  const boxes = charts.map((chart) => chart.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right)) - left) + 2 * margin.side;
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top) + margin.top + margin.side;
  const { color, fontFamily } = getComputedStyle(element);
  const inner = charts.map((chart, index) => {
    const x = Math.round(boxes[index]!.left - left) + margin.side - rim;
    const y = Math.round(boxes[index]!.top - top) + margin.top - rim;
    return `<g transform="translate(${x} ${y})">${svgTextOf(chart)}</g>`;
  });
  const ground = getComputedStyle(element.closest('.ui-card') ?? document.body).backgroundColor;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/><text x="${margin.side}" y="26" fill="${color}" font-size="15" font-weight="600" font-family="${fontFamily.replaceAll('"', "'")}">${escaped(title)}</text>${inner.join('')}</svg>`;
  return { text, width, height };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
