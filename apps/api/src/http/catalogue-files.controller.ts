import { BadRequestException, Body, ConflictException, Controller, Get, HttpCode, NotFoundException, Param, Post, Query, Req, Res, UnprocessableEntityException, UnsupportedMediaTypeException } from '@nestjs/common';
import { ExportProviderFileQuery, ImportProviderFileUseCase, type CatalogueFileKind, type ProviderFileFormat } from '#exchange';
import { parseLocalDate } from '#kernel';
import { Allow, Caller, type RequestContext } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<ProviderFileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The names of the files as they stand in their addresses and on people's disks. */
const FILES: Readonly<Record<string, { readonly kind: CatalogueFileKind; readonly format: ProviderFileFormat }>> = {
  'angebote.csv': { kind: 'offers', format: 'csv' },
  'angebote.xlsx': { kind: 'offers', format: 'xlsx' },
  'sitzungen.csv': { kind: 'sessions', format: 'csv' },
  'sitzungen.xlsx': { kind: 'sessions', format: 'xlsx' },
};

/**
 * Own offers and their sessions as files, out and in. Routes and no GraphQL: a browser saves a file from an address, and sends
 * one without wrapping five megabytes into a text of seven.
 *
 * Guarded as every handler is, by the session's cookie or a machine's token. Another site can make a browser send neither: the
 * cookie is SameSite=Lax, and the types of a file that is sent are none that a form can have, so a script must ask first.
 */
@Controller('katalog')
export class CatalogueFilesController {
  constructor(
    private readonly exportFile: ExportProviderFileQuery,
    private readonly importFile: ImportProviderFileUseCase,
  ) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR')
  @Get(':file')
  async download(@Param('file') name: string, @Query() query: Record<string, unknown>, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
    if (file === undefined) throw new NotFoundException({ statusCode: 404, message: `There is no such file; there are ${Object.keys(FILES).join(', ')}.` });
    const content = await this.exportFile.run(caller, { ...file, span: { from: dayOf(query, 'von'), to: dayOf(query, 'bis') } });
    reply
      .header('content-type', TYPES[file.format])
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }

  /** 200: done, or with `probe=true` it would be; 422: with errors, and nothing was done. The answer is that of `pv import --json`. */
  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Post('einlesen')
  @HttpCode(200)
  async upload(@Body() body: unknown, @Query('probe') probe: unknown, @Caller() caller: RequestContext, @Req() request: FastifyRequest) {
    if (!Buffer.isBuffer(body)) throw new UnsupportedMediaTypeException({ statusCode: 415, message: `Send the file itself, with the content type text/csv or ${TYPES.xlsx}; not ${request.headers['content-type'] ?? 'none'}.` });
    if (probe !== undefined && probe !== 'true' && probe !== 'false') throw new BadRequestException({ statusCode: 400, message: 'probe is true or false.' });
    const outcome = await this.importFile.run(caller, body, probe === 'true');
    if (!outcome.ok) throw new ConflictException({ statusCode: 409, code: outcome.refusal.code, message: outcome.refusal.message });
    if (outcome.value.errorCount > 0) throw new UnprocessableEntityException(outcome.value);
    return outcome.value;
  }
}

function dayOf(query: Record<string, unknown>, name: string): string | null {
  const given = query[name];
  if (given === undefined) return null;
  const day = typeof given === 'string' ? parseLocalDate(given) : null;
  if (day === null) throw new BadRequestException({ statusCode: 400, message: `${name} is a day as YYYY-MM-DD.` });
  return day;
}
