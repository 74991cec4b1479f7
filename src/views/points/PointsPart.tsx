import { useRef } from 'react';
import { classMarks } from '../../core/classMarks.ts';
import type { GivenData } from '../../core/points/givenData.ts';
import { listText, wholeText } from '../../words/numbers.ts';
import { pointsWords } from '../../words/pointsWords.ts';
import { useFrames, useLab, useLabState } from '../LabContext.ts';
import { writeText } from '../writeText.ts';
import { axisText, namedValueText } from './axisTexts.ts';
import './PointsPart.css';

/** What the given points are: names of classes and axes, where the probe is, their source and licence. */
export function PointsPart() {
  const points = useLabState((state) => state.inputs.points);
  return points ? <Shown points={points} /> : null;
}

/** Test points of a class below which its recall moves in steps of a point of a hundred or more. */
const fewTests = 100;

function Shown({ points }: { readonly points: GivenData }) {
  const { actions, points: given } = useLab();
  const lit = useLabState((state) => state.pointing.class);
  const probe = useRef<HTMLParagraphElement>(null);
  const { axes, classNames, counts, origin, name, scene } = points;
  const axesText = pointsWords.axes(axisText(axes[0]), axisText(axes[1]));

  useFrames(({ pointing: { place } }) => {
    const values = place && axes.map((axis, at) => axis.middle + axis.half * (at === 0 ? place.x : place.y));
    const text = values?.map((value, at) => namedValueText(axes[at]!, value)).join(' · ');
    writeText(probe.current!, text ?? axesText);
  });

  const held = counts.map((count, index) => count - scene.available[index]!);
  const tests = held.map(wholeText);
  return (
    <div className="points-part">
      <ul aria-label={pointsWords.legend}>
        {classNames.map((className, index) => (
          <li
            key={className}
            className={lit === undefined || lit === index ? undefined : 'points-faded'}
            onPointerEnter={() => actions.point({ class: index })}
            onPointerLeave={() => actions.point({ class: undefined })}
          >
            <svg className="points-mark" viewBox="-1.5 -1.5 3 3" aria-hidden="true">
              <path d={classMarks[index]!.outline} fill={classMarks[index]!.colour} />
            </svg>
            <b>{classMarks[index]!.letter}</b> {pointsWords.classOf(className, wholeText(counts[index]!))}
          </li>
        ))}
      </ul>
      <p ref={probe} className="ui-meaning points-probe" />
      {name === 'own' && (
        <p className="ui-meaning">
          {pointsWords.noLink}{' '}
          <button type="button" className="points-change" onClick={() => void given().then(({ open }) => open())}>
            {pointsWords.change}
          </button>
        </p>
      )}
      <details>
        <summary>{pointsWords.more}</summary>
        <p className="ui-meaning">
          {pointsWords.split(listText(tests), listText(scene.available.map(wholeText)))}{' '}
          {Math.min(...held) < fewTests && pointsWords.fewTests}
        </p>
        <p className="ui-meaning">{pointsWords.noTruth}</p>
        {origin && name !== 'own' && (
          <p className="ui-meaning">
            {pointsWords.source(origin.source, origin.licence)} {pointsWords.notes[name]}{' '}
            <a href={origin.link} rel="noreferrer">
              {pointsWords.sourceLink}
            </a>
          </p>
        )}
      </details>
    </div>
  );
}
