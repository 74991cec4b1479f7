import { join } from 'node:path';
import { type StaticServer, serveFolder } from '../browser/staticServer.ts';
import { recordPage } from './recordPage.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Serves the production build, which keeps a record of what it does. */
export function servePages(): Promise<StaticServer> {
  return serveFolder(dist, '/', (file, content) =>
    file === 'index.html' ? content.toString().replace('<head>', `<head><script>(${recordPage})()</script>`) : content,
  );
}
