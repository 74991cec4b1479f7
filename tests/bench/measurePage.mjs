import { installProbe } from './pageProbe.mjs';

/** Milliseconds for which a running page is measured, without and with a drag of the slider. */
const watchTime = 8_000;
const dragTime = 20_000;
/** Milliseconds of dragging while the page is paused. */
const pausedDragTime = 5_000;
/** Moves of the mouse from one end of the slider to the other. */
const movesInSweep = 60;

/**
 * Main-thread cost of the lab's page, with one of the engines in the worker.
 *
 * @param address - Of the built page.
 * @param engine - As the address of the page names it.
 * @param tell - Called with a line of progress.
 */
export async function measurePage(browser, address, engine, tell) {
  tell(`the page with engine=${engine}: dragging while it is paused`);
  const paused = await withPage(browser, address, engine, '', (page) => drag(page, pausedDragTime));
  return withPage(browser, address, engine, '&schedule=constant&autoplay=1', async (page) => {
    tell(`the page with engine=${engine}: training, untouched`);
    const untouched = await during(page, () => page.waitForTimeout(watchTime));
    tell(`the page with engine=${engine}: training and dragging`);
    const dragged = await drag(page, dragTime);
    return {
      engine,
      scriptMsPerInputPaused: paused.scriptMs / paused.inputs,
      // The cost of frames during the drag is not the slider's: it is subtracted, as measured without a drag.
      scriptMsPerInputTraining:
        (dragged.scriptMs - (untouched.scriptMs / untouched.frames) * dragged.frames) / dragged.inputs,
      scriptMsPerFrame: untouched.scriptMs / untouched.frames,
      commitsPerFrame: untouched.commits / untouched.frames,
      commitsPerInputPaused: paused.commits / paused.inputs,
      longTasks: dragged.longTasks.length,
      longestTaskMs: Math.max(0, ...dragged.longTasks),
      longTasksUntouched: untouched.longTasks.length,
      paused,
      untouched,
      dragged,
    };
  });
}

/** Views besides the lab whose pictures follow the slider, as the page's address names them. */
const views = {
  'Your counts, 8,142 classes': 'counts?counts=inaturalist-2018',
  'Effective number': 'effective-number',
};

/**
 * Main-thread cost of a drag of beta in the views besides the lab.
 *
 * @param address - Of the built page.
 * @param tell - Called with a line of progress.
 */
export async function measureViews(browser, address, tell) {
  const results = [];
  for (const [name, hash] of Object.entries(views)) {
    tell(`${name}: dragging`);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(installProbe);
    await page.goto(`${address}#/${hash}`);
    await page.locator('.line-chart').first().waitFor();
    await page.waitForTimeout(2_000);
    const dragged = await drag(page, pausedDragTime);
    await context.close();
    results.push({ name, scriptMsPerInput: dragged.scriptMs / dragged.inputs, longTasks: dragged.longTasks, dragged });
  }
  return results;
}

/** Opens the page, waits until it is idle, and closes it when `use` is done. */
async function withPage(browser, address, engine, query, use) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(`${address}#/lab?engine=${engine}${query}`);
  await page.waitForFunction(() => window.counts.frames >= 1, undefined, { timeout: 60_000 });
  const runs = await page.evaluate(() => window.counts.engine);
  if (runs !== engine) throw new Error(`the page was asked for engine=${engine}, and runs ${runs}`);
  // Work done once, at the start of the page, is not counted.
  await page.waitForTimeout(2_000);
  const result = await use(page);
  await context.close();
  return result;
}

/** Work on the page's main thread while `act` runs. */
async function during(page, act) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const look = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name) => metrics.find((metric) => metric.name === name).value;
    const { commits, frames, inputs, now } = await page.evaluate(() => ({ ...window.counts, now: performance.now() }));
    return {
      script: seconds('ScriptDuration'),
      layout: seconds('LayoutDuration') + seconds('RecalcStyleDuration'),
      task: seconds('TaskDuration'),
      commits,
      frames,
      inputs,
      now,
    };
  };
  const before = await look();
  await act();
  const after = await look();
  // Long tasks are reported with a delay.
  await page.waitForTimeout(300);
  const longTasks = await page.evaluate(
    ([from, to]) =>
      window.counts.longTasks
        .filter(({ startTime }) => startTime >= from && startTime < to)
        .map(({ duration }) => duration),
    [before.now, after.now],
  );
  await session.detach();
  return {
    ms: after.now - before.now,
    scriptMs: 1000 * (after.script - before.script),
    layoutMs: 1000 * (after.layout - before.layout),
    taskMs: 1000 * (after.task - before.task),
    commits: after.commits - before.commits,
    frames: after.frames - before.frames,
    inputs: after.inputs - before.inputs,
    longTasks,
  };
}

/** Drags the slider of beta to and fro with the mouse. */
async function drag(page, duration) {
  const beta = page.getByRole('slider', { name: 'Class balance β', exact: true });
  const box = await beta.boundingBox();
  const y = box.y + box.height / 2;
  const at = (share) => box.x + 8 + (box.width - 16) * share;
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  const measured = await during(page, async () => {
    const end = performance.now() + duration;
    for (let move = 1; performance.now() < end; move += 1) {
      const phase = (move / movesInSweep) % 2;
      await page.mouse.move(at(phase <= 1 ? phase : 2 - phase), y);
    }
  });
  await page.mouse.up();
  if (measured.inputs === 0) throw new Error('the slider of beta did not follow the mouse');
  return measured;
}
