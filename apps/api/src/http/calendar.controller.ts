import { Controller, Get, HttpException, Inject, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Clock } from '#kernel';
import { taskKinds } from '#installation';
import { FetchCalendarFeedUseCase, type FetchedCalendar } from '#offers';
import { Caller, CLOCK, Public, type RequestContext } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallLimit } from './call-limit.js';
import { isUnchanged } from './conditional-request.js';

/** Calendar programs of one office share an address and look once an hour; more than this a minute is no calendar. */
const CALLS_A_MINUTE = 300;
const ENDING = '.ics';

/** Sessions and due days for calendar programs, which cannot sign in: the address itself is the secret. */
@Controller('kalender')
export class CalendarController {
  private readonly limit: CallLimit;

  constructor(
    private readonly fetchFeed: FetchCalendarFeedUseCase,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.limit = new CallLimit(clock, CALLS_A_MINUTE);
  }

  @Public('calendar programs cannot sign in: the address holds a secret of 256 bits, shows the catalogue or kinds of tasks with their due days, no person and no case, and can be revoked')
  @Get(':name')
  async read(@Param('name') name: string, @Caller() caller: RequestContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wait = this.limit.take(request.ip);
    if (wait !== null) {
      reply.header('retry-after', wait);
      throw new HttpException({ statusCode: 429, message: 'Too many calls from this address.' }, 429);
    }
    const calendar = name.endsWith(ENDING) ? await this.fetchFeed.run(caller, name.slice(0, -ENDING.length), (kind) => taskKinds.titleOf(kind)) : null;
    if (calendar === null) throw new NotFoundException({ statusCode: 404, message: 'There is no calendar at this address.' });
    const headers = headersOf(calendar);
    reply.headers(headers);
    if (isUnchanged(request.headers, { tag: headers.etag, changedAt: calendar.changedAt })) reply.status(304).send();
    else reply.header('content-type', 'text/calendar; charset=utf-8').send(await calendar.write());
  }
}

/** Kept by the program that asked and by nobody on the way, and asked again each time, so that a revoked feed is gone at once. */
function headersOf({ tag, changedAt }: FetchedCalendar) {
  return {
    'cache-control': 'private, no-cache',
    'content-disposition': 'inline; filename="platzverbund.ics"',
    etag: `"${tag}"`,
    'last-modified': changedAt.toUTCString(),
    'x-robots-tag': 'noindex',
  };
}
