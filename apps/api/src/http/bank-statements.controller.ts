import { Body, ConflictException, Controller, HttpCode, Post, Req, UnprocessableEntityException, UnsupportedMediaTypeException } from '@nestjs/common';
import { Allow, Caller, type RequestContext } from '#platform';
import { ImportBankStatementUseCase } from '#settlement';
import type { FastifyRequest } from 'fastify';

/**
 * Bank statements of the own account as camt.053, in. A route beside that of the catalogue (catalogue-files.controller.ts tells why a route,
 * and why another site cannot make a browser send one).
 */
@Controller('kontoauszug')
export class BankStatementsController {
  constructor(private readonly importStatement: ImportBankStatementUseCase) {}

  /** 200: read in, or read in before; 422: it cannot be taken, nothing was done, and the answer says where and why. */
  @Allow('CLEARING', 'BILLING')
  @Post('einlesen')
  @HttpCode(200)
  async upload(@Body() body: unknown, @Caller() caller: RequestContext, @Req() request: FastifyRequest) {
    if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException({ statusCode: 415, message: `Send the file itself, as XML; not ${request.headers['content-type'] ?? 'none'}.` });
    const outcome = await this.importStatement.run(caller, body);
    if (outcome.ok) return outcome.value;
    const { refusal } = outcome;
    if (refusal.code === 'TRY_AGAIN') throw new ConflictException({ statusCode: 409, code: refusal.code, message: refusal.message });
    throw new UnprocessableEntityException({ statusCode: 422, code: refusal.code, where: refusal.where, message: refusal.message });
  }
}
