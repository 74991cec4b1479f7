import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lessonRow } from './lessonRow.ts';

// A process of its own for each seed, started by measureLesson.mjs: the seed, and where the row goes.
const [seed, path] = process.argv.slice(2) as [string, string];
const row = await lessonRow(Number(seed));
mkdirSync(dirname(path), { recursive: true });
// Written under another name first, so that a job that is stopped leaves no partial file.
writeFileSync(`${path}.new`, JSON.stringify(row));
renameSync(`${path}.new`, path);
