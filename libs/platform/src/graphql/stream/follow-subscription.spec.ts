import { describe, expect, it } from '@jest/globals';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, parse, type ExecutionResult } from 'graphql';
import { stateOf, type ServedRequest } from '../../access/request-state.js';
import type { Principal } from '../../access/principal.js';
import { createLogger } from '../../logging/create-logger.js';
import type { GraphqlContext } from '../server/graphql-context.js';
import { followSubscription, StreamCutError } from './follow-subscription.js';
import { OpenStream } from './open-streams.js';

const ORGANISATION = '00000000-0000-7000-8000-00000000000a';
const member: Principal = { actor: 'me', memberships: [{ organisationId: ORGANISATION, role: 'CASEWORKER' }] };

/** A subscription that counts as fast as it is asked, or says nothing at all. */
function schemaOf(contexts: GraphqlContext[], isQuiet: boolean): GraphQLSchema {
  async function* count(_: unknown, __: unknown, context: GraphqlContext) {
    const request = context.req;
    stateOf(request).opened = { rule: { kind: 'ROLES', roles: ['CASEWORKER'], purpose: 'CASE_WORK' }, organisationId: ORGANISATION };
    if (isQuiet) await new Promise<void>((resolve) => context.ended.addEventListener('abort', () => resolve()));
    else for (let tick = 1; ; tick++) yield { tick };
  }
  const field = {
    type: new GraphQLNonNull(GraphQLInt),
    subscribe: count,
    resolve: ({ tick }: { tick: number }, _: unknown, context: GraphqlContext) => {
      contexts.push(context);
      return tick;
    },
  };
  const query = new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLInt } } });
  return new GraphQLSchema({ query, subscription: new GraphQLObjectType({ name: 'Subscription', fields: { tick: field } }) });
}

async function follow({ isQuiet = false, answers, recheckMs = 60_000 }: { isQuiet?: boolean; answers: (Principal | null)[]; recheckMs?: number }) {
  const contexts: GraphqlContext[] = [];
  const stream = new OpenStream('me');
  const request = { id: 'the-request', headers: {}, raw: {} } as unknown as ServedRequest;
  // The last answer holds for ever.
  const authenticator = { authenticate: async () => (answers.length > 1 ? answers.shift()! : answers[0]!) };
  const following = { authenticator, log: createLogger('test', 'silent'), recheckMs, request, stream, isWritable: async () => undefined };
  const events = (await followSubscription(following, { schema: schemaOf(contexts, isQuiet), document: parse('subscription { tick }') })) as AsyncGenerator<ExecutionResult>;
  return { events, contexts, stream };
}

const codeOf = (result: IteratorResult<ExecutionResult>): unknown => result.value?.errors?.[0]?.extensions['code'];

describe('following a subscription', () => {
  it('gives each event a context of its own', async () => {
    const { events, contexts } = await follow({ answers: [member] });
    expect((await events.next()).value).toEqual({ data: { tick: 1 } });
    expect((await events.next()).value).toEqual({ data: { tick: 2 } });
    expect(contexts[0]).not.toBe(contexts[1]);
    await events.return(undefined);
  });

  it.each([
    ['whose session is over', null, 'UNAUTHENTICATED'],
    ['who has lost the role', { ...member, memberships: [{ organisationId: ORGANISATION, role: 'BILLING' }] }, 'FORBIDDEN'],
    ['who has the role elsewhere now', { ...member, memberships: [{ organisationId: ORGANISATION.replace(/a$/, 'b'), role: 'CASEWORKER' }] }, 'FORBIDDEN'],
  ])('tells the next event to nobody %s, and ends', async (_, later, code) => {
    const { events, contexts } = await follow({ answers: [member, later] });
    await events.next();
    expect(codeOf(await events.next())).toBe(code);
    expect((await events.next()).done).toBe(true);
    expect(contexts).toHaveLength(1);
  });

  it('looks again while nothing happens', async () => {
    const { events } = await follow({ isQuiet: true, answers: [member, member, null], recheckMs: 5 });
    expect(codeOf(await events.next())).toBe('UNAUTHENTICATED');
    expect((await events.next()).done).toBe(true);
  });

  it('is cut without a last word when the connection is gone', async () => {
    const { events, stream } = await follow({ isQuiet: true, answers: [member] });
    const next = events.next();
    stream.end();
    await expect(next).rejects.toThrow(StreamCutError);
  });
});
