import { classMarks } from '../../core/classMarks.ts';
import './LossMark.css';

interface Props {
  /** Index in `measuredLosses`. */
  readonly loss: number;
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly radius?: number;
  readonly className?: string;
}

/** A loss's marker in a chart, one of the shapes of classes; they repeat what colours say. */
export function LossMark({ loss, x, y, radius = 3.2, className }: Props) {
  return (
    <path
      className={className ? `class-marker loss-mark ${className}` : 'class-marker loss-mark'}
      data-loss={loss}
      d={classMarks[loss]!.outline}
      transform={`translate(${tenth(x)},${tenth(y)}) scale(${radius})`}
    />
  );
}

/** Tenths of a pixel are exact enough, and the prerendered page has hundreds of marks. */
function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}

/** The line and marker of a loss, for a legend. */
export function LossKey({ loss }: { readonly loss: number }) {
  return (
    <svg className="loss-key" width={26} height={12} aria-hidden="true">
      <path className="loss-line" data-loss={loss} d="M1,6H25" />
      <LossMark loss={loss} x={13} y={6} />
    </svg>
  );
}
