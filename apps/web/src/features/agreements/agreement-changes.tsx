import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../app/days.js';
import { day } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Section } from '../../shared/ui/page.js';
import type { AgreementDetail } from './agreement-page.js';
import { useClauseName } from './use-clause-name.js';
import { useTermsTexts, type Space, type TermsField } from './use-terms-texts.js';

interface AgreementChangesProps {
  readonly agreement: AgreementDetail;
  readonly replaces: NonNullable<AgreementDetail['replaces']>;
  readonly spaces: readonly Space[];
}

interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const FIELDS: readonly TermsField[] = ['validFrom', 'validTo', 'legalBases', 'funding', 'hourRateEur', 'budgetTotalCents', 'socialSpaceId', 'servicePart', 'qualityPart', 'feePart'];

/** What another version changes, side by side with the one that it takes the place of. */
export function AgreementChanges({ agreement, replaces, spaces }: AgreementChangesProps): ReactNode {
  const { t } = useTranslation('agreements');
  const changes = useChanges(agreement, replaces, spaces);
  const columns: readonly Column<Change>[] = [
    { key: 'what', title: t('changes.what'), isHeader: true, cell: ({ what }) => what },
    { key: 'before', title: t('changes.before'), cell: ({ before }) => <span className="pv-part">{before}</span> },
    { key: 'after', title: t('changes.after'), cell: ({ after }) => <span className="pv-part">{after}</span> },
  ];
  const isOpen = agreement.state !== 'ACTIVE' && agreement.nextStates.length > 0;
  return (
    <Section
      title={t('changes.title', { version: replaces.version })}
      actions={
        <Link className="kern-link" to="/vereinbarungen/$id" params={{ id: replaces.id }}>
          {t('changes.open', { code: replaces.code, version: replaces.version })}
        </Link>
      }
    >
      {isOpen && <p className="kern-body pv-page__lead">{t('changes.cut', { version: replaces.version, day: day(addDays(agreement.validFrom, -1)) })}</p>}
      {changes.length === 0 ? (
        <KernAlert variant="info" title={t('changes.none.title')} body={t('changes.none.body')} />
      ) : (
        <DataTable caption={t('changes.title', { version: replaces.version })} columns={columns} rows={changes} rowKey={({ what }) => what} />
      )}
    </Section>
  );
}

function useChanges(agreement: AgreementDetail, replaces: NonNullable<AgreementDetail['replaces']>, spaces: readonly Space[]): readonly Change[] {
  const { t } = useTranslation('agreements');
  const clauseName = useClauseName();
  const texts = useTermsTexts(spaces);
  const fields = FIELDS.map((field) => ({ what: t(`field.${field}`), before: texts(replaces, field), after: texts(agreement, field) }));
  const said = ({ text, isAgreed }: { readonly text: string | null; readonly isAgreed: boolean }): string => (isAgreed ? (text ?? t('clause.hidden')) : t('clause.notAgreed'));
  const named = new Map([...replaces.clauses, ...agreement.clauses].map((clause) => [clause.code, clauseName(clause)]));
  const before = new Map(replaces.clauses.map((clause) => [clause.code, said(clause)]));
  const after = new Map(agreement.clauses.map((clause) => [clause.code, said(clause)]));
  const clauses = [...new Set([...before.keys(), ...after.keys()])].map((code) => ({
    what: named.get(code) ?? code,
    before: before.get(code) ?? t('nothing'),
    after: after.get(code) ?? t('nothing'),
  }));
  return [...fields, ...clauses].filter((change) => change.before !== change.after);
}
