import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { instant } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { WithdrawInvitationDocument, type PeopleQuery } from './people.generated.js';
import { rolesInWords } from './person-table.js';

type Invitation = PeopleQuery['invitations']['edges'][number]['node'];

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** Invitations that nobody has accepted yet. */
export function InvitationTable({ invitations, mayChange, onChange }: InvitationTableProps): ReactNode {
  const { t } = useTranslation('people');
  const withdraw = useCommand(WithdrawInvitationDocument);
  const send = async (invitationId: string): Promise<void> => {
    if (await withdraw.send({ invitationId })) onChange();
  };
  const columns: readonly Column<Invitation>[] = [
    { key: 'email', title: t('column.email'), isHeader: true, cell: ({ email }) => email },
    { key: 'roles', title: t('column.roles'), cell: (invitation) => rolesInWords(invitation, t) },
    { key: 'invited', title: t('column.invited'), cell: ({ invitedAt }) => instant(invitedAt) },
    { key: 'expires', title: t('column.expires'), cell: ({ expiresAt, state }) => (state === 'EXPIRED' ? <KernBadge variant="warning" text={t('invitations.expired')} /> : instant(expiresAt)) },
    ...(mayChange
      ? [
          {
            key: 'actions',
            title: t('column.actions'),
            cell: ({ id, email, state }: Invitation) =>
              state === 'OPEN' && (
                <KernButton variant="tertiary" icon="close" text={t('invitations.withdraw')} aria-label={t('invitations.withdrawOf', { email })} disabled={withdraw.isSending} onClick={() => void send(id)} />
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={t('invitations.title')} columns={columns} rows={invitations} rowKey={({ id }) => id} />
      <div aria-live="polite">
        <SetbackNote setback={withdraw.setback} />
      </div>
    </>
  );
}
