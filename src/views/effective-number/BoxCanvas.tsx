import { useEffect, useRef } from 'react';
import {
  type CoveringColours,
  paintCells,
  paintGlow,
  paintSettled,
  type SpotFrame,
} from '../../canvas/paintCovering.ts';
import { useFigure } from '../../charts/figures.ts';
import { useSize } from '../../charts/useSize.ts';
import { boxCovered, boxEmpty, boxFresh, boxSpent } from '../../core/boxColours.ts';
import { track } from '../../core/colours.ts';
import { discRadius } from '../../core/covering/covering.ts';
import { effectiveNumberWords } from '../../words/effectiveNumberWords.ts';
import { digitsText, wholeText } from '../../words/numbers.ts';
import { usePalette } from '../theme.ts';
import { boxFigure } from './boxFigure.ts';
import type { Experiment, Progress } from './experiment.ts';
import './BoxCanvas.css';

const coloursOn = (scheme: 'light' | 'dark'): CoveringColours => ({
  empty: boxEmpty[scheme],
  covered: boxCovered[scheme],
  fresh: boxFresh[scheme],
  spent: boxSpent[scheme],
  line: track[scheme],
});

interface Props {
  readonly experiment: Experiment;
  onThrow(listener: () => void): () => void;
  readonly progress: Progress;
}

/** The box and its samples. It is painted after each throw and while a throw glows, without rendering a component. */
export function BoxCanvas({ experiment, progress, onThrow }: Props) {
  const [box, { width }] = useSize<HTMLDivElement>({ width: 360, height: 360 });
  const canvas = useRef<HTMLCanvasElement>(null);
  const { isDark } = usePalette();
  const subscribe = useRef(onThrow);
  useFigure(box, () => boxFigure(experiment));

  useEffect(() => {
    const element = canvas.current!;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    element.width = Math.round(width * ratio);
    element.height = Math.round(width * ratio);
    const context = element.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colours = coloursOn(isDark ? 'dark' : 'light');
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const settled = document.createElement('canvas');
    settled.width = element.width;
    settled.height = element.height;
    const under = settled.getContext('2d')!;
    under.setTransform(ratio, 0, 0, ratio, 0, 0);
    const frame = frameOf(experiment);
    const scale = width / frame.extent;
    let painted = 0;
    let request = 0;

    function paint(): void {
      request = 0;
      // With reduced motion nothing fades: only the covered part is shown.
      const now = isStill ? Infinity : performance.now();
      let isGlowing: boolean;
      if (experiment.kind === 'cells') isGlowing = paintCells(context, width, experiment.cells, now, colours);
      else {
        paintSettled(under, experiment.spots, painted, frame, scale, colours);
        painted = experiment.spots.length;
        context.fillStyle = colours.empty;
        context.fillRect(0, 0, width, width);
        context.drawImage(settled, 0, 0, width, width);
        isGlowing = paintGlow(context, experiment.spots, frame, scale, now, colours);
      }
      if (isGlowing) wake();
    }

    function wake(): void {
      if (request === 0) request = requestAnimationFrame(paint);
    }

    paint();
    const stop = subscribe.current(wake);
    return () => {
      stop();
      cancelAnimationFrame(request);
    };
  }, [experiment, width, isDark]);

  return (
    <div ref={box} className="box-canvas">
      <canvas
        ref={canvas}
        role="img"
        aria-label={effectiveNumberWords.experiment.picture(
          wholeText(progress.thrown),
          digitsText(progress.covered, 4),
          wholeText(experiment.volume),
        )}
      />
    </div>
  );
}

/** How the places of an experiment lie in its picture. */
function frameOf({ kind, square: { corner, side } }: Experiment): SpotFrame {
  const isDisc = kind === 'discs';
  return { extent: side, origin: corner, radius: isDisc ? discRadius : 0.012 * side, isPeriodic: isDisc };
}
