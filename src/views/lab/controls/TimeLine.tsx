import { bisector, scaleLinear } from 'd3';
import { useId, useRef } from 'react';
import { linePath, type Point } from '../../../charts/linePath.ts';
import { Explained } from '../../../controls/Explained.tsx';
import type { Sample } from '../../../store/history.ts';
import { words } from '../../../words/words.ts';
import { useFrames, useLab, useLabState } from '../../LabContext.ts';
import { TimeSlider } from '../../TimeSlider.tsx';
import './TimeLine.css';

/** Milliseconds after a move for which the reader counts as moving on. */
const movingTime = 250;
/** Milliseconds between two drawings of the lines, at least. */
const rest = 250;
/** Size of the drawing, which is stretched to that of the track. */
const [width, height] = [300, 24];
/** Places that lines are drawn through, at most. */
const mostPlaces = 100;

/** Looks back at the run, with its balanced accuracies behind, and goes on from an earlier step. */
export function TimeLine() {
  const { store, actions, timeline } = useLab();
  const isBack = useLabState(({ past }) => past !== undefined);
  const name = useId();
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);

  function look(step: number | undefined): void {
    store.setState({ isScrubbed: true });
    clearTimeout(resting.current);
    // It also ends a move after which the view was left.
    resting.current = setTimeout(() => store.setState({ isScrubbed: false }), movingTime);
    actions.change('shownStep', step);
  }

  return (
    <div className="time-line">
      <div className="ui-row">
        <Explained id={name} about={words.transport.timeAbout}>
          {words.transport.time}
        </Explained>
        {isBack ? (
          <button type="button" onClick={actions.branch}>
            {words.transport.branch}
          </button>
        ) : (
          <span className="ui-meaning">{words.transport.timeHint}</span>
        )}
      </div>
      <TimeSlider
        labelledBy={name}
        read={({ past, inputs }) => ({ steps: timeline.steps(), shown: past && inputs.shownStep })}
        look={look}
      >
        <Accuracies />
      </TimeSlider>
    </div>
  );
}

/** Balanced accuracies of all models at the kept steps, drawn now and then without React. */
function Accuracies() {
  const { history, timeline } = useLab();
  const models = useLabState(({ inputs }) => inputs.tiles.length);
  const drawing = useRef<SVGSVGElement>(null);
  const drawn = useRef({ at: -Infinity, timer: 0 });

  function draw(): void {
    drawn.current = { at: performance.now(), timer: 0 };
    const steps = timeline.steps();
    const samples = history.samples();
    const stride = Math.max(1, Math.ceil(steps.length / mostPlaces));
    const places = steps
      .map((step, index) => ({ index, values: sampleAt(samples, step)?.values.accuracy }))
      .filter(({ index }) => index % stride === 0 || index === steps.length - 1);
    const all = places.flatMap(({ values }) => [...(values ?? [])]).filter(Number.isFinite);
    const y = scaleLinear([Math.min(...all), Math.max(...all)], [height - 1, 1]);
    const paths = drawing.current?.children ?? [];
    for (let model = 0; model < paths.length; model += 1) {
      const line = places.map(({ index, values }): Point | undefined => {
        const accuracy = values?.[model];
        if (accuracy === undefined) return undefined;
        return [(width * index) / Math.max(1, steps.length - 1), y(accuracy)];
      });
      paths[model]!.setAttribute('d', linePath(line));
    }
  }

  useFrames(({ frame }, before) => {
    if (before && frame === before.frame) return;
    const left = drawn.current.at + rest - performance.now();
    if (left <= 0) draw();
    // What came last is drawn, too.
    else drawn.current.timer ||= window.setTimeout(draw, left);
  });

  return (
    <svg
      ref={drawing}
      className="time-lines"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {Array.from({ length: models }, (_, model) => (
        <path key={model} />
      ))}
    </svg>
  );
}

/** The sample of a step, or the last one before it. */
function sampleAt(samples: readonly Sample[], step: number): Sample | undefined {
  return samples[bySteps.right(samples, step) - 1];
}

const bySteps = bisector<Sample, number>((sample) => sample.step);
