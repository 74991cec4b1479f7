import { classMarks } from '../core/classMarks.ts';

/** A class's marker in a chart, in the class's colour, with a rim of the card's. */
export function ClassMarker({ index, x, y, radius }: { index: number; x: number; y: number; radius: number }) {
  const mark = classMarks[index]!;
  return (
    <path
      className="class-marker"
      d={mark.outline}
      transform={`translate(${x},${y}) scale(${radius})`}
      fill={mark.colour}
      strokeWidth={1.75 / radius}
    />
  );
}
