import { Slider, type Stop, type Tick } from '../controls/Slider.tsx';
import { volumeScale } from '../controls/scales.ts';
import { takeBeta } from '../controls/typedNumber.ts';
import { betaText, betaValueText, decimalBetaText } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { Held } from './Held.tsx';
import { useLab, useLabState } from './LabContext.ts';
import { QuestionLink } from './QuestionLink.tsx';

const stopVolumes = [1, 10, 100, 1000, 10_000, Infinity];

/** 0, .9, .99 and so on to the limit. */
function betaStops(): Stop[] {
  return stopVolumes.map((volume) => {
    const title = volume === Infinity ? '1' : decimalBetaText(volume);
    const label = volume === Infinity ? words.weighting.limit : title.replace(/^0(?=\D)/, '');
    return { position: volumeScale.toPosition(volume), label, title };
  });
}

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
    <Held input="volume">
      <Slider
        className="beta-slider"
        name={words.weighting.beta}
        about={
          <>
            {words.weighting.betaAbout} <QuestionLink name="small-beta" />
          </>
        }
        position={volumeScale.toPosition(volume)}
        min={volumeScale.min}
        max={volumeScale.max}
        step={volumeScale.step}
        onPosition={(position) => actions.change('volume', volumeScale.toValue(position))}
        text={betaValueText(volume)}
        spoken={`${betaText(volume)}. ${meaning}`}
        typedName={words.weighting.betaTyped}
        onTyped={(text) => takeBeta(text, (typed) => actions.change('volume', typed))}
        stops={betaStops()}
        {...(ticks && { ticks })}
        ends={[words.weighting.none, words.weighting.inverse]}
        meaning={meaning}
      />
    </Held>
  );
}
