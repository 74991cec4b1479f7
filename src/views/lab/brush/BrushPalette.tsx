import { type CSSProperties, useId } from 'react';
import { ClassMarker } from '../../../charts/ClassMarker.tsx';
import { classMarks } from '../../../core/classMarks.ts';
import { type BrushState, radiusBounds } from '../../../store/brush.ts';
import type { BrushActions } from '../../../store/brushActions.ts';
import { brushWords } from '../../../words/brushWords.ts';
import { wholeText } from '../../../words/numbers.ts';
import { useLabState } from '../../LabContext.ts';
import './BrushPalette.css';

interface Props extends Pick<BrushState, 'tool' | 'label' | 'radius'> {
  readonly brush: BrushActions;
}

/** A choice of the class whose points are added, or of the eraser and its size: native radio buttons in a row. */
export function BrushPalette({ brush, tool, label, radius }: Props) {
  const hasEdits = useLabState(({ inputs }) => inputs.edits !== undefined);
  const classes = useLabState(({ inputs }) => inputs.classes);
  const name = useId();
  const share = (radius - radiusBounds.min) / (radiusBounds.max - radiusBounds.min);
  return (
    <div className="brush-palette">
      <div className="brush-tools" role="radiogroup" aria-label={brushWords.palette}>
        {classMarks.slice(0, classes).map(({ letter }, index) => (
          <label key={letter}>
            <input
              type="radio"
              name={name}
              checked={tool === 'points' && index === label}
              aria-label={brushWords.classOf(letter)}
              onChange={() => brush.usePoints(index)}
            />
            <span>
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
                <ClassMarker index={index} x={0} y={0} radius={5} />
              </svg>
              {letter}
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name={name} checked={tool === 'eraser'} onChange={() => brush.useEraser()} />
          <span>{brushWords.eraser}</span>
        </label>
      </div>
      {tool === 'eraser' ? (
        <div className="brush-size slider-track" style={{ '--share': share } as CSSProperties}>
          <input
            type="range"
            aria-label={brushWords.size}
            min={radiusBounds.min}
            max={radiusBounds.max}
            value={radius}
            aria-valuetext={brushWords.sizeText(wholeText(2 * radius))}
            onChange={(event) => brush.setRadius(Number(event.currentTarget.value))}
          />
        </div>
      ) : null}
      <p className={hasEdits ? 'brush-hint brush-known ui-meaning' : 'brush-hint ui-meaning'}>
        {tool === 'eraser' ? brushWords.eraserHint : brushWords.pointsHint(classMarks[label]!.letter)}
      </p>
    </div>
  );
}
