import { Slider, type Tick } from '../controls/Slider.tsx';
import { volumeScale } from '../controls/scales.ts';
import { takeBeta } from '../controls/typedNumber.ts';
import { decimalOfVolume } from '../core/decimalBeta.ts';
import { betaText, betaValueText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { useLab, useLabState } from './LabContext.ts';

const betaStops = [
  { volume: 1, label: '0' },
  { volume: 10, label: '.9' },
  { volume: 100, label: '.99' },
  { volume: 1000, label: '.999' },
  { volume: 10000, label: '.9999' },
  { volume: Infinity, label: words.weighting.limit },
].map(({ volume, label }) => ({
  position: volumeScale.toPosition(volume),
  label,
  title: volume === Infinity ? '1' : decimalOfVolume(volume),
}));

interface Props {
  /** What the chosen beta means here; also part of the accessible value. */
  readonly meaning: string;
  /** Values of N at which beta starts to have an effect: the counts of the classes. */
  readonly ticks?: readonly Tick[];
}

/** beta, on a track that is even in log10 N, for every view. */
export function BetaSlider({ meaning, ticks }: Props) {
  const { actions } = useLab();
  const volume = useLabState((state) => state.inputs.volume);

  return (
    <Slider
      className="beta"
      name={words.weighting.beta}
      about={words.weighting.betaAbout}
      position={volumeScale.toPosition(volume)}
      min={volumeScale.min}
      max={volumeScale.max}
      step={volumeScale.step}
      onPosition={(position) => actions.change('volume', volumeScale.toValue(position))}
      text={betaValueText(volume)}
      spoken={`${betaText(volume)}. ${meaning}`}
      typedName={words.weighting.betaTyped}
      onTyped={(text) => takeBeta(text, (typed) => actions.change('volume', typed))}
      stops={betaStops}
      {...(ticks && { ticks })}
      ends={[words.weighting.none, words.weighting.inverse]}
      meaning={meaning}
    />
  );
}
