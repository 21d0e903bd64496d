import { keeperContext, queueMail, type UnitOfWork } from '#platform';
import { correlationIdOfCall } from './sign-in-call.js';

export type SignInEvent =
  | 'person.signed-in'
  | 'person.signed-out-everywhere'
  | 'person.password-changed'
  | 'person.password-reset'
  | 'person.second-factor-enabled'
  | 'person.second-factor-disabled'
  | 'person.backup-codes-renewed';

/** Notes what people do with their own access: who, what and when; no address, no browser. Failed tries are only counted. */
export class SignInJournal {
  constructor(private readonly unitOfWork: UnitOfWork | undefined) {}

  /** In a transaction of its own: the framework has written its own tables by then. */
  async note(personId: string, action: SignInEvent, after?: Readonly<Record<string, string>>): Promise<void> {
    await this.unitOfWork?.run(keeperContext(personId, 'SIGN_IN', correlationIdOfCall()), (tx) =>
      tx.journal.write({ agencyId: null, action, subjectKind: 'person', subjectId: personId, ...(after && { after }) }),
    );
  }

  /** The same of a second factor, and a mail to its owner, who hears of it when it was somebody else. */
  async noteSecondFactor(person: { readonly id: string; readonly email: string }, change: 'ON' | 'OFF'): Promise<void> {
    const action: SignInEvent = change === 'ON' ? 'person.second-factor-enabled' : 'person.second-factor-disabled';
    await this.unitOfWork?.run(keeperContext(person.id, 'SIGN_IN', correlationIdOfCall()), async (tx) => {
      await tx.journal.write({ agencyId: null, action, subjectKind: 'person', subjectId: person.id });
      await queueMail(tx, { to: person.email, template: 'second-factor-changed', params: { change } });
    });
  }
}
