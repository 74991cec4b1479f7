import { type ReactNode, useContext } from 'react';
import { HeldContext } from './HeldContext.ts';
import './IconButton.css';

interface Props {
  /** What it does; its accessible name, and shown on hover. */
  readonly label: string;
  /** A key that does the same, for the hint. */
  readonly shortcut?: string;
  readonly className?: string;
  readonly isDisabled?: boolean;
  onPress(): void;
  /** The icon. */
  readonly children: ReactNode;
}

/** A button that shows an icon. */
export function IconButton({
  label,
  shortcut,
  className = 'icon-button',
  isDisabled = false,
  onPress,
  children,
}: Props) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={useContext(HeldContext) || isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
