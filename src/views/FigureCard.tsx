import { type ReactNode, useRef, useState } from 'react';
import { Explained } from '../controls/Explained.tsx';
import { SaveFigure } from './SaveFigure.tsx';
import './FigureCard.css';

interface Props {
  readonly title: string;
  readonly about: ReactNode;
  readonly className?: string;
  /** Renders the figure; its argument is called with the text that the reader reads off. */
  children(read: (text: string | undefined) => void): ReactNode;
}

/** A card with a figure; the text that is read off is shown beside the title, without moving anything. */
export function FigureCard({ title, about, className = '', children }: Props) {
  const [reading, read] = useState<string>();
  const card = useRef<HTMLElement>(null);
  return (
    <section ref={card} className={`ui-card figure-card ${className}`}>
      <header>
        <h3>
          <Explained about={about}>{title}</Explained>
        </h3>
        <span className="reading-text">
          <span>{reading}</span>
        </span>
        <SaveFigure of={card} title={title} />
      </header>
      {children(read)}
    </section>
  );
}
