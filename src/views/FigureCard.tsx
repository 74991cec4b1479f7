import { type ReactNode, useState } from 'react';
import { Explained } from '../controls/Explained.tsx';

interface Props {
  readonly title: string;
  readonly about: ReactNode;
  readonly className?: string;
  /** The figure, given what it calls with the text that the reader reads off. */
  children(read: (text: string | undefined) => void): ReactNode;
}

/** A card with a figure; what the reader reads off stands beside the title, where room is kept for it. */
export function FigureCard({ title, about, className = '', children }: Props) {
  const [reading, read] = useState<string>();
  return (
    <section className={`card figure-card ${className}`}>
      <header>
        <h3>
          <Explained about={about}>{title}</Explained>
        </h3>
        <span className="reading-text">{reading}</span>
      </header>
      {children(read)}
    </section>
  );
}
