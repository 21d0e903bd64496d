import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ignoreMissing } from './ignore-missing.js';
import { isOwnerAlive, newOwnerMark } from './owner-mark.js';
import { pollUntil } from './poll-until.js';

interface Ticket {
  file: string;
  number: number;
  owner: string;
}

/** Longer than anything that is done under the lock: two waits of two minutes for a server. */
const TURN_WITHIN_MS = 300_000;

/**
 * Runs `work` while no other process (and no other call in this one) does so with the same folder, which must exist.
 *
 * Lamport's bakery: everybody draws a numbered ticket, a file of its own, and the lowest ticket of a living process is
 * next. Node has no flock, and one shared lock file would need a takeover from dead owners, which two waiters can
 * carry out at once. Here a killed process leaves a file that everybody may ignore and delete.
 *
 * Throws EmbeddedPostgresError when the turn has not come within five minutes.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const owner = await newOwnerMark();
  const mine = await drawTicket(folder, owner);
  try {
    const turn = await pollUntil(async () => (await isNext(folder, mine)) || undefined, { withinMs: TURN_WITHIN_MS });
    if (turn === undefined) throw await tookTooLong(folder, mine);
    return await work();
  } finally {
    await unlink(join(folder, mine.file)).catch(ignoreMissing);
  }
}

async function drawTicket(folder: string, owner: string): Promise<Ticket> {
  const choosing = join(folder, `choosing.${owner}`);
  await writeFile(choosing, '');
  try {
    const number = 1 + Math.max(0, ...(await readTickets(folder)).map((ticket) => ticket.number));
    const file = `ticket-${number}.${owner}`;
    await writeFile(join(folder, file), '');
    return { file, number, owner };
  } finally {
    // Only after the ticket lies there: a reader must always see one of the two.
    await unlink(choosing).catch(ignoreMissing);
  }
}

/** Two readings in this order: who was choosing at the first may hold a lower ticket that the second would miss. */
async function isNext(folder: string, mine: Ticket): Promise<boolean> {
  const choosing = (await readdir(folder)).filter((file) => file.startsWith('choosing.'));
  for (const file of choosing) {
    if (await isAliveOrSweep(folder, file, file.slice('choosing.'.length))) return false;
  }
  for (const ticket of await readTickets(folder)) {
    if (isBefore(ticket, mine) && (await isAliveOrSweep(folder, ticket.file, ticket.owner))) return false;
  }
  return true;
}

async function readTickets(folder: string): Promise<Ticket[]> {
  return (await readdir(folder)).flatMap((file) => {
    const [, number, owner] = /^ticket-(\d+)\.(.+)$/.exec(file) ?? [];
    return owner === undefined ? [] : [{ file, number: Number(number), owner }];
  });
}

function isBefore(one: Ticket, other: Ticket): boolean {
  return one.number === other.number ? one.owner < other.owner : one.number < other.number;
}

async function isAliveOrSweep(folder: string, file: string, owner: string): Promise<boolean> {
  if (await isOwnerAlive(owner)) return true;
  await unlink(join(folder, file)).catch(ignoreMissing);
  return false;
}

async function tookTooLong(folder: string, mine: Ticket): Promise<EmbeddedPostgresError> {
  const [first] = (await readTickets(folder)).filter((ticket) => isBefore(ticket, mine)).sort((a, b) => a.number - b.number);
  return new EmbeddedPostgresError(
    `Process ${first?.owner.split('-')[0] ?? 'unknown'} has been starting or stopping the database of ${folder} ` +
      `for more than ${TURN_WITHIN_MS / 1000} seconds. End that process and try again.`,
  );
}
