/** The text of one kind of mail. German, plain, and without names of children or cases: mail is read by whoever passes it on. */
export interface MailTemplate {
  /** `invitation`, unique in the product; stands in platform.mail. */
  readonly code: string;
  subject(params: Readonly<Record<string, string>>): string;
  /** Plain text. */
  text(params: Readonly<Record<string, string>>): string;
}
