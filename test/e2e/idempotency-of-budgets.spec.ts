import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startApi, type TestApi } from '../support/api.js';
import { openBudgetSource, openModuleHours } from '../support/idempotency/budget-commands.js';
import { loseAnswers, type LostAnswers } from '../support/idempotency/lost-answers.js';
import { Repeater } from '../support/idempotency/repeat.js';
import type { Preparation } from '../support/idempotency/seat-commands.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

describe('sent again with its key', () => {
  it.each<[string, (api: TestApi) => Promise<Preparation>]>([
    ['overrideModuleHours', openModuleHours],
    ['setBudgetSource', openBudgetSource],
  ])('%s answers the same and acts once, also when its answer was lost after the commit', async (field, open) => {
    let lostAnswers!: LostAnswers;
    const api = await startApi({}, { through: async (url) => (lostAnswers = await loseAnswers(url)) });
    try {
      const prepare = await open(api);
      const repeater = new Repeater(api, schema, lostAnswers);
      expect(await repeater.twice({ field, ...(await prepare()) })).toBeNull();
      expect(await repeater.lost({ field, ...(await prepare()) })).toBeNull();
    } finally {
      await api.close();
    }
  }, 120_000);
});
