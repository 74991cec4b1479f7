import { runJson as jsonInAnyLanguage } from '../../../src/takeHome/run/runJson.ts';
import { runPython as pythonInAnyLanguage } from '../../../src/takeHome/run/runPython.ts';
import type { TakenRun } from '../../../src/takeHome/run/takenRun.ts';
import { exportedRun } from '../../../src/words/en/exportedRun.ts';

/** The JSON of a run, in English. */
export const runJson = (run: TakenRun) => jsonInAnyLanguage(run, exportedRun);

/** The program of a run, in English. */
export const runPython = (run: TakenRun) => pythonInAnyLanguage(run, exportedRun);
