import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine, playwrightCounts, vitestCounts } from './counts.mjs';
import { repository, runScript, runTool } from './runTool.mjs';

const results = join(repository, 'test-results');

// Both colour what they print into a file, too, unless told not to.
const [biomeColors, vitestColors] = process.stdout.isTTY ? [[], []] : [['--colors=off'], ['--no-color']];

/** Options of vitest that show each test, and write a report beside. */
const vitestReport = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...vitestColors];

const steps = [
  { name: 'format and lint', run: () => runTool('@biomejs/biome', ['ci', '.', ...biomeColors]) },
  { name: 'types', run: () => runTool('typescript', ['-b']) },
  {
    name: 'unit tests',
    run: () => runTool('vitest', ['run', ...vitestReport('test-results/unit.json')]),
    report: join(results, 'unit.json'),
    count: vitestCounts,
  },
  { name: 'production build', run: () => runTool('vite', ['build']) },
  {
    name: 'tests in Chromium',
    run: () => runScript('tests/tools/browserTests.mjs'),
    report: join(results, 'browser.json'),
    count: playwrightCounts,
  },
  {
    name: 'tests in Firefox and WebKit',
    run: () => runScript('tests/tools/crossBrowserTests.mjs', vitestReport('test-results/cross-browser.json')),
    report: join(results, 'cross-browser.json'),
    count: vitestCounts,
  },
];

/**
 * Runs one step and returns what it counts: the tests in its report, or itself where it has none or
 * did not get to write it.
 */
function check({ name, run, report, count }) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const succeeded = run() === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`=== ${name} ${succeeded ? 'passed' : 'failed'} in ${seconds} s`);
  const counted =
    report && existsSync(report)
      ? count(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: succeeded ? 1 : 0, failed: 0, skipped: [] };
  return { ...counted, failed: succeeded ? counted.failed : Math.max(counted.failed, 1) };
}

// Reports of an earlier run must not be counted as this one's.
rmSync(results, { recursive: true, force: true });

const total = { passed: 0, failed: 0, skipped: [] };
for (const step of steps) {
  let counted = { passed: 0, failed: 1, skipped: [] };
  try {
    counted = check(step);
  } catch (error) {
    console.error(error);
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped.push(...counted.skipped.map((test) => `${step.name}: ${test}`));
  if (counted.failed > 0) break;
}
process.exitCode = total.failed > 0 ? 1 : 0;
if (total.skipped.length > 0) console.log(`\nSkipped:\n${total.skipped.map((test) => `  ${test}\n`).join('')}`);
console.log(`\n${closingLine(total)}`);
