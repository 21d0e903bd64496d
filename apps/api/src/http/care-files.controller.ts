import { BadRequestException, Body, ConflictException, Controller, HttpCode, Post, Query, Req, UnprocessableEntityException, UnsupportedMediaTypeException } from '@nestjs/common';
import { CARE_FILES, ImportProviderFileUseCase } from '#exchange';
import { Allow, Caller, type RequestContext } from '#platform';
import type { FastifyRequest } from 'fastify';

/**
 * Own attendance and own hours of care as files, in. A route beside that of the catalogue (catalogue-files.controller.ts tells why a route,
 * and why another site cannot make a browser send one): care is brought in by those who do case work, offers are not.
 */
@Controller('betreuung')
export class CareFilesController {
  constructor(private readonly importFile: ImportProviderFileUseCase) {}

  /** 200: done, or with `probe=true` it would be; 422: with errors, and nothing was done. The answer is that of `pv import --json`. */
  @Allow('CASE_WORK', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Post('einlesen')
  @HttpCode(200)
  async upload(@Body() body: unknown, @Query('probe') probe: unknown, @Caller() caller: RequestContext, @Req() request: FastifyRequest) {
    if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException({ statusCode: 415, message: `Send the file itself, as CSV or XLSX; not ${request.headers['content-type'] ?? 'none'}.` });
    if (probe !== undefined && probe !== 'true' && probe !== 'false') throw new BadRequestException({ statusCode: 400, message: 'probe is true or false.' });
    const outcome = await this.importFile.run(caller, body, probe === 'true', CARE_FILES);
    if (!outcome.ok) throw new ConflictException({ statusCode: 409, code: outcome.refusal.code, message: outcome.refusal.message });
    if (outcome.value.errorCount > 0) throw new UnprocessableEntityException(outcome.value);
    return outcome.value;
  }
}
