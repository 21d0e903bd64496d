/** A mail as it goes out: one recipient, plain text. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every attempt at one mail, so that a repetition is recognisable. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail to a server. Resolves when the server has accepted it; throws MailError otherwise. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
}
