import type { ReactNode } from 'react';

function Icon({ children, isFilled = false }: { children: ReactNode; isFilled?: boolean }) {
  return (
    <svg
      className="icon"
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
