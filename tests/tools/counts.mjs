/**
 * Counts from vitest's JSON report.
 *
 * @returns Passed and failed tests, and a line for each that was skipped: its name, and why if the test says it.
 */
export function vitestCounts({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const number = (status) => tests.filter((test) => test.status === status).length;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ ancestorTitles, title, meta }) => {
      const name = [...ancestorTitles, title].filter(Boolean).join(' › ');
      return meta?.skipped ? `${name}: ${meta.skipped}` : name;
    });
  // A file that breaks before its first test fails, and has none.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: number('passed'), failed: number('failed') + broken.length, skipped };
}

/**
 * Counts from Playwright's JSON report.
 *
 * @returns Passed and failed tests, and a line for each that was skipped: its name, and why. What did not run because
 * something before it failed is among them.
 */
export function playwrightCounts({ suites, stats }) {
  const skipped = suites.flatMap((suite) => skippedIn(suite, []));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped };
}

function skippedIn({ title, suites = [], specs = [] }, above) {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations, results }) => {
        const name = [...path, spec.title].join(' › ');
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        return `${name}: ${results.length === 0 ? 'did not run' : (reason ?? 'no reason given')}`;
      }),
  );
  return [...own, ...suites.flatMap((suite) => skippedIn(suite, path))];
}

/** The line that the test command ends with. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
