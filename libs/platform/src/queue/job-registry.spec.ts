import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { operatorContext } from '../request/request-context.js';
import { backoffAfter, LONGEST_BACKOFF_MS, type JobDefinition } from './job-definition.js';
import type { JobProcessor } from './job-processor.js';
import { JobRegistryError } from './job-registry.error.js';
import { JobRegistry } from './job-registry.js';

const define = (change: Partial<JobDefinition> = {}): JobDefinition => ({
  queue: 'care',
  name: 'count-hours',
  payload: z.object({ id: z.string() }),
  attempts: 3,
  backoffMs: 100,
  ...change,
});

const processorOf = (job: JobDefinition): JobProcessor => ({
  job,
  context: () => operatorContext('TEST', 'test'),
  handle: async () => undefined,
});

function problems(jobs: JobDefinition[], processors: JobProcessor[]): readonly string[] {
  try {
    new JobRegistry(jobs, processors);
    return [];
  } catch (error) {
    return error instanceof JobRegistryError ? error.problems : ['not a JobRegistryError'];
  }
}

describe('JobRegistry', () => {
  const job = define();

  it('takes jobs with one processor each and names their queues once', () => {
    const other = define({ name: 'close-month', queue: 'settlement' });
    const third = define({ name: 'send-notice' });
    const registry = new JobRegistry([job, other, third], [job, other, third].map(processorOf));
    expect(registry.queues).toEqual(['care', 'settlement']);
    expect(registry.find('close-month')?.job).toBe(other);
    expect(registry.find('no-such')).toBeUndefined();
  });

  it('refuses a job without a processor', () => {
    expect(problems([job], [])).toEqual(['Job "count-hours" has no processor.']);
  });

  it('refuses a job with two processors', () => {
    expect(problems([job], [processorOf(job), processorOf(job)])).toEqual(['Job "count-hours" has 2 processors: Object, Object.']);
  });

  it('refuses a processor of a job that is not listed', () => {
    expect(problems([], [processorOf(job)])).toEqual(['A processor works on job "count-hours", which is not in the list of jobs.']);
  });

  it('refuses the same name twice', () => {
    const twin = define();
    expect(problems([job, twin], [processorOf(job), processorOf(twin)])).toEqual(['Job "count-hours" is defined more than once.']);
  });

  it('tells all problems at once, in one message', () => {
    const odd = define({ name: 'Count', queue: 'care-hours', attempts: 0, backoffMs: 60_000 });
    expect(problems([odd], [])).toEqual([
      'Job "Count": its name is not of the form verb-noun.',
      'Job "Count": its queue "care-hours" is not named as a context.',
      'Job "Count": attempts must be 1 to 25.',
      'Job "Count": backoffMs must be 0 to 30000.',
      'Job "Count" has no processor.',
    ]);
    expect(() => new JobRegistry([job], [])).toThrow('The worker cannot run.\nJob "count-hours" has no processor.');
  });
});

describe('backoffAfter', () => {
  it('doubles from failure to failure, up to the longest pause', () => {
    const job = define({ backoffMs: 1_000 });
    expect([1, 2, 3, 4, 5, 6, 25].map((failures) => backoffAfter(job, failures))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, LONGEST_BACKOFF_MS]);
  });
});
