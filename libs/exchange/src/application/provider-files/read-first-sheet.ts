import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { UnzipError } from './unzip.js';

/** A cell as the reader of workbooks gives it; null: empty. */
export type SheetCell = string | number | boolean | Date | null;

/** A workbook of 5,000 rows takes less than one second and some 100 MB. */
const LONGEST_MS = 10_000;
const MOST_MEGABYTES = 256;

/** Runs in a thread of its own, so it is given as a text: a module of ours would have to be found once built and once not. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.reader).readSheet(Buffer.from(workerData.archive), 1, { trim: false })
  .then((rows) => parentPort.postMessage(rows), () => parentPort.postMessage(null));`;

/** One at a time: however many are sent at once, they take one thread of the machine. */
let lastRead: Promise<unknown> = Promise.resolve();

const READER = createRequire(import.meta.url).resolve('read-excel-file/node');

/**
 * The cells of the first sheet of a workbook, row by row. In a thread with bounds of time and memory, because the reader can
 * be made to run for ever: a sheet of a few megabytes whose tags never close is enough. Throws UnzipError for whatever it
 * cannot read.
 */
export function readFirstSheet(archive: Buffer, longestMs = LONGEST_MS): Promise<SheetCell[][]> {
  const read = lastRead.then(() => readInThread(archive, longestMs));
  lastRead = read.catch(() => undefined);
  return read;
}

async function readInThread(archive: Buffer, longestMs: number): Promise<SheetCell[][]> {
  const worker = new Worker(PROGRAM, { eval: true, workerData: { reader: READER, archive }, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }, stderr: true, stdout: true });
  const timer = setTimeout(() => void worker.terminate(), longestMs);
  try {
    const rows = await new Promise<SheetCell[][] | null>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => resolve(null));
    });
    if (rows === null) throw new UnzipError('NOT_READABLE');
    return rows;
  } catch (error) {
    if (error instanceof UnzipError) throw error;
    // Out of memory, most likely: whatever ended the thread, the workbook was not read.
    throw new UnzipError('NOT_READABLE');
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
