export type MailErrorCode = 'MAIL_REFUSED' | 'MAIL_DEFERRED' | 'MAIL_SERVER_AWAY' | 'MAIL_SIGN_IN_FAILED';

/** Why a server did not take a mail: a code, never the server's words, which quote the address. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(readonly code: MailErrorCode) {
    super(code);
  }

  /** The server will never take this very mail: the address is unknown, say. Everything else may pass. */
  get isPermanent(): boolean {
    return this.code === 'MAIL_REFUSED';
  }
}
