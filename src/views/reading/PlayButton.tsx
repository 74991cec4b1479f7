import { useEffect, useRef, useState } from 'react';
import { curveNotes } from '../../core/reading/curveNotes.ts';
import { wholeText } from '../../words/numbers.ts';
import { readingWords } from '../../words/readingWords.ts';
import { playScore } from './playScore.ts';
import type { Heard } from './reading.ts';

/** Its words, in the language of the page. */
const texts = () => readingWords.sound;

/** Plays curves when it is pressed, and stops when it is pressed again, at Escape, and when it goes. */
export function PlayButton({ heard: { curves, marks } }: { readonly heard: Heard }) {
  const stop = useRef<() => void>(undefined);
  const [playing, setPlaying] = useState<number>();
  const [isImpossible, setImpossible] = useState(false);
  const isPlaying = playing !== undefined;

  function end(): void {
    stop.current?.();
    stop.current = undefined;
    setPlaying(undefined);
  }

  function press(): void {
    if (isPlaying) {
      end();
      return;
    }
    try {
      stop.current = playScore(curveNotes(curves, marks), () => new AudioContext(), {
        onCurve: setPlaying,
        onEnd: end,
      });
      setPlaying(0);
    } catch {
      // There is no such thing, or no device.
      setImpossible(true);
    }
  }

  useEffect(() => {
    function stopAtEscape(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || !stop.current) return;
      // The first Escape stops the sound, the next one closes what is open.
      event.preventDefault();
      stop.current();
      stop.current = undefined;
      setPlaying(undefined);
    }
    window.addEventListener('keydown', stopAtEscape, true);
    return () => {
      window.removeEventListener('keydown', stopAtEscape, true);
      stop.current?.();
    };
  }, []);

  return (
    <span className="reading-sound">
      <button type="button" aria-pressed={isPlaying} onClick={press}>
        {isPlaying ? texts().stop : curves.length === 1 ? texts().playOne : texts().playSome}
      </button>
      <small role={isImpossible ? 'alert' : undefined}>
        {isImpossible
          ? texts().impossible
          : isPlaying
            ? texts().playing(curves[playing]!.label, wholeText(playing + 1), wholeText(curves.length))
            : marks.length > 0
              ? texts().about
              : texts().aboutPlain}
      </small>
    </span>
  );
}
