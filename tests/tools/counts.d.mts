/** What was counted of tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** A line for each. */
  readonly skipped: readonly string[];
}

export function vitestCounts(report: {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly meta?: { readonly skipped?: string };
    }[];
  }[];
}): Counts;

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
      readonly results: readonly { readonly status: string }[];
    }[];
  }[];
}

export function playwrightCounts(report: {
  readonly suites: readonly PlaywrightSuite[];
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}): Counts;

export function closingLine(counts: Counts): string;
