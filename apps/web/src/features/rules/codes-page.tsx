import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { CodeForm } from './code-form.js';
import { RetireCode } from './retire-code.js';
import { OfferCodesDocument, type OfferCodeList, type OfferCodesQuery } from './rules.generated.js';
import { RulesFrame } from './rules-frame.js';

export type OfferCode = OfferCodesQuery['offerCodes'][number];

export const LISTS: readonly OfferCodeList[] = ['CATEGORY', 'TOPIC', 'ACCESSIBILITY', 'CONTRAINDICATION', 'QUALIFICATION', 'RESOURCE_KIND', 'PRICE_CATEGORY'];

/** The words that offers and cases of the network are described with. */
export function CodesPage(): ReactNode {
  const { t } = useTranslation('rules');
  const { liste } = useSearch({ from: '/regeln/listen' });
  const navigate = useNavigate({ from: '/regeln/listen' });
  const list = LISTS.find((one) => one === liste) ?? 'CATEGORY';
  return (
    <RulesFrame title={t('codes.title')} lead={t('codes.lead')}>
      {() => (
        <>
          <div className="pv-form">
            <SelectField label={t('codes.list')} hint={t(`list.${list}.hint`)} value={list} onChange={({ target }) => void navigate({ search: { liste: target.value } })} options={LISTS.map((value) => ({ value, text: t(`list.${value}.name`) }))} />
          </div>
          <Codes key={list} list={list} />
        </>
      )}
    </RulesFrame>
  );
}

function Codes({ list }: { readonly list: OfferCodeList }): ReactNode {
  const query = useQuery({ query: OfferCodesDocument, variables: { list } });
  const [, ask] = query;
  return <Loaded of={query}>{({ offerCodes }) => <CodeList list={list} codes={counting(offerCodes)} onChange={() => ask({ requestPolicy: 'network-only' })} />}</Loaded>;
}

/** Of a shipped code that the agency has named anew, its own counts. */
function counting(codes: readonly OfferCode[]): readonly OfferCode[] {
  const own = new Set(codes.filter(({ agencyId }) => agencyId !== null).map(({ code }) => code));
  return codes.filter(({ agencyId, code }) => agencyId !== null || !own.has(code));
}

interface CodeListProps {
  readonly list: OfferCodeList;
  readonly codes: readonly OfferCode[];
  readonly onChange: () => void;
}

function CodeList({ list, codes, onChange }: CodeListProps): ReactNode {
  const { t } = useTranslation('rules');
  const { has } = useSession();
  const [written, setWritten] = useState<OfferCode | 'NEW' | null>(null);
  const [retiring, setRetiring] = useState<OfferCode | null>(null);
  const mayWrite = has('ADMINISTRATOR', 'CERTIFIER');
  const done = (): void => {
    setWritten(null);
    setRetiring(null);
    onChange();
  };
  const columns: readonly Column<OfferCode>[] = [
    { key: 'code', title: t('codes.code'), isHeader: true, cell: ({ code }) => code },
    { key: 'de', title: t('codes.de'), cell: ({ labelDe }) => labelDe },
    { key: 'en', title: t('codes.en'), cell: ({ labelEn }) => labelEn },
    { key: 'position', title: t('codes.number'), numeric: true, cell: ({ position }) => count(position) },
    { key: 'origin', title: t('codes.origin'), cell: ({ agencyId }) => t(agencyId === null ? 'codes.shipped' : 'codes.own') },
    { key: 'state', title: t('codes.state'), cell: ({ retiredAt }) => <KernBadge variant={retiredAt === null ? 'success' : 'info'} text={t(retiredAt === null ? 'codes.inUse' : 'codes.retired')} /> },
    ...(mayWrite
      ? [
          {
            key: 'act',
            title: t('codes.act'),
            cell: (code: OfferCode) => (
              <div className="pv-actions">
                <KernButton variant="tertiary" text={t(code.retiredAt === null ? 'codes.change' : 'codes.bringBack')} aria-label={t('codes.changeOf', { code: code.code })} onClick={() => setWritten(code)} />
                {code.retiredAt === null && <KernButton variant="tertiary" text={t('codes.retire')} aria-label={t('codes.retireOf', { code: code.code })} onClick={() => setRetiring(code)} />}
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t(`list.${list}.name`)} actions={mayWrite && <KernButton variant="primary" text={t('codes.add')} onClick={() => setWritten('NEW')} />}>
      {codes.length === 0 ? <Empty title={t('codes.none')}>{t('codes.noneBody')}</Empty> : <DataTable caption={t(`list.${list}.name`)} columns={columns} rows={codes} rowKey={({ id }) => id} />}
      {written !== null && <CodeForm list={list} code={written === 'NEW' ? null : written} taken={codes} onClose={() => setWritten(null)} onSaved={done} />}
      {retiring !== null && <RetireCode list={list} code={retiring} onClose={() => setRetiring(null)} onRetired={done} />}
    </Section>
  );
}
