import type { FastifyInstance } from 'fastify';

const FIVE_MEGABYTES = 5 * 1_048_576;
const ROUTES: readonly (string | undefined)[] = ['/katalog/einlesen', '/betreuung/einlesen'];

const STATEMENTS = '/kontoauszug/einlesen';

/** Lets the routes that take files have their bytes; everywhere else their types stay unknown (415). */
export function acceptFiles(server: Pick<FastifyInstance, 'addContentTypeParser'>): void {
  server.addContentTypeParser(
    ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    { parseAs: 'buffer', bodyLimit: FIVE_MEGABYTES },
    (request, body, done) => {
      if (ROUTES.includes(request.routeOptions.url)) done(null, body);
      else done(Object.assign(new Error('This route takes no files'), { statusCode: 415 }), undefined);
    },
  );
  server.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer', bodyLimit: FIVE_MEGABYTES }, (request, body, done) => {
    if (request.routeOptions.url === STATEMENTS) done(null, body);
    else done(Object.assign(new Error('This route takes no XML'), { statusCode: 415 }), undefined);
  });
}
