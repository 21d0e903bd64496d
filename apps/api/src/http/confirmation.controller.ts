import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Clock } from '#kernel';
import { ConfirmCapacityByLinkUseCase, FindConfirmationLinkQuery } from '#offers';
import { Caller, CLOCK, Public, type RequestContext } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallLimit } from './call-limit.js';
import { confirmedPage, CONFIRMATION_POLICY, invalidLinkPage, laterPage, offersPage } from './confirmation-page.js';

/** An office shares an address; more than this a minute is nobody who reads a page. */
const CALLS_A_MINUTE = 60;

/** Names in the form. */
interface ConfirmationForm {
  readonly umfang?: unknown;
  readonly angebot?: unknown;
}

/**
 * The page behind the link of a reminder. To look at it changes nothing, because scanners of mail follow links; the form
 * confirms. Needs no script, no cookie and nothing from elsewhere.
 */
@Controller('platz-bestaetigen')
export class ConfirmationController {
  private readonly limit: CallLimit;

  constructor(
    private readonly findLink: FindConfirmationLinkQuery,
    private readonly confirm: ConfirmCapacityByLinkUseCase,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.limit = new CallLimit(clock, CALLS_A_MINUTE);
  }

  @Public('whoever gets a reminder confirms without an account at hand; the token of 256 bits shows titles and seats of one host, and changes nothing')
  @Get(':token')
  async show(@Param('token') token: string, @Caller() caller: RequestContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.isTooMuch(request, reply)) return;
    const offers = await this.findLink.run(token, caller.correlationId);
    if (offers.length === 0) answer(reply, 404, invalidLinkPage());
    else answer(reply, 200, offersPage(offers));
  }

  @Public('the form of that page; the token opens this one thing, once')
  @Post(':token')
  async send(@Param('token') token: string, @Body() form: ConfirmationForm | undefined, @Caller() caller: RequestContext, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.isTooMuch(request, reply)) return;
    const offers = await this.findLink.run(token, caller.correlationId);
    const outcome = await this.confirm.run(caller, { token, offerIds: chosen(form) });
    if (outcome.ok) answer(reply, 200, confirmedPage(offers, new Set(outcome.value.offerIds)));
    else if (outcome.refusal.code === 'NO_OFFER_CHOSEN') answer(reply, 422, offersPage(offers, 'Kreuzen Sie mindestens ein Angebot an.'));
    else if (outcome.refusal.code === 'LINK_INVALID') answer(reply, 404, invalidLinkPage());
    else answer(reply, 503, laterPage());
  }

  private isTooMuch(request: FastifyRequest, reply: FastifyReply): boolean {
    const wait = this.limit.take(request.ip);
    if (wait === null) return false;
    reply.header('retry-after', wait);
    answer(reply, 429, laterPage());
    return true;
  }
}

/** Ids of the form; undefined: all that the link covers. A form that says neither chooses nothing. */
function chosen(form: ConfirmationForm | undefined): string[] | undefined {
  if (form?.umfang === 'alle') return undefined;
  const named = form?.umfang === 'auswahl' ? form.angebot : [];
  return (Array.isArray(named) ? named : [named]).filter((id): id is string => typeof id === 'string');
}

function answer(reply: FastifyReply, status: number, html: string): void {
  reply
    .status(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONFIRMATION_POLICY, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    .send(html);
}
