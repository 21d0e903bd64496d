import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { PreviewMatchingWeightsQuery } from './rules.generated.js';

export type RankChange = Extract<PreviewMatchingWeightsQuery['previewMatchingWeights'], { __typename: 'MatchingWeightsPreview' }>['changes'][number];

/** Which groups would stand where for the case, and how far each would move. */
export function RankTable({ code, changes }: { readonly code: string; readonly changes: readonly RankChange[] }): ReactNode {
  const { t } = useTranslation('rules');
  const moved = changes.filter(({ rank, newRank }) => rank !== newRank).length;
  const columns: readonly Column<RankChange>[] = [
    { key: 'new', title: t('rank.new'), numeric: true, cell: ({ newRank }) => count(newRank) },
    { key: 'offer', title: t('rank.offer'), isHeader: true, cell: ({ offer }) => offer?.title ?? t('rank.gone') },
    { key: 'old', title: t('rank.old'), numeric: true, cell: ({ rank }) => count(rank) },
    { key: 'move', title: t('rank.move'), cell: ({ rank, newRank }) => (rank === newRank ? t('rank.same') : rank > newRank ? t('rank.up', { count: rank - newRank }) : t('rank.down', { count: newRank - rank })) },
  ];
  if (changes.length === 0) return <KernAlert variant="info" title={t('rank.none.title', { code })} body={t('rank.none.body')} />;
  return (
    <>
      <KernAlert variant={moved === 0 ? 'success' : 'info'} title={t('rank.moved', { count: moved, code })} body={t('rank.body')} />
      <DataTable caption={t('rank.title', { code })} columns={columns} rows={changes} rowKey={({ offerId }) => offerId} isMarked={({ rank, newRank }) => rank !== newRank} />
    </>
  );
}
