import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type pg from 'pg';
import { z } from 'zod';
import type { AttemptThrottle } from './attempt-throttle.js';
import { endOfSession, frameworkOptions } from './framework-options.js';
import type { PasswordReset } from './password-reset.js';
import type { SecondFactor } from './second-factor.js';
import { checkCodeOfSignIn, demandCode } from './second-factor-guard.js';
import type { SignInEvent, SignInJournal } from './sign-in-journal.js';
import type { SignInSettings } from './sign-in-settings.js';

export interface PasswordAuthParts {
  readonly pool: pg.Pool;
  readonly settings: SignInSettings;
  readonly throttle: AttemptThrottle;
  readonly journal: SignInJournal;
  readonly reset: PasswordReset;
  readonly secondFactor: SecondFactor;
}

/** Paths on which somebody who is signed in shows the password once more. */
const PASSWORD_AGAIN: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
]);

/** Of these, the ones that want a code besides, once a second factor is on: else a stolen password would switch it off. */
const CODE_AGAIN: ReadonlySet<string> = new Set(['/two-factor/disable', '/two-factor/generate-backup-codes']);

/** What stands in the journal when one of these paths has succeeded. */
const EVENTS: Readonly<Record<string, SignInEvent>> = {
  '/change-password': 'person.password-changed',
  '/revoke-sessions': 'person.signed-out-everywhere',
  '/two-factor/generate-backup-codes': 'person.backup-codes-renewed',
};

export type PasswordAuth = ReturnType<typeof createPasswordAuth>;

/** Sign-in by e-mail and password, with a second factor for those who have one; sessions; change and reset of passwords. */
export function createPasswordAuth(parts: PasswordAuthParts) {
  const { pool, settings, throttle, journal, reset, secondFactor } = parts;
  const auth = betterAuth({
    ...frameworkOptions(pool, settings),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      sendResetPassword: async ({ user, token }) => reset.send(user, token, await hasPassword(user.id)),
      onPasswordReset: async ({ user }) => {
        await closeOpenDoors(pool, user.id);
        await throttle.forget('PASSWORD', user.email);
        await throttle.forget('RESET_MAIL', user.email);
        await journal.note(user.id, 'person.password-reset');
      },
    },
    plugins: [twoFactor({ issuer: 'Platzverbund' })],
    databaseHooks: { session: { create: { before: async (session) => ({ data: { expiresAt: endOfSession(session.createdAt) } }) } } },
    hooks: hooks(),
  });
  const hasPassword = async (userId: string): Promise<boolean> =>
    Boolean((await (await auth.$context).internalAdapter.findCredentialAccount(userId))?.password);
  const requestReset = (email: string): Promise<unknown> => auth.api.requestPasswordReset({ body: { email } });

  function hooks() {
    return {
      before: createAuthMiddleware(async (ctx) => {
        const body = bodyOf(ctx.body);
        if (ctx.path === '/request-password-reset' && ctx.request) {
          const address = z.email().safeParse(body['email']);
          if (!address.success) return undefined;
          // Answered before anybody looks whether somebody has the address, so that not even the time tells.
          reset.later(() => requestReset(address.data));
          return ctx.json({ status: true });
        }
        const email = ctx.path === '/sign-in/email' ? body['email'] : PASSWORD_AGAIN.has(ctx.path) ? (await getSessionFromCtx(ctx))?.user.email : undefined;
        if (typeof email === 'string') await refuseTooEarly(throttle, email);
        if (CODE_AGAIN.has(ctx.path)) await demandCode(ctx, body, secondFactor);
        if (ctx.path === '/change-password') return { context: { body: { ...body, revokeOtherSessions: true } } };
        // No device is trusted for longer than its session, and a code is never used up without signing in.
        if (ctx.path.startsWith('/two-factor/verify-')) {
          const checked = await checkCodeOfSignIn(ctx, body, secondFactor);
          return { context: { body: { ...checked, trustDevice: false, disableSession: false } } };
        }
        return undefined;
      }),
      after: createAuthMiddleware(async (ctx) => {
        if (isAPIError(ctx.context.returned)) return;
        const { newSession, session } = ctx.context;
        if (ctx.path === '/sign-in/email' && newSession) {
          await throttle.forget('PASSWORD', newSession.user.email);
          // With a second factor the framework takes this session back and asks for the code; also when it was switched on meanwhile.
          const { user } = newSession;
          if (await secondFactor.isOn(user.id)) ctx.context.setNewSession({ ...newSession, user: { ...user, twoFactorEnabled: true } });
          else await journal.note(user.id, 'person.signed-in', { by: 'PASSWORD' });
        }
        if (PASSWORD_AGAIN.has(ctx.path) && session) await throttle.forget('PASSWORD', session.user.email);
        if (ctx.path.startsWith('/two-factor/verify-') && newSession) {
          if (session) {
            await endOtherSessions(pool, newSession.session);
            await journal.noteSecondFactor(newSession.user, 'ON');
          } else await journal.note(newSession.user.id, 'person.signed-in', { by: 'SECOND_FACTOR' });
        }
        if (ctx.path === '/revoke-sessions') deleteSessionCookie(ctx);
        if (ctx.path === '/change-password' && session) await closeOpenDoors(pool, session.user.id);
        if (ctx.path === '/two-factor/disable' && session?.user['twoFactorEnabled']) await journal.noteSecondFactor(session.user, 'OFF');
        const event = EVENTS[ctx.path];
        if (event && session) await journal.note(session.user.id, event);
      }),
    } satisfies BetterAuthOptions['hooks'];
  }
  return auth;
}

/** The answer to a try that comes too early is the same whether or not anybody has the address, and whatever the password. */
async function refuseTooEarly(throttle: AttemptThrottle, email: string): Promise<void> {
  const seconds = await throttle.begin('PASSWORD', email);
  if (seconds === null) return;
  throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', message: 'Too many failed attempts. Try again later.' }, { 'Retry-After': String(seconds) });
}

/** With another password, what the old one had begun is over: codes that are still asked for, and mails that would still reset it. */
async function closeOpenDoors(pool: pg.Pool, userId: string): Promise<void> {
  await pool.query('DELETE FROM auth.verification WHERE value = $1', [userId]);
}

/** Whoever came in by the password alone comes in no longer: a thief's session ends when the owner switches the second factor on. */
async function endOtherSessions(pool: pg.Pool, own: { readonly id: string; readonly userId: string }): Promise<void> {
  await pool.query('DELETE FROM auth.session WHERE "userId" = $1 AND id <> $2', [own.userId, own.id]);
}

const bodyOf = (body: unknown): Readonly<Record<string, unknown>> => (typeof body === 'object' && body !== null ? { ...body } : {});
