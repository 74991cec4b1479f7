import { type ReactNode, useRef, useState } from 'react';
import { Explained } from '../controls/Explained.tsx';
import { SaveFigure } from './SaveFigure.tsx';

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
  const card = useRef<HTMLElement>(null);
  return (
    <section ref={card} className={`card figure-card ${className}`}>
      <header>
        <h3>
          <Explained about={about}>{title}</Explained>
        </h3>
        <span className="reading-text">{reading}</span>
        <SaveFigure of={card} title={title} />
      </header>
      {children(read)}
    </section>
  );
}
