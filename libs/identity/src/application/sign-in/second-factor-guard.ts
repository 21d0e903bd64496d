import type { GenericEndpointContext } from 'better-auth';
import { APIError, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { SecondFactor, Unseal } from './second-factor.js';

type Body = Readonly<Record<string, unknown>>;

/** The framework's cookie of a sign-in that waits for its code. */
const PENDING_SIGN_IN = 'two_factor';

/**
 * What the framework may look at when a code is shown at a sign-in, or the first one to switch the second factor on. A code of
 * the app that is wrong or used up is taken out, so that the framework counts and refuses it as it does any wrong one. Nobody
 * who is signed in and has a second factor is told whether a code is right.
 */
export async function checkCodeOfSignIn(ctx: GenericEndpointContext, body: Body, secondFactor: SecondFactor): Promise<Body> {
  const session = await getSessionFromCtx(ctx);
  if (session && (ctx.path !== '/two-factor/verify-totp' || (await secondFactor.isOn(session.user.id)))) {
    throw new APIError('BAD_REQUEST', { code: 'ALREADY_SIGNED_IN', message: 'Codes are for signing in.' });
  }
  const { code } = body;
  if (ctx.path !== '/two-factor/verify-totp' || typeof code !== 'string') return body;
  const personId = session ? session.user.id : await personAtSecondFactor(ctx);
  return personId !== undefined && (await secondFactor.use(personId, code, unsealOf(ctx))) ? body : { ...body, code: '' };
}

/** Lets pass who shows the password and a code; without a second factor that is on the framework's own check is enough. */
export async function demandCode(ctx: GenericEndpointContext, body: Body, secondFactor: SecondFactor): Promise<void> {
  const session = await getSessionFromCtx(ctx);
  if (!session || !(await secondFactor.isOn(session.user.id))) return;
  // First the password, so that whoever has the session alone neither learns about codes nor closes the second factor.
  if (typeof body['password'] !== 'string') throw new APIError('BAD_REQUEST', { code: 'INVALID_PASSWORD', message: 'Invalid password' });
  await ctx.context.password.checkPassword(session.user.id, ctx);
  const { code } = body;
  const answer = typeof code === 'string' ? await secondFactor.prove(session.user.id, code, unsealOf(ctx)) : 'WRONG';
  if (answer === 'CLOSED') throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_TEMPORARILY_LOCKED', message: 'Too many wrong codes. Try again later.' });
  if (answer === 'WRONG') throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'A code of the second factor is needed, or a backup code.' });
}

async function personAtSecondFactor(ctx: GenericEndpointContext): Promise<string | undefined> {
  const { name } = ctx.context.createAuthCookie(PENDING_SIGN_IN);
  const pending = await ctx.getSignedCookie(name, ctx.context.secret);
  return pending ? (await ctx.context.internalAdapter.findVerificationValue(pending))?.value : undefined;
}

const unsealOf =
  (ctx: GenericEndpointContext): Unseal =>
  (data) =>
    symmetricDecrypt({ key: ctx.context.secretConfig, data });
