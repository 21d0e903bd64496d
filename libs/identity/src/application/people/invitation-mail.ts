import type { LocalDate } from '#kernel';
import type { QueuedMail } from '#platform';

export interface InvitationMail {
  readonly to: string;
  /** Name of the organisation. */
  readonly organisation: string;
  readonly token: string;
  /** The last day on which the invitation holds. */
  readonly lastDay: LocalDate;
  readonly publicUrl: string;
}

/** The token stands behind `#`: browsers keep that part to themselves, so it is in no log of a server or proxy. */
export const invitationMail = ({ to, organisation, token, lastDay, publicUrl }: InvitationMail): QueuedMail => ({
  to,
  template: 'invitation',
  params: { organisation, lastDay, link: `${publicUrl}/einladung#${token}` },
});
