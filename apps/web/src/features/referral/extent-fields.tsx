import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { hours } from '../../app/format.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import type { CaseView } from './case-view.js';
import type { Extent } from './extent.js';
import { ApprovalChoicesDocument, type ApprovalChoicesQuery, type HelpModule } from './referral.generated.js';
import { minutesOf } from './request-content.js';

interface ExtentFieldsProps {
  readonly referral: Pick<CaseView, 'agency' | 'endangermentReportedOn'>;
  readonly extent: Extent;
  /** Of which day the modules are. */
  readonly day: string;
  readonly onChange: (changed: Partial<Extent>) => void;
}

/** A module of the agency on that day, or hours a week. */
export function ExtentFields({ referral, extent, day, onChange }: ExtentFieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const query = useQuery({ query: ApprovalChoicesDocument, variables: { agencyId: referral.agency.id, today: day } });
  const isHours = extent.kind === 'hours';
  const [least, most] = [minutesOf(extent.from), minutesOf(extent.to)];
  return (
    <>
      <ChoiceGroup legend={t('approve.extent')}>
        <RadioField name="extent" label={t('approve.byModule')} checked={!isHours} onChange={() => onChange({ kind: 'module' })} />
        <RadioField name="extent" label={t('approve.byHours')} checked={isHours} onChange={() => onChange({ kind: 'hours' })} />
      </ChoiceGroup>
      {!isHours && <Loaded of={query}>{({ modules }) => <ModuleField modules={modules} value={extent.module} hasReport={referral.endangermentReportedOn !== null} onChange={(module) => onChange({ module })} />}</Loaded>}
      {isHours && (
        <div className="pv-pair">
          <TextField inputMode="decimal" label={t('approve.hoursFrom')} hint={t('help.hoursHint')} value={extent.from} error={least === null || least < 1 ? t('wrong.requestedHours') : null} onChange={({ target }) => onChange({ from: target.value })} />
          <TextField inputMode="decimal" label={t('approve.hoursTo')} hint={t('help.hoursHint')} value={extent.to} error={most === null || most < (least ?? 0) ? t('approve.hoursOrder') : null} onChange={({ target }) => onChange({ to: target.value })} />
        </div>
      )}
    </>
  );
}

interface ModuleFieldProps {
  readonly modules: ApprovalChoicesQuery['modules'];
  readonly value: HelpModule | '';
  readonly hasReport: boolean;
  readonly onChange: (module: HelpModule) => void;
}

function ModuleField({ modules, value, hasReport, onChange }: ModuleFieldProps): ReactNode {
  const { t } = useTranslation('referral');
  const chosen = modules.find(({ code }) => code === value);
  if (modules.length === 0) return <p className="kern-body">{t('approve.noModules')}</p>;
  const range = chosen && t('help.moduleHours', { from: hours(chosen.fromMinutes), to: hours(chosen.toMinutes) });
  const least = chosen?.usualWeeks ? t('approve.weeks', { count: chosen.usualWeeks }) : '';
  const report = chosen?.endangermentReportNeeded && !hasReport ? t('approve.reportNeeded') : '';
  return (
    <SelectField
      label={t('approve.module')}
      hint={range === undefined ? undefined : [range, least, report].filter((one) => one !== '').join('. ')}
      value={value}
      options={[...(chosen ? [] : [{ value: '', text: t('choose') }]), ...modules.map(({ code, name }) => ({ value: code, text: name }))]}
      onChange={({ target }) => onChange(target.value as HelpModule)}
    />
  );
}
