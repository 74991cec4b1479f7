import { useContext, useId } from 'react';
import { HeldContext } from './HeldContext.ts';
import './Segmented.css';

interface Props<Value extends string> {
  /** Id of the element that names the group. */
  readonly labelledBy: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  onChoose(value: Value): void;
}

/** A choice of one among a few visible options: native radio buttons in a row. */
export function Segmented<Value extends string>({ labelledBy, options, value, onChoose }: Props<Value>) {
  const name = useId();
  const isHeld = useContext(HeldContext);
  return (
    <div className="segmented-choice" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={isHeld}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
