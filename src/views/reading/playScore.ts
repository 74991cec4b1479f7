import type { Note, Score } from '../../core/reading/curveNotes.ts';

/** The parts of an audio context that are used. */
export type Audio = Pick<AudioContext, 'currentTime' | 'destination' | 'createOscillator' | 'createGain' | 'close'> &
  Partial<Pick<AudioContext, 'createStereoPanner' | 'resume'>>;

/** Waves of the curves one after another, and how loud each is so that they seem equal. */
const timbres = [
  { wave: 'sine', loudness: 0.3 },
  { wave: 'triangle', loudness: 0.3 },
  { wave: 'square', loudness: 0.1 },
  { wave: 'sawtooth', loudness: 0.12 },
] as const;

/** Seconds until the first note: scheduling takes a moment. */
const lead = 0.1;

/** Seconds in which a note swells and fades, so that it does not click. */
const edge = 0.006;

/** Schedules all notes of a score; its time 0 is a tenth of a second from now. */
export function scheduleScore({ notes }: Score, audio: Audio): void {
  for (const note of notes) scheduleNote(note, audio, audio.currentTime + lead + note.time);
}

function scheduleNote({ kind, curve, seconds, frequency, pan }: Note, audio: Audio, begin: number): void {
  const { wave, loudness } = kind === 'tick' ? { wave: 'triangle' as const, loudness: 0.12 } : timbres[curve % 4]!;
  const oscillator = audio.createOscillator();
  oscillator.type = wave;
  oscillator.frequency.setValueAtTime(frequency, begin);
  const gain = audio.createGain();
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(loudness, begin + edge);
  gain.gain.setValueAtTime(loudness, begin + seconds - edge);
  gain.gain.linearRampToValueAtTime(0, begin + seconds);
  oscillator.connect(gain);
  // Older Safari has no panner: pitch and order are left.
  const panner = audio.createStereoPanner?.();
  panner?.pan.setValueAtTime(pan, begin);
  if (panner) gain.connect(panner).connect(audio.destination);
  else gain.connect(audio.destination);
  oscillator.start(begin);
  oscillator.stop(begin + seconds);
}

interface Listening {
  /** Called when a curve begins. */
  onCurve(index: number): void;
  /** Called when all has sounded, and not when it was stopped. */
  onEnd(): void;
}

/**
 * Plays a score.
 *
 * @param open - Makes what plays it; called once, as browsers allow it after a press alone.
 * @returns What stops it.
 * @throws What `open` throws where nothing can be played.
 */
export function playScore(score: Score, open: () => Audio, { onCurve, onEnd }: Listening): () => void {
  const audio = open();
  void audio.resume?.().catch(() => {});
  scheduleScore(score, audio);
  const begins = new Map<number, number>();
  for (const { curve, time } of score.notes) if (!begins.has(curve)) begins.set(curve, time);
  const timers = Array.from(begins, ([curve, time]) => setTimeout(() => onCurve(curve), 1000 * (lead + time)));
  timers.push(
    setTimeout(
      () => {
        stop();
        onEnd();
      },
      1000 * (lead + score.seconds + 0.1),
    ),
  );
  let isStopped = false;
  function stop(): void {
    if (isStopped) return;
    isStopped = true;
    for (const timer of timers) clearTimeout(timer);
    void audio.close().catch(() => {});
  }
  return stop;
}
