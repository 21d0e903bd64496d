import { randomUUID } from 'node:crypto';
import { processStart } from './process-start.js';

/**
 * A file name's worth of identity, `<pid>-<process start>-<nonce>`: tells for every later reader whether the process
 * that made it still lives, and is never given twice, so that anybody may delete the file of a dead owner.
 */
export async function newOwnerMark(): Promise<string> {
  return `${process.pid}-${(await processStart(process.pid)) ?? 'unknown'}-${randomUUID().slice(0, 8)}`;
}

/** Whether the process that made the mark still runs; false for a name that is no mark. */
export async function isOwnerAlive(mark: string): Promise<boolean> {
  const [, pid, start] = /^(\d+)-(.+)-[0-9a-f]{8}$/.exec(mark) ?? [];
  if (pid === undefined) return false;
  return (await processStart(Number(pid))) === start;
}
