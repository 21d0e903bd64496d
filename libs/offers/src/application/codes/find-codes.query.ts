import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { CodeList } from '../../domain/codes/code-lists.js';
import { findCodesInUse, findLabels, type CodeRow } from '../../persistence/codes/code.sql.js';

/** Code lists with their labels, known to everyone signed in. */
@Injectable()
export class FindCodesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The list as it counts for the organisation acted for: an agency's own words, a provider's by the agencies of its networks. */
  inUse(context: RequestContext, list: CodeList, withRetired: boolean): Promise<CodeRow[]> {
    return this.unitOfWork.run(context, (tx) => findCodesInUse(tx, list, withRetired));
  }

  /** Labels by `LIST code`, also of retired codes; one statement for all of them. What no list has is left out. */
  async labels(context: RequestContext, keys: readonly string[]): Promise<ReadonlyMap<string, CodeRow>> {
    const parsed = keys.filter((key) => !key.includes('\0')).map((key) => {
      const [list, ...code] = key.split(' ');
      return { list: list as CodeList, code: code.join(' ') };
    });
    const rows = await this.unitOfWork.run(context, (tx) => findLabels(tx, parsed));
    return new Map(rows.map((row) => [`${row.list} ${row.code}`, row]));
  }
}
