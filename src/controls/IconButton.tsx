import type { ReactNode } from 'react';
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
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
