import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Servers for which the project has an example of headers. */
export const hostingServers = ['nginx', 'apache'] as const;

/** The headers that an example sends with every file, by their names in lower case. */
export function hostingHeaders(server: (typeof hostingServers)[number]): Record<string, string> {
  const text = readFileSync(join(import.meta.dirname, `../../src/hosting/${server}.conf`), 'utf8');
  const found = text.matchAll(/^(?:add_header|Header always set) (\S+) (?:"(.*?)"|(\S+?))(?: always;)?$/gm);
  return Object.fromEntries([...found].map(([, name, quoted, plain]) => [name!.toLowerCase(), quoted ?? plain!]));
}
