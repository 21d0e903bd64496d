import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startApi, type TestApi } from '../api.js';
import { earlierCommands, type Earlier } from './earlier-commands.js';
import { loseAnswers, type LostAnswers } from './lost-answers.js';
import { Repeater } from './repeat.js';
import type { Preparation } from './seat-commands.js';

/** Opens an office behind the API in which each of a topic's mutations can be prepared as often as one likes; beside other offices. */
export type OpenCommands = (api: TestApi, before: Earlier) => Promise<Readonly<Record<string, Preparation>>>;

interface Repetition {
  readonly api: TestApi;
  readonly repeater: Repeater;
  readonly prepare: Readonly<Record<string, Preparation>>;
}

/** Two tests of each mutation, with one API for all of them: sent again, and sent again because its answer was lost. What they use, for further tests. */
export function repeatEach(fields: readonly string[], ...offices: readonly OpenCommands[]): () => Repetition {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  let used: Repetition;

  beforeAll(async () => {
    let lostAnswers!: LostAnswers;
    const api = await startApi({}, { through: async (url) => (lostAnswers = await loseAnswers(url)) });
    const before = earlierCommands(api, schema);
    const prepare: Record<string, Preparation> = {};
    for (const open of offices) Object.assign(prepare, await open(api, before));
    used = { api, repeater: new Repeater(api, schema, lostAnswers), prepare };
  }, 120_000);
  afterAll(() => used.api.close());

  describe('sent again with its key', () => {
    it.each(fields)('%s answers the same and acts once, and its key is no key for another input', async (field) => {
      expect(await used.repeater.twice({ field, ...(await used.prepare[field]!()) })).toBeNull();
    });

    it.each(fields)('%s acts once, too, when its answer was lost after the commit', async (field) => {
      expect(await used.repeater.lost({ field, ...(await used.prepare[field]!()) })).toBeNull();
    });
  });
  return () => used;
}
