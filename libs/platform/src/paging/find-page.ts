import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Keyset } from './keyset.js';
import type { Page, PageRequest } from './page.js';

/** One page of entities: one statement, whatever the size of the table. The query brings its own conditions. */
export async function findPage<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, keyset: Keyset, request: PageRequest): Promise<Page<E>> {
  query.addSelect(keyset.keySql, 'cursor_key').andWhere(keyset.after(':after'), { after: keyset.decode(request.after) });
  for (const column of keyset.sortedBy) query.addOrderBy(column);
  const { entities, raw } = await query.limit(request.first + 1).getRawAndEntities<{ cursor_key: string[] }>();
  return keyset.page(
    entities.map((node, index) => ({ node, key: raw[index]!.cursor_key })),
    request,
  );
}
