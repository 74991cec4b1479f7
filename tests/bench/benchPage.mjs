/** Opens one of the built pages of `page/` and waits until its ways can be called. */
export async function openBenchPage(context, address) {
  const page = await context.newPage();
  let fault;
  page.on('pageerror', (error) => {
    fault ??= error;
  });
  await page.goto(address);
  await page
    .waitForFunction(() => window.bench !== undefined, undefined, { timeout: 20_000 })
    .catch((error) => {
      throw fault ?? error;
    });
  return page;
}

/** The graphics renderer's name, and whether it draws on the processor. */
export async function readRenderer(browser, address) {
  const context = await browser.newContext();
  const page = await openBenchPage(context, `${address}own.html`);
  const renderer = await page.evaluate(() => window.bench.renderer);
  await context.close();
  return renderer;
}
