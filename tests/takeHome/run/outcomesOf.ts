import { type Python, runPython, withFiles } from '../python.ts';

/** How a file ended that was run as a script. */
export interface RunOutcome {
  readonly stdout: string;
  /** Name and message of what it raised; empty if it ended well. */
  readonly error: string;
}

/** Runs the files named on the command line as scripts, each whether or not one before it fails. */
const runner = `
import contextlib, io, json, sys

def run(path):
    said = io.StringIO()
    error = ""
    with open(path, "rb") as file, contextlib.redirect_stdout(said):
        try:
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__"})
        except Exception as raised:
            error = f"{type(raised).__name__}: {raised}"
    return {"stdout": said.getvalue(), "error": error}

print(json.dumps({path: run(path) for path in sys.argv[1:]}))`;

/** Runs files in one process, because importing PyTorch takes seconds. */
export function outcomesOf(python: Python, files: Readonly<Record<string, string>>): Record<string, RunOutcome> {
  return withFiles(files, (folder) => {
    const { status, stdout, stderr } = runPython(python, ['-c', runner, ...Object.keys(files)], folder, 600_000);
    if (status !== 0) throw new Error(`${status}: ${stderr}`);
    return JSON.parse(stdout);
  });
}
