import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AUTHENTICATOR, Public, type Authenticator, type Logger } from '#platform';
import { OpenStreams, serveStream } from '#platform/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const STREAM_LOG = Symbol('StreamLog');

/** Subscriptions as server-sent events, beside the queries and mutations at /graphql. */
@Controller('graphql/stream')
export class GraphqlStreamController {
  constructor(
    private readonly host: GraphQLSchemaHost,
    private readonly streams: OpenStreams,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(STREAM_LOG) private readonly log: Logger,
  ) {}

  @Public('every subscription behind it has a rule of its own, looked at when it is opened and at each event')
  @Post()
  serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { authenticator, streams, log } = this;
    return serveStream({ schema: this.host.schema, authenticator, streams, log }, request, reply);
  }
}
