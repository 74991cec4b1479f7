import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A server of files and nothing else, as any static host is. */
export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder under a path, and answers 404 to everything else.
 *
 * @param path - Such as "/some/path/".
 * @param amend - Gives what is served of a file in place of its content.
 * @param headers - Sent with every file.
 */
export async function serveFolder(
  folder: string,
  path: string,
  amend: (file: string, content: Buffer) => Buffer | string = (_, content) => content,
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const asked = decodeURIComponent(new URL(url, 'http://host').pathname);
    const inside = asked.startsWith(path) ? normalize(asked.slice(path.length)) : '..';
    const file = inside === '.' ? 'index.html' : inside;
    try {
      if (file.startsWith('..')) throw new Error(`outside of ${path}: ${asked}`);
      const content = amend(file, await readFile(join(folder, file)));
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headers }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
