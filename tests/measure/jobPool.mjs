import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { repository } from '../tools/runTool.mjs';

/** Where code and results of single jobs are kept, so that an interrupted measurement goes on. */
export const cache = join(repository, 'node_modules/.cache/measure');

/**
 * Bundles a module of this folder for Node, which runs the inner loops faster than modules that are loaded one by one.
 *
 * @returns Its path.
 */
export async function bundled(name) {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    root: repository,
    build: { ssr: `tests/measure/${name}.ts`, outDir: join(cache, 'code', name), minify: false, emptyOutDir: true },
  });
  return join(cache, 'code', name, `${name}.js`);
}

/**
 * Runs each job in a process of its own, as many at a time as there are workers. Jobs whose results are there are left
 * out.
 *
 * @param script - Path of a program that writes its result to its last argument.
 * @param jobs - Name, arguments, and path of the result of each.
 */
export async function runJobs(script, jobs, workers = availableParallelism()) {
  const left = jobs.filter(({ path }) => !existsSync(path));
  async function work() {
    for (let job = left.shift(); job; job = left.shift()) {
      const { name, args, path } = job;
      await new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [script, ...args, path], { stdio: 'inherit' });
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(name))));
      });
      console.log(`${name}: ${left.length} left`);
    }
  }
  await Promise.all(Array.from({ length: workers }, work));
}
