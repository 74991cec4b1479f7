import { ClassMarker } from '../../charts/ClassMarker.tsx';
import { seedDots } from '../../charts/seedDots.ts';
import { classMarks } from '../../core/classMarks.ts';
import { seedSummary } from '../../core/seeds/seedSummary.ts';
import { plainText } from '../../words/numbers.ts';
import type { PresentBar, PresentFigure } from './presentFigure.ts';
import './PresentBars.css';

/** Length of a bar, and how far dots leave their row, in the unit in which dots are placed. */
const dotted = { width: 300, room: 11, height: 26 } as const;

/** Bars that are read from the last row: what was, what came, and sixty seeds as dots. */
export function PresentBars({ title, domain, bars }: PresentFigure) {
  return (
    <figure className="present-bars" aria-label={title}>
      <figcaption>{title}</figcaption>
      {bars.map((bar) => (
        <div key={bar.name} className="present-bar">
          <div className="present-bar-name">
            {bar.index !== undefined && (
              <svg viewBox="-10 -10 20 20" aria-hidden="true">
                <ClassMarker index={bar.index} x={0} y={0} radius={8} />
              </svg>
            )}
            <b>{bar.name}</b>
            {bar.detail && <span>{bar.detail}</span>}
          </div>
          <Lane bar={bar} domain={domain} />
          <div className="present-bar-reading">
            <b>{bar.reading}</b>
            {bar.note && <span>{bar.note}</span>}
          </div>
        </div>
      ))}
    </figure>
  );
}

function Lane({ bar, domain: [low, high] }: { readonly bar: PresentBar; readonly domain: PresentFigure['domain'] }) {
  const { value, before, seeds, index } = bar;
  const share = (at: number) => Math.min(1, Math.max(0, (at - low) / (high - low)));
  const zero = share(0);
  const percent = (part: number) => `${(100 * part).toFixed(2)}%`;
  const span = (at: number) => ({
    left: percent(Math.min(zero, share(at))),
    width: percent(Math.abs(share(at) - zero)),
  });
  const colour = index === undefined ? 'var(--ink-2)' : classMarks[index]!.colour;
  return (
    <div className="present-lane" aria-hidden="true">
      <div className="present-track">
        {value !== undefined &&
          (low > 0 ? (
            <i className="present-mark" style={{ left: percent(share(value)), background: colour }} />
          ) : (
            <i className="present-value" style={{ ...span(value), background: colour }} />
          ))}
        {before !== undefined && <i className="present-before" style={span(before)} />}
        {low < 0 && <i className="present-zero" style={{ left: percent(zero) }} />}
      </div>
      {seeds && seeds.length > 1 && <Seeds places={seeds.map(share)} mean={share(seedSummary(seeds).mean)} />}
    </div>
  );
}

/** Dots of the seeds under a bar, and a line at their mean. */
function Seeds({ places, mean }: { readonly places: readonly number[]; readonly mean: number }) {
  const { width, room, height } = dotted;
  const dots = seedDots(
    places.map((place) => place * width),
    room,
  );
  return (
    <div className="present-seeds">
      <svg viewBox={`0 ${-height / 2} ${width} ${height}`}>
        {dots.map((dot, index) => dot.count === 1 && <circle key={index} cx={dot.x} cy={dot.y} r={dot.radius} />)}
        <line x1={mean * width} x2={mean * width} y1={-height / 2} y2={height / 2} />
        {dots.map((dot, index) => dot.count > 1 && <circle key={index} cx={dot.x} cy={dot.y} r={dot.radius} />)}
      </svg>
      {dots
        .filter(({ count }) => count > 1)
        .map(({ x, count }) => (
          <span key={x} style={{ left: `${(100 * x) / width}%` }}>
            {plainText(count)}
          </span>
        ))}
    </div>
  );
}
