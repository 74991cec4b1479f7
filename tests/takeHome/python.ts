import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Packages that the written files import, or are for. */
const packages = ['torch', 'tensorflow', 'jax', 'optax', 'sklearn', 'numpy'] as const;

/** Name of such a package. */
export type PackageName = (typeof packages)[number];

/** A Python on the PATH and which of the packages it has. */
export interface Python {
  readonly path: string;
  readonly has: readonly string[];
}

const findPackages = `
import importlib.util, sys
print(sys.executable)
print(*(name for name in "${packages.join(' ')}".split() if importlib.util.find_spec(name)))`;

/** Each Python 3 on the PATH, the first of them the one that a shell would run. */
export const pythons: readonly Python[] = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['python3', 'python'].map((name) => join(folder, name)))
  .filter((path) => existsSync(path))
  .flatMap((path) => {
    const { status, stdout } = spawnSync(path, ['-c', findPackages], { encoding: 'utf8' });
    if (status !== 0) return [];
    // The command on the PATH may be a script that looks for the Python to start, which is many times slower.
    const [executable, found = ''] = stdout.split(/\r?\n/);
    return [{ path: executable || path, has: found.split(' ') }];
  });

/** The first Python that has all these packages. */
export function pythonWith(...names: readonly PackageName[]): Python | undefined {
  return pythons.find(({ has }) => names.every((name) => has.includes(name)));
}

/** How a Python process ended. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Python as a reader would, with UTF-8 for what it prints and in a folder of its own. */
export function runPython({ path }: Python, args: readonly string[], cwd: string, timeout = 120_000): Outcome {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1', TF_CPP_MIN_LOG_LEVEL: '3' };
  return spawnSync(path, args, { encoding: 'utf8', cwd, env, maxBuffer: 2 ** 26, timeout });
}

/** Calls `use` with a folder that holds these files, and removes it again. */
export function withFiles<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'take-home-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a file had computed when it ended, or when it missed a package. */
export interface Computed {
  /** The package that was not there, if one was not. */
  readonly missing: string | null;
  readonly weights: readonly number[] | null;
  readonly meanSampleWeight: number | null;
  readonly drawShares: readonly number[] | null;
  readonly positiveWeights: readonly number[] | null;
  readonly focalAlphas: readonly number[] | null;
  readonly names: readonly string[] | null;
  /** Keys and values of CLASS_WEIGHT, if the file has it. */
  readonly classWeight: readonly (readonly [string | number, number])[] | null;
}

/** Runs the files named on the command line as scripts; only a missing package may stop one early. */
const runner = `
import contextlib, io, json, sys

def run(path):
    scope = {"__name__": "__main__"}
    missing = None
    with open(path, "rb") as file, contextlib.redirect_stdout(io.StringIO()):
        code = compile(file.read(), path, "exec")
        try:
            exec(code, scope)
        except ModuleNotFoundError as error:
            missing = error.name
    return {
        "missing": missing,
        "weights": scope.get("WEIGHTS"),
        "meanSampleWeight": scope.get("MEAN_SAMPLE_WEIGHT"),
        "drawShares": scope.get("DRAW_SHARES"),
        "positiveWeights": scope.get("POS_WEIGHT"),
        "focalAlphas": scope.get("FOCAL_ALPHA"),
        "names": scope.get("NAMES"),
        "classWeight": list(scope["CLASS_WEIGHT"].items()) if "CLASS_WEIGHT" in scope else None,
    }

print(json.dumps([run(path) for path in sys.argv[1:]]))`;

/**
 * What the files compute in Python, each run as a script in one process.
 *
 * @throws Error with Python's words if a file does not compile, or fails otherwise than by a
 * package that is not installed.
 */
export function computedBy(python: Python, files: Readonly<Record<string, string>>): Computed[] {
  return withFiles(files, (folder) => {
    const { status, stdout, stderr } = runPython(python, ['-c', runner, ...Object.keys(files)], folder);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
}
