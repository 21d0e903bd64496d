import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrder } from '../../app/format.js';
import { SelectField } from '../../shared/ui/field.js';
import { groupingOf, isReason, OUTCOMES, REASONS, type LineSearch } from './line-filters.js';
import type { LinesPageQuery } from './lines.generated.js';
import type { LineGroup } from './use-groups.js';
import type { SearchChange } from './use-line-search.js';

type Pair = LinesPageQuery['settlementPairs']['edges'][number]['node'];

interface LineFiltersProps {
  readonly search: LineSearch;
  readonly pairs: readonly Pair[];
  readonly groups: readonly LineGroup[];
  readonly onChange: (change: SearchChange) => void;
}

/** Which lines are shown and how they are added up. */
export function LineFilters({ search, pairs, groups, onChange }: LineFiltersProps): ReactNode {
  const { t } = useTranslation('billing');
  const reasons = search.ergebnis === 'HELD' || search.ergebnis === 'NOT_SETTLEABLE' ? REASONS[search.ergebnis] : [...REASONS.HELD, ...REASONS.NOT_SETTLEABLE];
  const isFiltered = [search.ergebnis, search.grund, search.paar, search.angebot, search.fall].some((one) => one !== undefined);
  const chosen = groups.find(({ id }) => id === search.angebot || id === search.fall);
  return (
    <div className="pv-bill-filters" role="group" aria-label={t('lines.filters')}>
      <SelectField
        label={t('lines.outcome')}
        value={search.ergebnis ?? ''}
        onChange={({ target }) => onChange({ ergebnis: target.value, grund: undefined })}
        options={[{ value: '', text: t('lines.allOutcomes') }, ...OUTCOMES.map((value) => ({ value, text: t(`outcome.${value}`) }))]}
      />
      <SelectField
        label={t('lines.reason')}
        value={isReason(search.grund) ? search.grund : ''}
        onChange={({ target }) => onChange({ grund: target.value })}
        options={[{ value: '', text: t('lines.allReasons') }, ...reasons.map((value) => ({ value, text: t(`reason.${value}`) }))]}
      />
      <SelectField label={t('lines.pair')} value={search.paar ?? ''} onChange={({ target }) => onChange({ paar: target.value })} options={[{ value: '', text: t('lines.allPairs') }, ...usePairOptions(pairs, search.paar)]} />
      <SelectField
        label={t('lines.grouping')}
        value={groupingOf(search) ?? ''}
        onChange={({ target }) => onChange({ gruppe: target.value, angebot: undefined, fall: undefined })}
        options={[
          { value: '', text: t('lines.ungrouped') },
          { value: 'angebot', text: t('lines.by.angebot') },
          { value: 'fall', text: t('lines.by.fall') },
        ]}
      />
      {isFiltered && <KernButton variant="tertiary" icon="close" text={t('lines.clear')} onClick={() => onChange({ ergebnis: undefined, grund: undefined, paar: undefined, angebot: undefined, fall: undefined })} />}
      {search.angebot !== undefined && <p className="kern-body pv-bill-filters__said">{t('lines.onlyOffer', { code: chosen?.code ?? '' })}</p>}
      {search.fall !== undefined && <p className="kern-body pv-bill-filters__said">{t('lines.onlyCase')}</p>}
    </div>
  );
}

/** Each two once, however many kinds of debts they have. */
function usePairOptions(pairs: readonly Pair[], chosen: string | undefined): { value: string; text: string }[] {
  const { t } = useTranslation('billing');
  const keys = (firstId: string, secondId: string): string => [firstId, secondId].sort().join('.');
  const names = new Map(pairs.map(({ first, second }) => [keys(first.id, second.id), { value: `${first.id}.${second.id}`, text: t('pairs.of', { first: first.name, second: second.name }) }]));
  const [chosenFirst = '', chosenSecond = ''] = chosen?.split('.') ?? [];
  const own = names.get(keys(chosenFirst, chosenSecond));
  // However the address names the two, it is this option.
  if (own && chosen !== undefined) names.set(keys(chosenFirst, chosenSecond), { ...own, value: chosen });
  const options = [...names.values()];
  return inOrder(options.map(({ text }) => text)).map((text) => options.find((option) => option.text === text)!);
}
