import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { EndMembership } from './end-membership.js';
import type { NetworkQuery } from './network.generated.js';
import { SetTier } from './set-tier.js';

export type NetworkMember = NetworkQuery['networkMemberships']['edges'][number]['node'];

interface MembershipTableProps {
  readonly memberships: readonly NetworkMember[];
  readonly isAgency: boolean;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** Who takes part, from when to when; a membership without an end can be ended, with notice. */
export function MembershipTable({ memberships, isAgency, mayChange, onChange }: MembershipTableProps): ReactNode {
  const { t } = useTranslation('people');
  const [ending, setEnding] = useState<NetworkMember | null>(null);
  const [ranking, setRanking] = useState<NetworkMember | null>(null);
  const columns: readonly Column<NetworkMember>[] = [
    { key: 'name', title: t(isAgency ? 'column.organisation' : 'column.agency'), isHeader: true, cell: ({ agency, provider }) => (isAgency ? provider.name : agency.name) },
    { key: 'from', title: t('column.from'), numeric: true, cell: ({ validFrom }) => day(validFrom) },
    { key: 'to', title: t('column.to'), numeric: true, cell: ({ validTo }) => (validTo === null ? t('open') : day(validTo)) },
    { key: 'tier', title: t('column.tier'), cell: ({ tier }) => t(`tier.${tier}`) },
    { key: 'notice', title: t('column.notice'), numeric: true, cell: ({ noticeDays }) => t('days', { count: noticeDays }) },
    { key: 'safeguarding', title: t('column.safeguarding'), cell: ({ safeguardingAgreementValidUntil }) => (safeguardingAgreementValidUntil === null ? t('none') : t('until', { day: day(safeguardingAgreementValidUntil) })) },
    ...(mayChange
      ? [
          {
            key: 'actions',
            title: t('column.actions'),
            cell: (one: NetworkMember) =>
              (one.validTo === null || one.validTo >= today()) && (
                <div className="pv-actions">
                  {isAgency && <KernButton variant="tertiary" icon="edit" text={t('setTier.short')} aria-label={t('setTier.of', { name: one.provider.name })} onClick={() => setRanking(one)} />}
                  <KernButton
                    variant="tertiary"
                    icon="close"
                    text={t(isAgency ? 'end.short' : 'end.leave')}
                    aria-label={t(isAgency ? 'end.of' : 'end.leaveOf', { name: isAgency ? one.provider.name : one.agency.name })}
                    onClick={() => setEnding(one)}
                  />
                </div>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <DataTable caption={t(isAgency ? 'network.members' : 'network.memberOf')} columns={columns} rows={memberships} rowKey={({ id }) => id} />
      {ranking && (
        <SetTier
          member={ranking}
          onClose={() => setRanking(null)}
          onSet={() => {
            setRanking(null);
            onChange();
          }}
        />
      )}
      {ending && (
        <EndMembership
          member={ending}
          isAgency={isAgency}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onChange();
          }}
        />
      )}
    </>
  );
}
