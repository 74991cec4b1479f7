import type { ReactNode } from 'react';

function Icon({ children, isFilled = false }: { children: ReactNode; isFilled?: boolean }) {
  return (
    <svg
      className="ui-icon"
      viewBox="0 0 20 20"
      width="18"
      height="18"
      aria-hidden="true"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke={isFilled ? 'none' : 'currentColor'}
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** A globe, for the choice of a language. */
export const GlobeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M3 10h14M10 3c-4 4-4 10 0 14M10 3c4 4 4 10 0 14" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon isFilled>
    <path d="M6 3.6v12.8a.8.8 0 0 0 1.2.7l10.2-6.4a.8.8 0 0 0 0-1.4L7.2 2.9a.8.8 0 0 0-1.2.7Z" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon isFilled>
    <rect x="4.5" y="3" width="4" height="14" rx="1.2" />
    <rect x="11.5" y="3" width="4" height="14" rx="1.2" />
  </Icon>
);

export const StepIcon = () => (
  <Icon>
    <path d="M5 4v12l8-6Z" fill="currentColor" stroke="none" />
    <path d="M15.2 4.5v11" />
  </Icon>
);

export const ResetIcon = () => (
  <Icon>
    <path d="M4.2 10a5.8 5.8 0 1 0 1.9-4.3" />
    <path d="M6.4 2.6v3.3h3.3" />
  </Icon>
);

export const DiceIcon = () => (
  <Icon>
    <rect x="3" y="3" width="14" height="14" rx="3" />
    <g fill="currentColor" stroke="none">
      <circle cx="7" cy="7" r="1.3" />
      <circle cx="13" cy="7" r="1.3" />
      <circle cx="10" cy="10" r="1.3" />
      <circle cx="7" cy="13" r="1.3" />
      <circle cx="13" cy="13" r="1.3" />
    </g>
  </Icon>
);

export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.4" />
    <path d="M10 2.4v1.8M10 15.8v1.8M2.4 10h1.8M15.8 10h1.8M4.6 4.6l1.3 1.3M14.1 14.1l1.3 1.3M4.6 15.4l1.3-1.3M14.1 5.9l1.3-1.3" />
  </Icon>
);

export const MoonIcon = () => (
  <Icon>
    <path d="M16.2 11.8A6.6 6.6 0 0 1 8.2 3.8a6.6 6.6 0 1 0 8 8Z" />
  </Icon>
);

export const SaveIcon = () => (
  <Icon>
    <path d="M10 3.4v8.6M6.6 8.8 10 12.2l3.4-3.4M4 14v2.4h12V14" />
  </Icon>
);

export const KeysIcon = () => (
  <Icon>
    <rect x="2.4" y="5" width="15.2" height="10" rx="2" />
    <path d="M5.5 8.2h.01M8.5 8.2h.01M11.5 8.2h.01M14.5 8.2h.01M6.8 11.8h6.4" />
  </Icon>
);
