import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SignInService } from '#identity';
import { entities } from '#installation';
import { randomIds, systemClock } from '#kernel';
import { createLogger, readConfig } from '#platform';
import type { HandlerList } from '#platform/graphql';
import { DataSource } from 'typeorm';
import { createApi } from '../create-api.js';
import { HandlerCheck } from '../handler-check.js';
import { printedSchema } from './printed-schema.js';

export interface ApiDescription {
  readonly schema: string;
  readonly handlers: HandlerList;
}

const NOWHERE = 'postgres://nobody@127.0.0.1:1/none';

/** What the API shows and to whom, taken from the composed application itself; no database is opened for it. */
export async function describeApi(): Promise<ApiDescription> {
  const signIn = new SignInService({ databaseUrl: NOWHERE, role: 'none', secret: 'never used to sign anything at all', publicUrl: 'http://127.0.0.1' });
  const app = await createApi({
    config: readConfig({}),
    databaseUrl: NOWHERE,
    dataSource: new DataSource({ type: 'postgres', url: NOWHERE, entities }),
    clock: systemClock,
    ids: randomIds,
    logger: createLogger('describe-api', 'silent'),
    signIn,
  });
  try {
    return { schema: printedSchema(app.get(GraphQLSchemaHost).schema), handlers: app.get(HandlerCheck).handlers() };
  } finally {
    await app.close();
    await signIn.close();
  }
}
