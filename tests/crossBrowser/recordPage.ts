import type { Checkpoint } from '../../src/protocol/problem.ts';

/** What a page has done that WebDriver does not show. */
export interface PageRecord {
  /** Errors, warnings and uncaught failures, in order. */
  readonly complaints: string[];
  /** Workers that the page has made, latest last. */
  readonly workers: Worker[];
  /** Files that the page has offered for download, latest last. */
  readonly saved: SavedFile[];
  /** State of the models with the latest frame, while it is kept. */
  state?: Checkpoint;
}

/** A file that was offered for download. It reaches no disk. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  /** Its content as a text, as soon as it has been read. */
  text: string | undefined;
}

declare global {
  interface Window {
    pageRecord: PageRecord;
  }
}

/** Begins the record. It runs in the page, before any script of the page's own, and sees nothing but the page. */
export function recordPage(): void {
  const record: PageRecord = { complaints: [], workers: [], saved: [] };
  window.pageRecord = record;

  addEventListener('error', ({ message }) => record.complaints.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => record.complaints.push(`rejected: ${reason}`));
  for (const kind of ['error', 'warn'] as const) {
    const write = console[kind];
    console[kind] = (...given) => {
      record.complaints.push(`${kind}: ${given.join(' ')}`);
      write.apply(console, given);
    };
  }

  window.Worker = new Proxy(Worker, {
    construct(Original, given: [string | URL, WorkerOptions?]) {
      const worker = new Original(...given);
      worker.addEventListener('error', ({ message }) => record.complaints.push(`worker: ${message}`));
      record.workers.push(worker);
      return worker;
    },
  });

  const blobs = new Map<string, Blob>();
  const addressOf = URL.createObjectURL;
  URL.createObjectURL = (source) => {
    const address = addressOf.call(URL, source);
    if (source instanceof Blob) blobs.set(address, source);
    return address;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (!this.download || !blob) {
      click.call(this);
      return;
    }
    const file: SavedFile = { name: this.download, type: blob.type, text: undefined };
    record.saved.push(file);
    blob.text().then((text) => {
      file.text = text;
    });
  };
}
