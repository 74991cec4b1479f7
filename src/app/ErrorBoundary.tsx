import { Component, type ReactNode } from 'react';
import { words } from '../words/words.ts';
import './ErrorBoundary.css';

/** Shows a message instead of a blank page when rendering throws. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | undefined }> {
  override state: { message: string | undefined } = { message: undefined };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <main className="app-broken ui-card" role="alert">
        <h1>{words.broken.title}</h1>
        <p>{words.broken.body}</p>
        <p>
          <code>{this.state.message}</code>
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.broken.reload}
        </button>
      </main>
    );
  }
}
