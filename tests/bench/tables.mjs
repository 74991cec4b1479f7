import { ways } from './ways.mjs';

/** The tables of a report, in Markdown that also reads well in a terminal. */
export function tablesOf({ date, browser, machine, engines, page, views }) {
  const lines = [`Measured ${date.slice(0, 10)} with Chromium ${browser} on ${machine}.`];
  if (engines) lines.push('', ...engineLines(engines));
  if (page) lines.push('', ...pageLines(page));
  if (views) lines.push('', ...viewLines(views));
  return lines.join('\n');
}

function engineLines({ task, rounds, agreement, results, ratios, maps }) {
  const { widths, activation, samples, parameters } = task;
  return [
    `A full-batch step of S models: ${widths.join('-')} ${activation} (${parameters} parameters each), ${samples} points, softmax with class weights. Adam, but a plain gradient step in the object graph. Medians over ${rounds} rounds in which the ways take turns; "least" is the batch that was disturbed least.`,
    '',
    ...table(
      ['S', 'way', 'GPU programs', 'thread ms', 'least', 'whole ms', 'tensors', 'MB on the GPU'],
      results.map((result) => [
        `${result.models}`,
        ways[result.way].title,
        result.programs === 0 ? '-' : `${result.programs}`,
        short(result.threadMs),
        short(result.leastThreadMs),
        short(result.wholeMs),
        result.tensors === null ? '-' : `${result.tensors}`,
        result.gpuBytes === null ? '-' : short(result.gpuBytes / 1e6),
      ]),
    ),
    '',
    ...table(
      [
        'S',
        'thread, tfjs / WebGL here',
        'the same, least',
        'whole, WebGL here / tfjs',
        'whole, object graph / typed arrays here',
      ],
      ratios.map((ratio) => [
        `${ratio.models}`,
        short(ratio.threadUsualOverWebgl),
        short(ratio.leastThreadUsualOverWebgl),
        short(ratio.wholeWebglOverUsual),
        short(ratio.wholePlaygroundOverPlain),
      ]),
    ),
    '',
    'What SIMD gains, of the least whole times; the last column of the medians:',
    '',
    ...table(
      ['S', 'typed arrays / SIMD', 'tfjs on WebAssembly / SIMD', 'SIMD, one worker / two', 'WebGL here / SIMD'],
      ratios.map((ratio) => [
        `${ratio.models}`,
        short(ratio.leastPlainOverSimd),
        short(ratio.leastWasmOverSimd),
        ratio.leastSimdOverShared === null ? '-' : short(ratio.leastSimdOverShared),
        short(ratio.wholeWebglOverSimd),
      ]),
    ),
    '',
    `The logits of one model at ${maps.points} x ${maps.points} points take ${short(maps.plain)} ms on typed arrays and ${short(maps.simd)} ms with SIMD: ${short(maps.plain / maps.simd)} times as long.`,
    '',
    `After ${agreement.steps} steps of ${agreement.models} models all others lie within ${Math.max(...Object.values(agreement.distances)).toExponential(0)} of typed arrays (relative); the object graph's gradient within ${agreement.playground.gradient.toExponential(0)}.`,
  ];
}

function pageLines(pages) {
  const row = (name, cellOf) => [name, ...pages.map(cellOf)];
  return [
    "The lab's main thread, production build, four models in the worker:",
    '',
    ...table(
      ['', ...pages.map(({ engine }) => `engine=${engine}`)],
      [
        row('script ms a slider event, paused', (page) => short(page.scriptMsPerInputPaused)),
        row('script ms a slider event, training', (page) => short(page.scriptMsPerInputTraining)),
        row('script ms a frame', (page) => short(page.scriptMsPerFrame)),
        row('React commits a frame', (page) => short(page.commitsPerFrame)),
        row('frames a second, untouched', (page) => short((1000 * page.untouched.frames) / page.untouched.ms)),
        row(
          'long tasks while training and dragging',
          (page) => `${page.longTasks} in ${Math.round(page.dragged.ms / 1000)} s`,
        ),
        row('longest of them, ms', (page) => (page.longTasks === 0 ? '-' : short(page.longestTaskMs))),
      ],
    ),
  ];
}

function viewLines(views) {
  return [
    'The other views while β is dragged:',
    '',
    ...table(
      ['', 'script ms a slider event', 'long tasks'],
      views.map(({ name, scriptMsPerInput, longTasks, dragged }) => [
        name,
        short(scriptMsPerInput),
        `${longTasks.length} in ${Math.round(dragged.ms / 1000)} s`,
      ]),
    ),
  ];
}

/** Three significant digits at most, and no more than the number has. */
function short(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : `${Number(value.toPrecision(value >= 10 ? 3 : 2))}`;
}

/** A Markdown table with its columns aligned: words left, numbers right. */
function table(head, rows) {
  const widths = head.map((name, column) => Math.max(3, name.length, ...rows.map((row) => row[column].length)));
  const isNumeric = head.map((_, column) => rows.every((row) => /^[-\d]/.test(row[column])));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isNumeric[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)];
}
