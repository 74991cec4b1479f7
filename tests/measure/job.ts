import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SceneName } from '../../src/core/scenes.ts';
import { parts } from './parts.ts';
import { runPart } from './runPart.ts';

// A process of its own for each job, started by measure.mjs: the scene, the index of the part, the seed,
// and where the result goes.
const [scene, part, seed, path] = process.argv.slice(2) as [SceneName, string, string, string];
const accuracies = await runPart(scene, parts[Number(part)]!, Number(seed));
mkdirSync(dirname(path), { recursive: true });
// Written under another name first, so that a job that is stopped leaves no partial file.
writeFileSync(`${path}.new`, JSON.stringify(accuracies));
renameSync(`${path}.new`, path);
