import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startApi, type TestApi } from '../support/api.js';
import { loseAnswers, type LostAnswers } from '../support/idempotency/lost-answers.js';
import { Repeater } from '../support/idempotency/repeat.js';
import { openSeatCommands, SEAT_COMMAND_FIELDS, type Preparation } from '../support/idempotency/seat-commands.js';

const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
let api: TestApi;
let lostAnswers: LostAnswers;
let repeater: Repeater;
let prepare: Readonly<Record<string, Preparation>>;

beforeAll(async () => {
  api = await startApi({}, { through: async (url) => (lostAnswers = await loseAnswers(url)) });
  prepare = await openSeatCommands(api);
  repeater = new Repeater(api, schema, lostAnswers);
}, 120_000);
afterAll(() => api.close());

describe('sent again with its key', () => {
  it.each(SEAT_COMMAND_FIELDS)('%s answers the same and acts once, and its key is no key for another input', async (field) => {
    expect(await repeater.twice({ field, ...(await prepare[field]!()) })).toBeNull();
  });

  it.each(SEAT_COMMAND_FIELDS)('%s acts once, too, when its answer was lost after the commit', async (field) => {
    expect(await repeater.lost({ field, ...(await prepare[field]!()) })).toBeNull();
  });

  it('negative control: where no answer is kept it acts again, or is refused, and that is seen', async () => {
    await api.database.superuser.query('CREATE FUNCTION public.forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$');
    await api.database.superuser.query('CREATE TRIGGER forgets BEFORE INSERT ON platform.idempotency FOR EACH ROW EXECUTE FUNCTION public.forget()');
    try {
      expect(await repeater.twice({ field: 'holdSeat', ...(await prepare['holdSeat']!()) })).toContain('first and then');
    } finally {
      await api.database.superuser.query('DROP TRIGGER forgets ON platform.idempotency');
    }
  });
});
