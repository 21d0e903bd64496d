import { compareCodePoints } from '#kernel';
import { FILES } from './files/index.js';
import { MAX_LISTED } from './import-result.js';
import type { ImportError } from './import-error.js';

interface FileErrors {
  /** Line, column, … of those kept, in the order in which they came. */
  readonly kept: ImportError[];
  count: number;
}

/** Counts all errors of an import and keeps the first of them: per file at most as many as can be listed of one kind. */
export class ErrorCollector {
  private readonly byFile = new Map<string, FileErrors>();

  /**
   * Adds the errors of one check of one file. They come in the order of their lines, so what is beyond the limit would
   * not be listed anyhow; total counts those that the check itself left out.
   */
  add(file: string, errors: readonly ImportError[], total = errors.length): void {
    const known = this.byFile.get(file) ?? { kept: [], count: 0 };
    this.byFile.set(file, known);
    known.count += total;
    for (const error of errors.slice(0, MAX_LISTED)) known.kept.push(error);
  }

  get count(): number {
    return [...this.byFile.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** In the order of import, files of unknown names after them; then by line, the row before its columns, by column. */
  listed(): ImportError[] {
    const files = [...this.byFile.keys()].sort((a, b) => placeOf(a) - placeOf(b) || compareCodePoints(a, b));
    return files.flatMap((file) => this.byFile.get(file)!.kept.slice().sort(byPlace)).slice(0, MAX_LISTED);
  }
}

const placeOf = (file: string): number => {
  const place = FILES.findIndex(({ name }) => name === file);
  return place === -1 ? FILES.length : place;
};

function byPlace(a: ImportError, b: ImportError): number {
  return a.line - b.line || columnPlace(a) - columnPlace(b) || compareCodePoints(a.code, b.code) || compareCodePoints(a.message, b.message);
}

function columnPlace({ file, column }: ImportError): number {
  return FILES.find(({ name }) => name === file)?.columns.findIndex(({ name }) => name === column) ?? -1;
}
