#!/usr/bin/env node
/** `npm run screenshots [-- NAME]`: every screen at 1440 and 390 px into screenshots/, which git ignores. Look at them. */
import { mkdir } from 'node:fs/promises';
import { register } from 'tsx/esm/api';
import { startService } from './support/service.mjs';

register();
const { SCREENS } = await import('./support/screens.ts');
const { Visitor, openBrowser } = await import('./support/visitor.ts');

const wanted = process.argv[2];
// A service that runs already is taken, so that looking again takes seconds.
const service = process.env.PV_TEST_WEB_URL ? { url: process.env.PV_TEST_WEB_URL, stop: async () => {} } : await startService();
process.env.PV_TEST_WEB_URL = service.url;
await mkdir('screenshots', { recursive: true });
const browser = await openBrowser();
try {
  for (const { name, who, path, through } of SCREENS.filter((one) => wanted === undefined || one.name.includes(wanted))) {
    for (const [width, colorScheme] of [[1440, 'light'], [390, 'light'], [1440, 'dark']]) {
      const visitor = await Visitor.come(browser, { width, colorScheme });
      if (who === null) await visitor.open(path);
      else await visitor.comeBack(who, path);
      for (const label of through ?? []) {
        await visitor.page.locator('a, button').filter({ hasText: label }).first().click();
        await visitor.settle();
      }
      const file = `screenshots/${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await visitor.page.screenshot({ path: file, fullPage: true });
      console.log([file, ...visitor.complaints].join('\n  '));
      await visitor.leave();
    }
  }
} finally {
  await browser.close();
  await service.stop();
}
