/** 1 January 1980, the first day that an archive can tell, as its two fields of two bytes: time, date. */
const NO_TIME = 0x0021_0000;

const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;

/**
 * The same ZIP archive without the moments at which its parts were packed, so that equal parts give equal bytes whenever they are
 * written. Throws for what is no archive. Changes the buffer itself.
 */
export function withoutTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || archive.readUInt32LE(end) !== END) throw new Error('This is no ZIP archive');
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(entry) !== ENTRY) throw new Error('The directory of the archive is broken');
    archive.writeUInt32LE(NO_TIME, entry + 12);
    archive.writeUInt32LE(NO_TIME, archive.readUInt32LE(entry + 42) + 10);
    entry += 46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return archive;
}
