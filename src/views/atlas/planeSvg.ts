import { inkOn } from '../../charts/inkOn.ts';
import { columnCount, variableOf } from '../../store/parameters/atlas.ts';
import { planeRows } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { words } from '../../words/words.ts';
import type { Palette } from '../palette.ts';
import { cellColour } from './cellColour.ts';
import { betaOfColumn, numberText, rowText, volumeOfColumn } from './cellTexts.ts';
import { outlinePath } from './outline.ts';
import type { PlaneShown } from './planeReader.ts';

/** A picture as text, and its size in pixels. */
export interface SvgPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes of the picture, in pixels. */
const cell = { width: 68, height: 44 } as const;
const margin = { left: 84, top: 76, right: 20, bottom: 60 } as const;

/** The plane as an SVG document of its own: colours, numbers, axes, what is best and the outline around it. */
export function planeSvg({ numbers, inputs, range, moment }: PlaneShown, { panel, ink }: Palette): SvgPicture {
  const { axes } = inputs;
  const rows = planeRows(axes).length;
  const width = margin.left + columnCount * cell.width + margin.right;
  const height = margin.top + rows * cell.height + margin.bottom;
  const best = new Set(numbers.groups.map((group) => group.best));
  const [worse, better] = range;
  const cells = numbers.values.map((value, index) => {
    const x = margin.left + (index % columnCount) * cell.width;
    const y = margin.top + Math.floor(index / columnCount) * cell.height;
    const colour = value === undefined ? panel : cellColour(value, range);
    const text = moment.frozen[index] === undefined ? numberText(value) : atlasWords.frozen;
    const [across, down] = [x + cell.width / 2, y + cell.height / 2];
    return [
      `<rect x="${x + 1}" y="${y + 1}" width="${cell.width - 2}" height="${cell.height - 2}" fill="${colour}"/>`,
      written(across, down + (best.has(index) ? 0 : 4), text, inkOn(colour)),
      ...(best.has(index) ? [written(across, down + 13, atlasWords.best, inkOn(colour), 10)] : []),
    ].join('');
  });
  const rowNames = planeRows(axes).map((_, row) =>
    written(margin.left - 10, margin.top + (row + 0.5) * cell.height + 4, rowText(axes, row), ink, 12, 'end'),
  );
  const columnNames = Array.from({ length: columnCount }, (_, column) => {
    const x = margin.left + (column + 0.5) * cell.width;
    const y = margin.top + rows * cell.height;
    return written(x, y + 18, betaOfColumn(column), ink, 12) + written(x, y + 34, volumeOfColumn(column), ink, 11);
  });
  const outline = numbers.mayBeBest ? outlinePath(numbers.mayBeBest, columnCount) : '';
  const lines = `<path transform="translate(${margin.left} ${margin.top}) scale(${cell.width} ${cell.height})" d="${outline}" fill="none" stroke="${ink}" stroke-width="2.5" vector-effect="non-scaling-stroke"/>`;
  const title = `${atlasWords.measures[numbers.measure]}, ${atlasWords.axes[variableOf(axes)]}`;
  const seeds = numbers.seeds === 1 ? atlasWords.seedOf(String(inputs.seed)) : atlasWords.band(String(numbers.seeds));
  const ends = `${numberText(worse)} – ${numberText(better)}`;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="Inter, 'Noto Sans', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"><title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${panel}"/>`,
    written(margin.left, 30, title, ink, 16, 'start'),
    written(margin.left, 52, `${words.transport.timeText(String(numbers.step))}; ${seeds}; ${ends}`, ink, 12, 'start'),
    ...[...cells, ...rowNames, ...columnNames],
    written(margin.left - 10, margin.top + rows * cell.height + 18, atlasWords.beta, ink, 12, 'end'),
    written(margin.left - 10, margin.top + rows * cell.height + 34, atlasWords.volume, ink, 11, 'end'),
    `${lines}</svg>`,
  ].join('');
  return { text, width, height };
}

function written(x: number, y: number, text: string, fill: string, size = 13, anchor = 'middle'): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
