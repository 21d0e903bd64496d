import { All, Controller, Req, Res } from '@nestjs/common';
import { CLIENT_ADDRESS, SignInService } from '#identity';
import { Public } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hands /api/auth/* to the sign-in, which speaks web Requests and Responses. */
@Controller('api/auth')
export class AuthController {
  constructor(private readonly signIn: SignInService) {}

  @Public('signing in comes before being signed in; the sign-in framework guards its own routes')
  @All('*')
  async handle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const webRequest = toWebRequest(request);
    const response = webRequest === null ? unusable() : await this.signIn.handle(webRequest, request.id);
    reply.status(response.status);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    reply.send(Buffer.from(await response.arrayBuffer()));
  }
}

const unusable = (): Response => Response.json({ code: 'BAD_REQUEST', message: 'The request cannot be read.' }, { status: 400 });

/** Null for what no web Request can be made of: a Host that is none, names and passwords in it, a method such as TRACE. */
function toWebRequest(request: FastifyRequest): Request | null {
  try {
    const url = new URL(request.url, `${request.protocol}://${request.host}`);
    const hasBody = request.body !== undefined && request.body !== null;
    return new Request(url, { method: request.method, headers: headersOf(request), ...(hasBody && { body: JSON.stringify(request.body) }) });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew, so its length may differ.
    if (value !== undefined && name !== 'content-length') headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_ADDRESS, request.ip);
  return headers;
}
