import { fittedText } from '../../../charts/fittedText.ts';
import { classMarks } from '../../../core/classMarks.ts';
import { ink2, rule, track } from '../../../core/colours.ts';
import type { LabState } from '../../../store/labStore.ts';
import { percentText, wholeText } from '../../../words/numbers.ts';
import { createMapPainter } from '../../maps/mapPainter.ts';
import type { Palette } from '../../palette.ts';
import { createLabMaps } from '../maps/labMaps.ts';
import { footSize, type SheetBox, sheetLayout, sheetSpace } from './sheetLayout.ts';
import { type MapCaption, sheetTexts } from './sheetTexts.ts';

/** Pixels of the picture for one of the layout. */
const ratio = 2;

/**
 * All maps of the lab with their captions as one picture, for slides: the present frame, in the palette's colours.
 *
 * @param state - With a frame of the present tiles.
 * @param page - Address of the page without what follows `#`.
 * @param font - Families of its texts, as CSS writes them.
 * @returns A canvas of twice the resolution of the page.
 */
export function paintSheet(
  state: LabState & { readonly frame: NonNullable<LabState['frame']> },
  palette: Palette,
  page: string,
  font: string,
): HTMLCanvasElement {
  const { view } = state.frame;
  const { title, captions, foot } = sheetTexts(state, page);
  const layout = sheetLayout(captions.length, view.halfHeight / view.halfWidth, foot);
  const canvas = document.createElement('canvas');
  canvas.width = ratio * layout.width;
  canvas.height = ratio * layout.height;
  const context = canvas.getContext('2d', { alpha: false })!;
  context.scale(ratio, ratio);
  const scheme = palette.isDark ? 'dark' : 'light';
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = 400) => {
    context.font = `${weight} ${size}px ${font}`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };

  context.fillStyle = palette.panel;
  context.fillRect(0, 0, layout.width, layout.height);
  write(title, sheetSpace.margin, sheetSpace.margin + 20, 22, palette.ink, 650);
  const pictures = paintedMaps(state, palette, layout.maps[0]!);
  captions.forEach((caption, index) => {
    const box = layout.maps[index]!;
    const { left, top, width, height } = box;
    context.textAlign = 'right';
    write(caption.accuracy, left + width, top - 27, 14, palette.ink, 650);
    context.textAlign = 'left';
    write(caption.name, left, top - 27, 15, palette.ink, 650);
    write(fittedText(caption.subtitle, width, 12), left, top - 9, 12, ink2[scheme]);
    context.drawImage(pictures[index]!, left, top, width, height);
    context.strokeStyle = rule[scheme];
    context.strokeRect(left, top, width, height);
    paintRecalls(context, caption, box, track[scheme], (text, x, y) => write(text, x, y, 10.5, ink2[scheme]));
  });
  for (const { text, y } of layout.foot) write(text, sheetSpace.margin, y, footSize, ink2[scheme]);
  return canvas;
}

/** The maps as the lab shows them, without what a pointer lights up and without another model's boundary. */
function paintedMaps(state: LabState, palette: Palette, { width, height }: SheetBox): HTMLCanvasElement[] {
  const { inputs, frame } = state;
  const maps = inputs.tiles.map(() => ({ canvas: document.createElement('canvas') }));
  const shown: LabState = {
    ...state,
    inputs: { ...inputs, panel: 'closed' },
    pointing: { class: undefined, place: undefined },
  };
  const { view } = frame!;
  const window = { ...view, halfHeight: (view.halfWidth * height) / width };
  const easel = { size: { width, height }, ratio, window, palette };
  createMapPainter().paint(createLabMaps().content(shown, palette), easel, maps, maps.length);
  return maps.map(({ canvas }) => canvas);
}

/** A bar, a letter and a number a class under a map. */
function paintRecalls(
  context: CanvasRenderingContext2D,
  { recall }: MapCaption,
  { left, top, width, height }: SheetBox,
  ground: string,
  write: (text: string, x: number, y: number) => void,
): void {
  const step = width / recall.length;
  const length = step - 6;
  recall.forEach((share, index) => {
    const { letter, colour } = classMarks[index]!;
    const x = left + index * step;
    context.fillStyle = ground;
    context.fillRect(x, top + height + 6, length, 4);
    context.fillStyle = colour;
    context.fillRect(x, top + height + 6, length * share, 4);
    // Of many classes in whole percent, which the balanced accuracy above says for all.
    const text = recall.length > 6 ? wholeText(100 * share) : percentText(share);
    write(`${letter} ${text}`, x, top + height + 23);
  });
}
