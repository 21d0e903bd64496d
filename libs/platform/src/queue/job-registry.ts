import { LONGEST_BACKOFF_MS, type JobDefinition } from './job-definition.js';
import type { JobProcessor } from './job-processor.js';
import { JobRegistryError } from './job-registry.error.js';

const NAME = /^[a-z]+(-[a-z]+)+$/;
const QUEUE = /^[a-z]+$/;
const MOST_ATTEMPTS = 25;

/**
 * All jobs of the product with the one processor of each. Made once at start; throws a JobRegistryError that lists
 * everything that does not fit, because a job without a processor would wait for ever, and one with two would be done by
 * whichever was named last.
 */
export class JobRegistry {
  private readonly byName: ReadonlyMap<string, JobProcessor>;

  constructor(jobs: readonly JobDefinition[], processors: readonly JobProcessor[]) {
    const problems = [...jobs.flatMap(shapeProblems), ...nameProblems(jobs), ...processorProblems(jobs, processors)];
    if (problems.length > 0) throw new JobRegistryError(problems);
    this.byName = new Map(processors.map((processor) => [processor.job.name, processor]));
  }

  get jobs(): readonly JobDefinition[] {
    return [...this.byName.values()].map((processor) => processor.job);
  }

  get queues(): readonly string[] {
    return [...new Set(this.jobs.map((job) => job.queue))].sort();
  }

  find(name: string): JobProcessor | undefined {
    return this.byName.get(name);
  }
}

function shapeProblems(job: JobDefinition): string[] {
  const problems: string[] = [];
  if (!NAME.test(job.name)) problems.push(`Job "${job.name}": its name is not of the form verb-noun.`);
  if (!QUEUE.test(job.queue)) problems.push(`Job "${job.name}": its queue "${job.queue}" is not named as a context.`);
  if (!Number.isInteger(job.attempts) || job.attempts < 1 || job.attempts > MOST_ATTEMPTS) {
    problems.push(`Job "${job.name}": attempts must be 1 to ${MOST_ATTEMPTS}.`);
  }
  if (!(job.backoffMs >= 0 && job.backoffMs <= LONGEST_BACKOFF_MS)) {
    problems.push(`Job "${job.name}": backoffMs must be 0 to ${LONGEST_BACKOFF_MS}.`);
  }
  return problems;
}

function nameProblems(jobs: readonly JobDefinition[]): string[] {
  const names = jobs.map((job) => job.name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => `Job "${name}" is defined more than once.`);
}

function processorProblems(jobs: readonly JobDefinition[], processors: readonly JobProcessor[]): string[] {
  const known = new Set<JobDefinition>(jobs);
  const strangers = processors.filter((processor) => !known.has(processor.job)).map((p) => `A processor works on job "${p.job.name}", which is not in the list of jobs.`);
  const counts = jobs.flatMap((job) => {
    const own = processors.filter((processor) => processor.job === job);
    if (own.length === 0) return [`Job "${job.name}" has no processor.`];
    if (own.length > 1) return [`Job "${job.name}" has ${own.length} processors: ${own.map((p) => p.constructor.name).join(', ')}.`];
    return [];
  });
  return [...counts, ...strangers];
}
