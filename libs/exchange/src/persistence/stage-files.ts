import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '#platform';
import { from as copyFrom } from 'pg-copy-streams';
import type { FileDefinition } from '../domain/file-definition.js';
import type { ReadRow } from '../domain/file-reader.js';
import { FILES } from '../domain/files/index.js';
import { column, stageTable } from './identifiers.js';

const CHUNK = 256 * 1024;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * One table per file, for absent files too, so that every check can name all of them. They vanish with the transaction.
 * doubt: the columns whose value is not certain. A value that is known to be wrong is null, one that may be right stands.
 */
export async function createStageTables(tx: Transaction): Promise<void> {
  await tx.execute(FILES.map(createStageTable).join(';\n'));
}

function createStageTable(file: FileDefinition): string {
  const columns = file.columns.map(({ name, type }) => `${column(name)} ${type.stored}`);
  return `CREATE TEMP TABLE ${stageTable(file)} (line integer NOT NULL, doubt text[], ${columns.join(', ')}) ON COMMIT DROP`;
}

/** Streams rows into the file's table while they are read; memory holds a chunk, not the rows. */
export async function stageRows(tx: Transaction, file: FileDefinition, rows: Iterable<ReadRow>): Promise<void> {
  const columns = ['line', 'doubt', ...file.columns.map(({ name }) => name)].map(column);
  const copy = tx.client.query(copyFrom(`COPY ${stageTable(file)} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(chunksOf(rows)), copy);
  await tx.execute(`ANALYZE ${stageTable(file)}`);
}

function* chunksOf(rows: Iterable<ReadRow>): Generator<Buffer> {
  let chunk = '';
  for (const { line, values, doubt } of rows) {
    chunk += doubt === null ? `${line}\t\\N` : `${line}\t{${doubt.join(',')}}`;
    for (const value of values) chunk += value === null ? '\t\\N' : `\t${escape(value)}`;
    chunk += '\n';
    if (chunk.length >= CHUNK) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  yield Buffer.from(chunk);
}

const escape = (value: string): string => (SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : value);
