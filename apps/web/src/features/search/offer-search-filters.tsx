import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { kilometres, shortDay } from '../../app/format.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { useWords, type CodeWords } from '../../shared/words.js';
import { PlaceSearch, type Place } from '../../shared/ui/place-search.js';
import { SEARCH_GENDERS, SEARCH_WEEKDAYS, USUAL_KM, type OfferSearchAddress } from './offer-search-address.js';
import { mondays } from './weeks.js';

const WAYS = [5, 10, 20, 30, 50, 100];
const WEEKS = [1, 4, 8, 12, 26];

interface OfferSearchFiltersProps {
  readonly address: OfferSearchAddress;
  readonly place: Place | null;
  readonly categories: readonly CodeWords[];
  readonly topics: readonly CodeWords[];
  readonly onChange: (address: OfferSearchAddress) => void;
}

/** What an offer has to be like; it stands in the address, so that a search can be sent. */
export function OfferSearchFilters({ address, place, categories, topics, onChange }: OfferSearchFiltersProps): ReactNode {
  const { t } = useTranslation('search');
  const { t: words } = useTranslation('referral');
  const wordOf = useWords();
  const change = (part: { readonly [Key in keyof OfferSearchAddress]?: OfferSearchAddress[Key] | undefined }): void =>
    onChange(Object.fromEntries(Object.entries({ ...address, ...part }).filter(([, value]) => value !== undefined)) as OfferSearchAddress);
  const select = <Value extends string>(value: Value | ''): Value | undefined => (value === '' ? undefined : value);
  const number = (value: string): number | undefined => (value === '' ? undefined : Number(value));
  const codes = (list: readonly CodeWords[]): { value: string; text: string }[] => list.map((one) => ({ value: one.code, text: wordOf(one) }));
  return (
    <div className="pv-filters" role="group" aria-label={t('all.filters')}>
      <Words text={address.text ?? ''} onChange={(text) => change({ text: select(text) })} />
      <SelectField label={t('all.category')} value={address.art ?? ''} options={[{ value: '', text: t('all.any') }, ...codes(categories)]} onChange={({ target }) => change({ art: select(target.value) })} />
      <SelectField label={t('all.topic')} value={address.thema ?? ''} options={[{ value: '', text: t('all.any') }, ...codes(topics)]} onChange={({ target }) => change({ thema: select(target.value) })} />
      <SelectField
        label={t('all.age')}
        value={address.alter ?? ''}
        options={[{ value: '', text: t('all.any') }, ...Array.from({ length: 25 }, (_, index) => ({ value: String(index + 3), text: t('all.years', { count: index + 3 }) }))]}
        onChange={({ target }) => change({ alter: number(target.value) })}
      />
      <SelectField
        label={t('all.gender')}
        value={address.geschlecht ?? ''}
        options={[{ value: '', text: t('all.any') }, ...SEARCH_GENDERS.map((value) => ({ value, text: words(`person.genders.${value}`) }))]}
        onChange={({ target }) => change({ geschlecht: SEARCH_GENDERS.find((one) => one === target.value) })}
      />
      <SelectField
        label={t('all.day')}
        value={address.tag ?? ''}
        options={[{ value: '', text: t('all.any') }, ...SEARCH_WEEKDAYS.map((value) => ({ value, text: words(`times.days.${value}`) }))]}
        onChange={({ target }) => change({ tag: SEARCH_WEEKDAYS.find((one) => one === target.value) })}
      />
      <PlaceFilter key={place?.ags ?? ''} address={address} place={place} change={change} />
      <SelectField
        label={t('all.freeFrom')}
        value={address.frei ?? ''}
        options={[{ value: '', text: t('all.notOnlyFree') }, ...[...new Set([...mondays(today(), 12), ...(address.frei === undefined ? [] : [address.frei])])].sort().map((monday) => ({ value: monday, text: t('all.week', { day: shortDay(monday) }) }))]}
        onChange={({ target }) => change({ frei: select(target.value), ...(target.value === '' && { wochen: undefined }) })}
      />
      {address.frei !== undefined && (
        <SelectField label={t('all.weeks')} value={address.wochen ?? 1} options={WEEKS.map((weeks) => ({ value: String(weeks), text: t('all.weeksValue', { count: weeks }) }))} onChange={({ target }) => change({ wochen: number(target.value) })} />
      )}
      {Object.keys(address).length > 0 && <KernButton variant="tertiary" text={t('all.reset')} onClick={() => onChange({})} />}
    </div>
  );
}

/** Words are looked for when they are sent, not with every stroke. */
function Words({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }): ReactNode {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    setBefore(text);
    setTyped(text);
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(typed.trim());
  };
  return (
    <form className="pv-words" role="search" onSubmit={submit}>
      <TextField type="search" label={t('all.text')} maxLength={200} value={typed} onChange={({ target }) => setTyped(target.value)} />
      <KernButton variant="secondary" type="submit" text={t('all.go')} />
    </form>
  );
}

interface PlaceFilterProps {
  readonly address: OfferSearchAddress;
  readonly place: Place | null;
  readonly change: (part: { readonly ort?: string | undefined; readonly km?: number | undefined }) => void;
}

function PlaceFilter({ address, place, change }: PlaceFilterProps): ReactNode {
  const { t } = useTranslation('search');
  return (
    <>
      <PlaceSearch
        label={t('all.place')}
        place={place}
        onChange={(found) => {
          // While somebody types the search stays as it is.
          if (found !== null) change({ ort: found.ags });
        }}
      />
      {address.ort !== undefined && (
        <>
          <SelectField
            label={t('all.km')}
            value={address.km ?? USUAL_KM}
            options={[...new Set([...WAYS, address.km ?? USUAL_KM])].sort((a, b) => a - b).map((km) => ({ value: String(km), text: t('filter.kmValue', { way: kilometres(km) }) }))}
            onChange={({ target }) => change({ km: Number(target.value) })}
          />
          <KernButton variant="tertiary" text={t('all.anywhere')} onClick={() => change({ ort: undefined, km: undefined })} />
        </>
      )}
    </>
  );
}
