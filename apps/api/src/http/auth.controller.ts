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
    const response = await this.signIn.handle(toWebRequest(request), request.id);
    reply.status(response.status);
    for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    reply.send(Buffer.from(await response.arrayBuffer()));
  }
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // The body is written anew below, so its length may differ.
    if (value !== undefined && name !== 'content-length') headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(CLIENT_ADDRESS, request.ip);
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const hasBody = request.body !== undefined && request.body !== null;
  return new Request(url, { method: request.method, headers, ...(hasBody && { body: JSON.stringify(request.body) }) });
}
