import '@fontsource-variable/inter/wght.css';
import '../../../src/app/tokens.css';
import '../../../src/app/base.css';
import '../../../src/app/shared.css';
import '../../../src/charts/charts.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { GuessBars } from '../../../src/charts/GuessBars.tsx';
import { lessonValues } from '../../../src/core/lesson/lessonMeasures.ts';
import { readLessonSeeds } from '../../../src/core/lesson/lessonSeeds.ts';

const file = await fetch(new URL('../../../public/lesson-seeds.json', import.meta.url));
const { rows } = readLessonSeeds(await file.json());
const legend = { before: 'without weights', guess: 'your guess', seeds: '60 seeds' };

/** Two bars that take guesses and show nothing else yet. */
function Guessed() {
  const [guesses, setGuesses] = useState<readonly (number | undefined)[]>([undefined, undefined]);
  return (
    <GuessBars
      title="To be guessed"
      legend={{ before: legend.before, guess: legend.guess }}
      onGuess={(bar, value) => setGuesses(guesses.with(bar, value))}
      bars={[100, 77].map((before, bar) => {
        const guess = guesses[bar];
        const name = 'AE'[bar]!;
        return {
          ...{
            name,
            before,
            guess,
            index: 4 * bar,
            detail: bar === 0 ? 'commonest,\n966 labels' : 'rarest,\n21 labels',
          },
          flag: `you ${guess}`,
          reading: String(guess ?? before),
          note: guess === undefined ? legend.before : legend.guess,
          summary: `${name}: ${before} of 100 without weights`,
          handle: `Your guess for ${name}`,
          spoken: guess === undefined ? `${before} of 100 without weights, no guess yet` : `${guess} of 100`,
        };
      })}
    />
  );
}

const revealed = { handle: '', spoken: '', note: '60 seeds: 85 ± 6' };

createRoot(document.getElementById('root')!).render(
  <main style={{ display: 'grid', gap: 12, padding: 12, maxWidth: 680 }}>
    <h1>Guess bars</h1>
    <section className="ui-card">
      <Guessed />
    </section>
    <section className="ui-card">
      <GuessBars
        title="Revealed"
        legend={legend}
        bars={[
          {
            ...{
              index: 0,
              name: 'A',
              detail: 'commonest,\n966 labels',
              value: 78,
              before: 100,
              guess: 95,
              flag: 'you 95',
            },
            ...{ reading: '78', seeds: lessonValues(rows, 'inverseHead') },
            ...{ ...revealed, summary: 'A: 78 of 100 here, 100 without weights, your guess 95' },
          },
          {
            ...{ index: 4, name: 'E', detail: 'rarest,\n21 labels', value: 93, before: 77, guess: 90, flag: 'you 90' },
            ...{ reading: '93', seeds: lessonValues(rows, 'inverseTail') },
            ...{ ...revealed, summary: 'E: 93 of 100 here, 77 without weights, your guess 90' },
          },
        ]}
      />
    </section>
    <section className="ui-card">
      <GuessBars
        title="Most seeds at 0"
        legend={{ guess: legend.guess, seeds: legend.seeds }}
        bars={[
          {
            ...{ index: 4, name: 'E', value: 0, guess: 0, flag: 'you 0', reading: '0' },
            ...{ ...revealed, seeds: lessonValues(rows, 'forgottenTail'), summary: 'E: 0 of 100 here' },
          },
        ]}
      />
    </section>
    <section className="ui-card">
      <GuessBars
        title="A lead, on both sides of 0"
        legend={{ before: 'with wrong labels', guess: legend.guess, seeds: legend.seeds }}
        domain={[-4, 8]}
        bars={[
          {
            ...{ name: 'β = 0.99 over 1/n', value: -0.7, before: 2.8, guess: 8, flag: 'you 8', reading: '−0.7' },
            ...{ ...revealed, seeds: lessonValues(rows, 'cleanLead'), summary: 'It trails by 0.7 points' },
          },
        ]}
      />
    </section>
    <section className="ui-card">
      <GuessBars
        title="Of 100 of the pull"
        legend={{ before: 'γ = 0', seeds: legend.seeds }}
        bars={[
          {
            ...{ name: 'wrong labels', value: 76, before: 37, reading: '76' },
            ...{ ...revealed, seeds: lessonValues(rows, 'pullTrainedOn'), summary: 'Wrong labels pull 76 of 100' },
          },
        ]}
      />
    </section>
  </main>,
);
