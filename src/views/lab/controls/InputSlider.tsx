import type { ReactNode } from 'react';
import { Slider, type Stop } from '../../../controls/Slider.tsx';
import type { TrackScale } from '../../../controls/scales.ts';
import { takeNumber } from '../../../controls/typedNumber.ts';
import type { LabState } from '../../../store/labStore.ts';
import type { Bounds } from '../../../store/parameters/parameter.ts';
import { parameters, sceneOf } from '../../../store/parameters.ts';
import { plainText } from '../../../words/numbers.ts';
import { words } from '../../../words/words.ts';
import { useLab, useLabState } from '../../LabContext.ts';

/** Inputs that are plain numbers. */
export type NumberInput =
  | ('imbalance' | 'noise' | 'classes' | 'largest')
  | ('gamma' | 'learningRate' | 'until' | 'weightDecay' | 'depth' | 'width');

interface Props {
  readonly input: NumberInput;
  readonly name: string;
  readonly about: ReactNode;
  readonly scale: TrackScale;
  readonly bounds: Bounds;
  /** Factor from the value to what is shown, such as 100 for a percentage. */
  readonly unit?: { readonly factor: number; readonly suffix: string };
  readonly stops?: readonly number[];
  readonly meaning?: ReactNode;
  readonly className?: string;
  readonly isDisabled?: boolean;
}

/** A slider bound to one number of the inputs. */
export function InputSlider(props: Props) {
  const { input, name, about, scale, bounds, unit = { factor: 1, suffix: '' }, stops } = props;
  const { actions } = useLab();
  const value = useLabState((state) => state.inputs[input]);
  const shown = (number: number) => plainText(Number((number * unit.factor).toPrecision(6)));
  const marked = stops?.map(
    (stop): Stop => ({ position: scale.toPosition(stop), label: shown(stop).replace(/^0(?=\D)/, '') }),
  );
  return (
    <Slider
      name={name}
      about={about}
      position={scale.toPosition(value)}
      min={scale.min}
      max={scale.max}
      step={scale.step}
      onPosition={(position) => actions.change(input, scale.toValue(position))}
      text={shown(value) + unit.suffix}
      typedName={words.typed.label(words.typed.names[input])}
      onTyped={(text) =>
        takeNumber(text, { ...bounds, unit, isWhole: wholeInputs.has(input) }, (number) =>
          actions.change(input, number),
        )
      }
      {...(marked && { stops: marked })}
      {...(props.meaning !== undefined && { meaning: props.meaning })}
      {...(props.className && { className: props.className })}
      {...(props.isDisabled && { isDisabled: true })}
    />
  );
}

/** Inputs that are whole numbers. */
const wholeInputs: ReadonlySet<NumberInput> = new Set(['classes', 'largest', 'until', 'depth', 'width']);

/** Bounds of the number of classes in the present scene. */
export function selectClassBounds(state: LabState): readonly [number, number] {
  const scene = sceneOf(state.inputs);
  return [parameters.classes.clamp(0, scene), parameters.classes.clamp(Infinity, scene)];
}
