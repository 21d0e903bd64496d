/** The text of one kind of mail. German, plain, and without names of children or cases: mail is read by whoever passes it on. */
export interface MailTemplate {
  /** `invitation`, unique in the product; stands in platform.mail. */
  readonly code: string;
  /**
   * Minutes for which a secret in its values opens something: mail that has waited longer is given up, so that no copy
   * of it lies in the database. Absent: as long as all mail waits.
   */
  readonly holdsMinutes?: number;
  subject(params: Readonly<Record<string, string>>): string;
  /** Plain text. */
  text(params: Readonly<Record<string, string>>): string;
}
