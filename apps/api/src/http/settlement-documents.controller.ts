import { Controller, Get, HttpException, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { PRICE_ROLES } from '#agreements/graphql';
import { parseYearMonth } from '#kernel';
import { Allow, Caller, type RequestContext } from '#platform';
import { DOCUMENT_LANGUAGES, ExportOwnFileQuery, ExportStatementQuery, FindInvoicesQuery, MONTH_TABLES, MOST_STATEMENT_LINES, type DocumentLanguage, type MonthTable, type OwnFileInput, type OwnFileRefusal, type TableFormat } from '#settlement';
import type { FastifyReply } from 'fastify';

const TYPES = {
  pdf: 'application/pdf',
  xml: 'application/xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const isTable = (text: string): text is MonthTable => MONTH_TABLES.some((table) => table === text);
const isLanguage = (text: string): text is DocumentLanguage => DOCUMENT_LANGUAGES.some((language) => language === text);

/**
 * Documents of a month's settlement as files: `rechnungen/<id>.xml` is an invoice as XRechnung, `<agency>/<YYYY-MM>/nachweis/<one>/<other>.pdf` the
 * statement of a pair (`?sprache=en` in English), `<agency>/<YYYY-MM>/<table>.csv` and `.xlsx` a table, and `ueberweisungen.xml` and `buchungen.csv` there
 * what the own organisation hands to its bank and its bookkeeping. Routes and no GraphQL: a browser saves a file
 * from an address. Guarded as every handler is; what is taken out is noted in the access log. The names under which they are saved name nobody.
 */
@Controller('abrechnung')
export class SettlementDocumentsController {
  constructor(
    private readonly invoices: FindInvoicesQuery,
    private readonly documents: ExportStatementQuery,
    private readonly ownFiles: ExportOwnFileQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Get('rechnungen/:file')
  async invoice(@Param('file') file: string, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const [, id = ''] = /^([^.]+)\.xml$/.exec(file) ?? [];
    const found = await this.invoices.document(caller, id);
    if (found === null) throw nothingThere();
    send(reply, Buffer.from(found.xml, 'utf8'), `rechnung-${found.number}`, 'xml');
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Get(':agencyId/:period/nachweis/:firstId/:file')
  async statement(
    @Param('agencyId') agencyId: string,
    @Param('period') period: string,
    @Param('firstId') firstId: string,
    @Param('file') file: string,
    @Caller() caller: RequestContext,
    @Res() reply: FastifyReply,
    @Query('sprache') language = 'de',
  ): Promise<void> {
    const [, secondId = ''] = /^([^.]+)\.pdf$/.exec(file) ?? [];
    const month = parseYearMonth(period);
    const content = month === null || !isLanguage(language) ? null : await this.documents.statement(caller, { agencyId, period: month, firstId, secondId, language });
    if (content === null) throw nothingThere();
    if (content === 'TOO_MANY') throw new HttpException({ statusCode: 413, message: `The statement has more than ${MOST_STATEMENT_LINES} lines, too many for a PDF: take lines.xlsx or lines.csv of the month, and net.xlsx or net.csv for what is to be paid.` }, 413);
    send(reply, content, `abrechnung-${period}`, 'pdf');
  }

  @Allow('CLEARING', 'BILLING')
  @Get(':agencyId/:period/ueberweisungen.xml')
  async transfers(@Param('agencyId') agencyId: string, @Param('period') period: string, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    send(reply, await this.ownFile(caller, agencyId, period, 'pain001'), `ueberweisungen-${period}`, 'xml');
  }

  /** DATEV takes files whose names begin with EXTF_ and nothing else, in its own signs. */
  @Allow('CLEARING', 'BILLING')
  @Get(':agencyId/:period/buchungen.csv')
  async bookings(@Param('agencyId') agencyId: string, @Param('period') period: string, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const batch = await this.ownFile(caller, agencyId, period, 'datev');
    send(reply, batch, `EXTF_buchungen-${period}`, 'csv', 'text/csv; charset=windows-1252');
  }

  private async ownFile(caller: RequestContext, agencyId: string, period: string, as: OwnFileInput['as']): Promise<Buffer> {
    const month = parseYearMonth(period);
    if (month === null) throw nothingThere();
    const result = await this.ownFiles.run(caller, { agencyId, period: month, as });
    if (!result.ok) throw notWritten(result.refusal);
    return Buffer.from(result.value.bytes);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Get(':agencyId/:period/:file')
  async table(@Param('agencyId') agencyId: string, @Param('period') period: string, @Param('file') file: string, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const [, name = '', format = ''] = /^([a-z]+)\.(csv|xlsx)$/.exec(file) ?? [];
    const month = parseYearMonth(period);
    const content = month === null || !isTable(name) ? null : await this.documents.table(caller, { agencyId, period: month, table: name, format: format as TableFormat });
    if (content === null) throw nothingThere();
    send(reply, content, `abrechnung-${period}-${name}`, format as TableFormat);
  }
}

const send = (reply: FastifyReply, content: Buffer, name: string, format: keyof typeof TYPES, type: string = TYPES[format]): void =>
  void reply.header('content-type', type).header('content-disposition', `attachment; filename="${name}.${format}"`).header('cache-control', 'private, no-store').send(content);

/** 422 with what is missing and of whom, so that it can be entered; 409 while the month may still change; 404 where there is nothing to write, or nothing to see. */
function notWritten(refusal: OwnFileRefusal): HttpException {
  if (refusal.code === 'EXPORT_INCOMPLETE') return new HttpException({ statusCode: 422, ...refusal }, 422);
  if (refusal.code === 'MONTH_NOT_CLOSED') return new HttpException({ statusCode: 409, ...refusal }, 409);
  return refusal.code === 'NOTHING_TO_EXPORT' ? new NotFoundException({ statusCode: 404, ...refusal }) : nothingThere();
}

const nothingThere = (): NotFoundException =>
  new NotFoundException({ statusCode: 404, message: 'There is no such file; there are rechnungen/<id>.xml, and below <agency>/<YYYY-MM>/ nachweis/<one>/<other>.pdf and lines, gross, net, positions, held or charges as .csv or .xlsx, ueberweisungen.xml and buchungen.csv.' });
