import { Controller, Get, Header, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { Public } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the page may load: its own scripts, styles and fonts, and nothing from elsewhere. Icons of the design system stand in its style sheet. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const A_YEAR = 31_536_000;

/**
 * The web client: one page for every address that no other route has, which the client itself then reads (deep links), and the files that it
 * loads. Says nothing of anybody; all data comes by /graphql.
 */
@Controller()
export class WebController {
  @Public('files of the web client, the same for everybody')
  @Get('assets/:file')
  asset(@Param('file') file: string, @Res() reply: FastifyReply): void {
    // Their names change with their content.
    void reply.sendFile(`assets/${file}`, { maxAge: A_YEAR * 1000, immutable: true });
  }

  @Public('the picture beside the address')
  @Get('favicon.svg')
  icon(@Res() reply: FastifyReply): void {
    void reply.sendFile('favicon.svg');
  }

  @Public('the page of the web client, the same for everybody')
  @Get(['', '*'])
  @Header('content-security-policy', POLICY)
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!wantsPage && request.url.split('?')[0] !== '/') throw new NotFoundException(`Cannot GET ${request.url.split('?')[0]}`);
    void reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  }
}
