import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changedFields } from './changed-fields.js';

/** The columns as they are compared, and the fields as the schema that programs read has them. */
const source = readFileSync(new URL('../../persistence/reports/figures.sql.ts', import.meta.url), 'utf8');
const COLUMNS = [.../COMPARED_COLUMNS = \[([^\]]*)\]/.exec(source)![1]!.matchAll(/'(\w+)'/g)].map(([, column]) => column!);
const schema = readFileSync(new URL('../../../../../apps/api/schema.graphql', import.meta.url), 'utf8');
const FIELDS = new Set([.../\ntype CareReport \{([\s\S]*?)\n\}/.exec(schema)![1]!.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, field]) => field!));

describe('what a version of a report says of changes', () => {
  it('are names of the fields by which it is read, for every figure that is compared', () => {
    expect(COLUMNS.length).toBeGreaterThan(15);
    expect(changedFields([...COLUMNS, 'withdrawn']).filter((field) => !FIELDS.has(field))).toEqual([]);
  });

  it('in their order', () => {
    expect(changedFields(['valid_to', 'range_from', 'single_minutes', 'verdict', 'withdrawn'])).toEqual(['to', 'rangeFromMinutes', 'singleMinutes', 'verdict', 'isWithdrawn']);
  });
});
