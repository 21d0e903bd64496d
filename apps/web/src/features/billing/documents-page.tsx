import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useDownload, type Download } from '../../shared/download.js';
import { Loaded } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { DocumentsPageDocument, type DocumentsPageQuery } from './documents.generated.js';
import { InvoiceGaps } from './invoice-gaps.js';
import { InvoicesTable } from './invoices-table.js';
import { MissingFile } from './missing-file.js';
import type { MonthKey } from './month-address.js';
import { MonthPart, MonthScreen, NoMonth } from './month-screen.js';

const TABLES = ['lines', 'gross', 'net', 'positions', 'held', 'charges'] as const;

/** What of a month can be taken along: statements, invoices, transfers, bookings and tables. */
export function DocumentsPage(): ReactNode {
  return <MonthScreen>{(key) => <Documents of={key} />}</MonthScreen>;
}

function Documents({ of }: { readonly of: MonthKey }): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const agencyId = of.agencyId ?? membership?.organisation.id ?? '';
  const query = useQuery({ query: DocumentsPageDocument, variables: { period: of.period, agencyId } });
  const agency = query[0].data?.settlementMonth?.agency;
  return (
    <MonthPart of={of} title={t('documents.title', { month: monthName(of.period) })} agencyName={of.agencyId === null ? undefined : agency?.name}>
      <Loaded of={query}>{(data) => <Files data={data} ask={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </MonthPart>
  );
}

function Files({ data, ask }: { readonly data: DocumentsPageQuery; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  const download = useDownload();
  const month = data.settlementMonth;
  if (month === null) return <NoMonth />;
  const folder = `/abrechnung/${month.agency.id}/${month.period}`;
  const isClosed = month.state === 'CLOSED' || month.state === 'PAID';
  return (
    <>
      <MissingFile failed={download.failed} />
      {!isClosed && <p className="kern-body">{t('documents.provisional')}</p>}
      <Section title={t('documents.statements')}>
        <Statements data={data} folder={folder} download={download} />
      </Section>
      <Section title={t('documents.invoices')}>
        <InvoicesTable of={{ period: month.period, agencyId: month.agency.id }} first={data.invoices} isClosed={isClosed} download={download} />
        {isClosed && <InvoiceGaps of={{ period: month.period, agencyId: month.agency.id }} gaps={data.invoiceGaps} onIssued={ask} />}
      </Section>
      {has('BILLING') && (
        <Section title={t('documents.own')}>
          {isClosed ? (
            <ul className="pv-files">
              <FileRow name={t('documents.transfers')} hint={t('documents.transfersHint')} files={[[`${folder}/ueberweisungen.xml`, 'XML']]} download={download} />
              <FileRow name={t('documents.bookings')} hint={t('documents.bookingsHint')} files={[[`${folder}/buchungen.csv`, 'CSV']]} download={download} />
            </ul>
          ) : (
            <p className="kern-body">{t('documents.afterClosing')}</p>
          )}
        </Section>
      )}
      <Section title={t('documents.tables')}>
        <ul className="pv-files">
          {TABLES.map((table) => (
            <FileRow
              key={table}
              name={t(`documents.table.${table}.name`)}
              hint={t(`documents.table.${table}.hint`)}
              files={[
                [`${folder}/${table}.xlsx`, 'XLSX'],
                [`${folder}/${table}.csv`, 'CSV'],
              ]}
              download={download}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

/** One for each two that owe each other anything. */
function Statements({ data, folder, download }: { readonly data: DocumentsPageQuery; readonly folder: string; readonly download: Download }): ReactNode {
  const { t } = useTranslation('billing');
  const pairs = new Map(data.settlementPairs.edges.map(({ node: { first, second } }) => [[first.id, second.id].sort().join(), { first, second }]));
  if (pairs.size === 0) return <p className="kern-body">{t('pairs.none')}</p>;
  return (
    <>
      <ul className="pv-files">
        {[...pairs.values()].map(({ first, second }) => (
          <FileRow
            key={first.id + second.id}
            name={t('pairs.of', { first: first.name, second: second.name })}
            files={[
              [`${folder}/nachweis/${first.id}/${second.id}.pdf`, t('documents.german')],
              [`${folder}/nachweis/${first.id}/${second.id}.pdf?sprache=en`, t('documents.english')],
            ]}
            download={download}
          />
        ))}
      </ul>
      {data.settlementPairs.pageInfo.hasNextPage && <p className="kern-body">{t('documents.morePairs')}</p>}
    </>
  );
}

interface FileRowProps {
  readonly name: string;
  readonly hint?: string;
  /** Addresses and what they are called beside the name. */
  readonly files: readonly (readonly [string, string])[];
  readonly download: Download;
}

function FileRow({ name, hint, files, download }: FileRowProps): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <li>
      <div>
        <span className="kern-title kern-title--small">{name}</span>
        {hint !== undefined && <span className="pv-hint">{hint}</span>}
      </div>
      <div className="pv-actions">
        {files.map(([path, kind]) => (
          <KernButton key={path} variant="tertiary" icon="download" text={kind} aria-label={t('documents.save', { name, kind })} disabled={download.fetching === path} onClick={() => void download.save(path)} />
        ))}
      </div>
    </li>
  );
}
