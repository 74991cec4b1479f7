import { ClassMarker } from '../../charts/ClassMarker.tsx';
import { columnCount } from '../../store/parameters/atlas.ts';
import { cellInputs, planeVolumes } from '../../store/plane.ts';
import { selectLabelCounts } from '../../store/selectors.ts';
import { atlasWords } from '../../words/atlasWords.ts';
import { useLabState } from '../LabContext.ts';

/** Marks on the axis of β where N equals the number of samples labelled as a class, in the data of a row. */
export function ClassMarks({ row }: { readonly row: number }) {
  const counts = useLabState(({ inputs }) => selectLabelCounts(cellInputs(inputs, { row, column: 0 })).labelled);
  return (
    <div className="class-marks" title={atlasWords.marks} aria-hidden="true">
      {counts.map((count, index) => {
        const place = placeOf(count);
        return place === undefined ? null : (
          <svg key={index} viewBox="-6 -6 12 12" style={{ left: `${(100 * place) / columnCount}%` }}>
            <ClassMarker index={index} x={0} y={0} radius={3.8} />
          </svg>
        );
      })}
    </div>
  );
}

/** Where a volume lies on the axis, in columns from its left end; evenly in its logarithm between two columns. */
function placeOf(volume: number): number | undefined {
  const next = planeVolumes.findIndex((other) => other >= volume);
  if (volume < 1 || next < 0) return undefined;
  const [low, high] = [planeVolumes[next - 1], planeVolumes[next]!];
  if (low === undefined || high === volume) return next + 0.5;
  const share = high === Infinity ? 0.5 : Math.log(volume / low) / Math.log(high / low);
  return next - 0.5 + share;
}
