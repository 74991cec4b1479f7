import { cividis } from '../../charts/sequential.ts';
import { hasOwnData } from '../../store/plane.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { numberText, pointsText } from './cellTexts.ts';
import { usePlane } from './usePlane.ts';

/** Colours at equal distances, from the worse end to the better. */
const ramp = Array.from({ length: 9 }, (_, index) => cividis(index / 8)).join(', ');

/** What colours and outline mean. */
export function PlaneLegend() {
  const shown = usePlane();
  return (
    <div className="plane-legend">
      <span>{shown && outlineText(shown)}</span>
      {shown && (
        <span className="plane-ramp">
          {numberText(shown.range[0])}
          <i style={{ background: `linear-gradient(to right, ${ramp})` }} />
          {numberText(shown.range[1])}
        </span>
      )}
    </div>
  );
}

function outlineText({ numbers, inputs }: NonNullable<ReturnType<typeof usePlane>>): string {
  const { legend } = atlasWords;
  const { mayBeBest, groups } = numbers;
  if (!mayBeBest) return legend.oneSeed;
  const margins = groups.flatMap(({ margin }) => (margin === undefined ? [] : [margin]));
  const within = mayBeBest.filter(Boolean).length;
  if (!hasOwnData(inputs.axes)) {
    return legend.noise(pointsText(margins[0] ?? 0), wholeText(within), wholeText(mayBeBest.length));
  }
  return legend.noiseRows(pointsText(Math.min(...margins)), pointsText(Math.max(...margins)));
}
