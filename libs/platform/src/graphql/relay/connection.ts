import { Field, ObjectType } from '@nestjs/graphql';
import type { Page, PageRequest } from '../../paging/page.js';
import { PageInfo } from './page-info.type.js';

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection type of a node type: `export const OfferConnection = connectionOf(OfferType, 'Offer')`. */
export function connectionOf<T extends object>(node: new () => T, name: string): new () => Connection<T> {
  @ObjectType(`${name}Edge`, { description: `A row of ${name}Connection with its cursor.` })
  class EdgeType implements Edge<T> {
    @Field(() => node, { description: 'The row itself.' })
    node: T;

    @Field(() => String, { description: 'Where the row stands in this list; good for `after`.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay).` })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: 'The rows of the page, in order.' })
    edges: EdgeType[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

export function toConnection<T>(page: Page<T>, request: PageRequest): Connection<T> {
  return {
    edges: page.rows,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== undefined,
      startCursor: page.rows[0]?.cursor ?? null,
      endCursor: page.rows.at(-1)?.cursor ?? null,
    },
  };
}
