import { Controller, Get, HttpException, NotFoundException, Param, Res } from '@nestjs/common';
import { ExportCareReportsQuery, type ReportFormat } from '#care';
import { parseYearMonth } from '#kernel';
import { Allow, Caller, type RequestContext } from '#platform';
import type { FastifyReply } from 'fastify';

const TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const isFormat = (text: string): text is ReportFormat => Object.hasOwn(TYPES, text);

/**
 * Monthly care reports as files: `<id>.pdf` is one report, `<YYYY-MM>.pdf`, `.xlsx` and `.csv` are those of a month, of the agency or
 * of the responsible provider that is acted for. Routes and no GraphQL: a browser saves a file from an address. Guarded as every handler
 * is; another site learns nothing of an answer that it makes a browser ask for. The names under which they are saved name no case.
 */
@Controller('berichte/betreuung')
export class CareReportsController {
  constructor(private readonly exportReports: ExportCareReportsQuery) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD', 'ADMINISTRATOR', 'AUDITOR')
  @Get(':file')
  async download(@Param('file') file: string, @Caller() caller: RequestContext, @Res() reply: FastifyReply): Promise<void> {
    const [, name = '', format = ''] = /^([^.]+)\.([a-z]+)$/.exec(file) ?? [];
    if (!isFormat(format)) throw nothingThere();
    const month = parseYearMonth(name);
    const content = month === null ? await this.one(caller, name, format) : await this.exportReports.month(caller, month, format);
    if (content === null) throw nothingThere();
    if (content === 'TOO_MANY') throw new HttpException({ statusCode: 413, message: 'These are too many reports for a PDF; take the xlsx or the csv of the month.' }, 413);
    reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="${month === null ? 'betreuungsbericht' : `betreuungsberichte-${month}`}.${format}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }

  private one(caller: RequestContext, id: string, format: ReportFormat): Promise<Buffer | null> {
    return format === 'pdf' ? this.exportReports.one(caller, id) : Promise.resolve(null);
  }
}

const nothingThere = (): NotFoundException => new NotFoundException({ statusCode: 404, message: 'There is no such file; there are <id of a report>.pdf and <YYYY-MM>.pdf, .xlsx or .csv.' });
