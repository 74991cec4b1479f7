import { type ReactNode, useRef } from 'react';
import './DocumentView.css';

interface Props<Name extends string> {
  readonly className?: string;
  readonly title: string;
  readonly lead: string;
  /** Controls that are always visible: beside the text, or at the bottom of a small screen. */
  readonly dock: ReactNode;
  /** Name of the list of chapters. */
  readonly contents: string;
  readonly chapters: readonly { readonly name: Name; readonly title: string; readonly isThere: boolean }[];
  readonly children: ReactNode;
}

/** A view that is read from top to bottom, with its controls and a list of chapters beside the text. */
export function DocumentView<Name extends string>(props: Props<Name>) {
  const article = useRef<HTMLElement>(null);

  /** A link would change the part after #, which holds the state. */
  function go(name: Name): void {
    const heading = article.current?.querySelector<HTMLElement>(`[data-chapter="${name}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  return (
    <main className={`document-view ${props.className ?? ''}`}>
      <aside>
        <div className="ui-card document-dock">{props.dock}</div>
        <nav className="ui-card document-contents" aria-label={props.contents}>
          <ol>
            {props.chapters.map(({ name, title, isThere }) => (
              <li key={name}>
                <button type="button" disabled={!isThere} onClick={() => go(name)}>
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
      <article ref={article} data-skip tabIndex={-1}>
        <header>
          <h2>{props.title}</h2>
          <p>{props.lead}</p>
        </header>
        {props.children}
      </article>
    </main>
  );
}

interface ChapterProps {
  readonly name: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A chapter of such a view. */
export function Chapter({ name, title, lead, children }: ChapterProps) {
  return (
    <section className="document-chapter">
      <h2 data-chapter={name} tabIndex={-1}>
        {title}
      </h2>
      {lead && <p className="document-lead">{lead}</p>}
      {children}
    </section>
  );
}
