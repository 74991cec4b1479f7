import { classMarks } from '../../core/classMarks.ts';
import type { PointSet } from '../../core/points/pointSet.ts';
import { wholeText } from '../../words/numbers.ts';
import { pointsWords } from '../../words/pointsWords.ts';

const [width, height, edge] = [220, 150, 8];
/** Points that are drawn at most, spread over all. */
const mostDrawn = 400;

/** The points as small marks, and how many each class has. */
export function PointsPreview({ set, counts }: { readonly set: PointSet; readonly counts: readonly number[] }) {
  const { labels, classNames } = set;
  const [xs, ys] = [scaleOf(set.x, edge, width - edge), scaleOf(set.y, height - edge, edge)];
  const every = Math.ceil(labels.length / mostDrawn);
  const drawn = Array.from({ length: Math.ceil(labels.length / every) }, (_, index) => index * every);
  return (
    <>
      <svg
        className="points-scatter"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={pointsWords.dialog.scatter(wholeText(drawn.length))}
      >
        {drawn.map((at) => {
          const { outline, colour } = classMarks[labels[at]!]!;
          return (
            <path
              key={at}
              d={outline}
              fill={colour}
              transform={`translate(${xs(set.x[at]!).toFixed(1)},${ys(set.y[at]!).toFixed(1)}) scale(2.6)`}
            />
          );
        })}
      </svg>
      <ul className="points-counts" aria-label={pointsWords.legend}>
        {classNames.map((name, index) => (
          <li key={name}>
            <b style={{ color: classMarks[index]!.colour }} aria-hidden="true">
              ●
            </b>{' '}
            {classMarks[index]!.letter} {pointsWords.classOf(name, wholeText(counts[index]!))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Takes values to places between two ends; halves, since the sum of two of the largest numbers is infinite. */
function scaleOf(values: Float64Array, from: number, to: number): (value: number) => number {
  const [least, most] = [
    values.reduce((one, other) => Math.min(one, other)),
    values.reduce((one, other) => Math.max(one, other)),
  ];
  const half = most / 2 - least / 2 || 1;
  return (value) => from + (to - from) * ((value / 2 - least / 2) / half);
}
