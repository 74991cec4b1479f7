import { useLayoutEffect, useRef } from 'react';
import { fieldOf } from '../../../src/canvas/field.ts';
import { mapSurface, paintMap } from '../../../src/canvas/paintMap.ts';
import { regionColours } from '../../../src/canvas/regions.ts';
import { classMarks } from '../../../src/core/classMarks.ts';
import { usePalette } from '../../../src/views/theme.ts';

const classes = 3;
const side = 180;
const view = { columns: 46, rows: 46, halfWidth: 1.4, halfHeight: 1.4 };
/** Where the logit of each class is largest. */
const centres = [
  [-0.5, 0.4],
  [0.6, 0.5],
  [0.1, -0.7],
] as const;

/** Logits that fall with the squared distance from a class's centre; [rows · columns, C]. */
function logits(): Float32Array {
  const { columns, rows, halfWidth, halfHeight } = view;
  return Float32Array.from({ length: rows * columns * classes }, (_, at) => {
    const [cell, index] = [Math.floor(at / classes), at % classes];
    const x = ((cell % columns) / (columns - 1)) * 2 * halfWidth - halfWidth;
    const y = halfHeight - (Math.floor(cell / columns) / (rows - 1)) * 2 * halfHeight;
    return -3 * ((x - centres[index]![0]) ** 2 + (y - centres[index]![1]) ** 2);
  });
}

/** A map of three classes, whose logits are a formula. */
export function GalleryMap() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { panel: paper, ink, opacity } = usePalette();
  useLayoutEffect(() => {
    const colours = classMarks.map(({ colour }) => colour);
    paintMap(mapSurface(canvas.current!), {
      ...{ width: side, height: side, ratio: 1, paper, ink, lines: [] },
      extent: { halfWidth: view.halfWidth, halfHeight: view.halfHeight },
      field: fieldOf(logits(), 0, 1, view, 'softmax'),
      colours: regionColours(colours, paper, () => opacity),
      points: undefined,
      marks: undefined,
    });
  }, [paper, ink, opacity]);
  return <canvas ref={canvas} width={side} height={side} />;
}
