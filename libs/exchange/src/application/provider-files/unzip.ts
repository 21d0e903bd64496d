import { inflateRawSync } from 'node:zlib';

/** Why an archive is not read: it is none, or it would unfold to more than it may. */
export class UnzipError extends Error {
  override readonly name = 'UnzipError';

  constructor(readonly reason: 'NOT_READABLE' | 'TOO_LARGE') {
    super(reason);
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** A spreadsheet has a few dozen. */
const MOST_ENTRIES = 1_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Unfolds the entries of a zip archive that are wanted, never more than so many bytes in all, whatever the archive says of
 * its own sizes: a few kilobytes can stand for gigabytes. An entry that two records of the directory share counts each time.
 * Throws UnzipError.
 */
export function unzip(bytes: Buffer, isWanted: (name: string) => boolean, mostBytes: number): Map<string, Buffer> {
  let left = mostBytes;
  const files = new Map<string, Buffer>();
  try {
    for (const entry of directoryOf(bytes)) {
      if (!isWanted(entry.name)) continue;
      const content = unfold(bytes, entry, left);
      left -= content.length;
      files.set(entry.name, content);
    }
  } catch (error) {
    if (error instanceof UnzipError) throw error;
    throw new UnzipError((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'NOT_READABLE');
  }
  return files;
}

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new UnzipError('TOO_LARGE');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY || (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new UnzipError('NOT_READABLE');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new UnzipError('NOT_READABLE');
}

function unfold(bytes: Buffer, { method, size, offset }: Entry, mostBytes: number): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw new UnzipError('NOT_READABLE');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) throw new UnzipError('NOT_READABLE');
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
  if (method !== STORED) throw new UnzipError('NOT_READABLE');
  if (packed.length > mostBytes) throw new UnzipError('TOO_LARGE');
  return packed;
}
