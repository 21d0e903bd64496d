import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, currentMonth, inOrder, month as monthName, monthBefore, monthsBetween, percent } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages } from '../../shared/use-pages.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { monthSums, shareOf, sumOf, type MonthSum } from './month-sums.js';
import './texts.js';
import './trends.css';
import { UtilisationDocument, type UtilisationQuery } from './trends.generated.js';
import { UtilisationPicture } from './utilisation-picture.js';

const MONTHS = 6;
const usesOf = ({ utilisation }: UtilisationQuery): UtilisationQuery['utilisation'] => utilisation;

/** How far the groups were filled in the last months: as a picture, and in figures beside it. */
export function TrendsPage(): ReactNode {
  const { t } = useTranslation('trends');
  const { membership } = useSession();
  const to = currentMonth();
  const from = Array.from({ length: MONTHS - 1 }).reduce<string>((month) => monthBefore(month), to);
  const variables = { from, to };
  const query = useQuery({ query: UtilisationDocument, variables });
  return (
    <Page title={t('title')} lead={t(membership?.organisation.kind === 'AGENCY' ? 'leadAgency' : 'leadHost')}>
      <Loaded of={query}>{({ utilisation }) => <Trend first={utilisation} variables={variables} />}</Loaded>
    </Page>
  );
}

interface TrendProps {
  readonly first: UtilisationQuery['utilisation'];
  readonly variables: { readonly from: string; readonly to: string };
}

function Trend({ first, variables }: TrendProps): ReactNode {
  const { t } = useTranslation('trends');
  const { rows, isMore, problem, loadMore } = useAllPages(usePages({ first, query: UtilisationDocument, variables, of: usesOf }));
  const [hostId, setHostId] = useState('');
  const [offerId, setOfferId] = useState('');
  const ofHost = hostId === '' ? rows : rows.filter(({ offer }) => offer.host.id === hostId);
  const uses = offerId === '' ? ofHost : ofHost.filter(({ offer }) => offer.id === offerId);
  const sums = monthSums(uses, monthsBetween(variables.from, variables.to).reverse());
  const hosts = optionsOf(rows.map(({ offer: { host } }) => [host.id, host.name]));
  return (
    <>
      <div className="pv-filters" role="group" aria-label={t('filters')}>
        {hosts.length > 1 && (
          <SelectField
            label={t('host')}
            value={hostId}
            options={[{ value: '', text: t('allHosts') }, ...hosts]}
            onChange={({ target }) => {
              setHostId(target.value);
              setOfferId('');
            }}
          />
        )}
        <SelectField label={t('offer')} value={offerId} options={[{ value: '', text: t('allOffers') }, ...optionsOf(ofHost.map(({ offer }) => [offer.id, offer.title]))]} onChange={({ target }) => setOfferId(target.value)} />
      </div>
      <p className="kern-body pv-notice" role="status">
        {isMore && problem === null && t('loading')}
      </p>
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {sums.every(({ offered }) => offered === 0) ? (
        <Empty title={t('none.title')}>{t('none.body')}</Empty>
      ) : (
        <div className="pv-trends">
          <UtilisationPicture sums={sums} />
          <Figures sums={sums} />
        </div>
      )}
    </>
  );
}

function Figures({ sums }: { readonly sums: readonly MonthSum[] }): ReactNode {
  const { t } = useTranslation('trends');
  const shown = (sum: Pick<MonthSum, 'occupied' | 'offered'>): string => {
    const share = shareOf(sum);
    return share === null ? t('nothing') : percent(share);
  };
  const columns: readonly Column<MonthSum>[] = [
    { key: 'month', title: t('month'), isHeader: true, cell: ({ month }) => <span className="pv-trend__month">{monthName(month)}</span> },
    { key: 'sessions', title: t('sessions'), numeric: true, cell: ({ sessions }) => count(sessions) },
    { key: 'offered', title: t('offered'), numeric: true, cell: ({ offered }) => count(offered) },
    { key: 'occupied', title: t('occupied'), numeric: true, cell: ({ occupied }) => count(occupied) },
    { key: 'share', title: t('share'), numeric: true, cell: shown },
    { key: 'below', title: t('below'), numeric: true, cell: ({ belowMinimum }) => count(belowMinimum) },
  ];
  const all = sumOf(sums);
  return (
    <DataTable
      caption={t('table')}
      columns={columns}
      rows={sums}
      rowKey={({ month }) => month}
      footer={
        <tr className="kern-table__row">
          <th scope="row" className="kern-table__header">
            {t('sum')}
          </th>
          {[count(all.sessions), count(all.offered), count(all.occupied), shown(all), count(all.belowMinimum)].map((text, index) => (
            <td key={columns[index + 1]!.key} className="kern-table__cell kern-table__cell--numeric">
              {text}
            </td>
          ))}
        </tr>
      }
    />
  );
}

/** Each once, in the order of the alphabet. */
function optionsOf(pairs: readonly (readonly [id: string, name: string])[]): { value: string; text: string }[] {
  const names = new Map(pairs);
  const order = new Map(inOrder([...new Set(names.values())]).map((name, index) => [name, index]));
  return [...names].sort(([, one], [, other]) => order.get(one)! - order.get(other)!).map(([value, text]) => ({ value, text }));
}

