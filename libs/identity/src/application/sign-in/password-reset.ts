import { keeperContext, queueMail } from '#platform';
import type { AttemptThrottle } from './attempt-throttle.js';
import { correlationIdOfCall } from './sign-in-call.js';
import type { SignInSettings } from './sign-in-settings.js';

/** Mail with which somebody sets a new password. */
export class PasswordReset {
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly settings: SignInSettings,
    private readonly throttle: AttemptThrottle,
  ) {}

  /** Does the work after the answer. What fails goes to the log; whoever waits for the mail asks again. */
  later(work: () => Promise<unknown>): void {
    const correlationId = correlationIdOfCall();
    const run = work().then(
      () => {},
      (error: unknown) => this.settings.office?.logger.error({ correlationId, err: error }, 'A password reset was not prepared'),
    );
    this.running.add(run);
    void run.finally(() => this.running.delete(run));
  }

  /** Ends when nothing runs any more. */
  async settle(): Promise<void> {
    await Promise.all(this.running);
  }

  /**
   * Queues the mail. Not for people without a password of ours: whoever signs in by an identity provider has none, and a
   * reset would open a way in beside it. Too many mails to one address wait as too many passwords do, silently.
   */
  async send(person: { readonly email: string }, token: string, hasPassword: boolean): Promise<void> {
    const { office, publicUrl } = this.settings;
    if (!office || !hasPassword || (await this.throttle.begin('RESET_MAIL', person.email)) !== null) return;
    // Behind the #, so that the token stands in no log of a server.
    const link = `${publicUrl}/passwort-neu#${token}`;
    await office.unitOfWork.run(keeperContext('job:sign-in', 'SIGN_IN', correlationIdOfCall()), (tx) =>
      queueMail(tx, { to: person.email, template: 'password-reset', params: { link } }),
    );
  }
}
