import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCommand } from '../../app/api/use-command.js';
import { addDays, today } from '../../app/days.js';
import { day, hours } from '../../app/format.js';
import { CheckField, ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Loaded } from '../../shared/ui/notes.js';
import { AskBack } from './ask-back.js';
import type { CasePartProps } from './case-view.js';
import { LegalBasisField } from './legal-basis-field.js';
import { ApprovalChoicesDocument, GrantApprovalDocument, type ApprovalChoicesQuery, type HelpModule } from './referral.generated.js';
import { minutesOf, typedHours } from './request-content.js';
import { useWarned } from './use-warned.js';

/** Approves a request, or further days of a case. */
export function ApproveDialog({ referral, onClose, onDone }: CasePartProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('referral');
  const isFirst = referral.state === 'SUBMITTED';
  const last = referral.approvals.at(-1);
  const [wish, setWish] = useState(() => ({
    legalBasis: referral.legalBasis,
    kind: (referral.requestedModule === null && referral.requestedWeeklyMinutes !== null ? 'hours' : 'module') as 'module' | 'hours',
    module: (last?.module ?? referral.requestedModule ?? '') as HelpModule | '',
    from: typedHours(referral.requestedWeeklyMinutes ?? 0),
    to: typedHours(referral.requestedWeeklyMinutes ?? 0),
    validFrom: isFirst ? referral.wantedFrom : last?.validTo ? addDays(last.validTo, 1) : today(),
    validTo: isFirst ? addDays(referral.wantedFrom, referral.weeks * 7 - 1) : '',
    search: true,
  }));
  const change = (part: Partial<typeof wish>): void => setWish((before) => ({ ...before, ...part }));
  const [day0] = useState(today);
  const query = useQuery({ query: ApprovalChoicesDocument, variables: { agencyId: referral.agency.id, today: wish.validFrom === '' ? day0 : wish.validFrom } });
  const grant = useCommand(GrantApprovalDocument);
  const warned = useWarned();
  const isHours = wish.kind === 'hours';
  const [least, most] = [minutesOf(wish.from), minutesOf(wish.to)];
  const isWhole = wish.validFrom !== '' && wish.legalBasis !== '' && (isHours ? least !== null && least > 0 && most !== null && most >= least : wish.module !== '') && (wish.validTo === '' || wish.validTo >= wish.validFrom);
  const send = async (): Promise<void> => {
    const granted = await grant.send({
      referralId: referral.id,
      legalBasis: wish.legalBasis,
      validFrom: wish.validFrom,
      ...(wish.validTo !== '' && { validTo: wish.validTo }),
      ...(isHours ? { weeklyMinutesFrom: least, weeklyMinutesTo: most } : { module: wish.module as HelpModule }),
      ...(isFirst && { search: wish.search }),
    });
    if (granted) onDone(warned(t(isFirst && wish.search ? 'approve.doneSearch' : 'approve.done', { code: referral.code }), granted.warnings));
  };
  return (
    <AskBack
      title={t(isFirst ? 'approve.title' : 'approve.moreTitle', { code: referral.code })}
      body={t(isFirst ? 'approve.body' : 'approve.moreBody')}
      confirm={t('approve.action')}
      isSending={grant.isSending}
      isDisabled={!isWhole}
      setback={grant.setback}
      onClose={onClose}
      onConfirm={() => void send()}
    >
      <LegalBasisField value={wish.legalBasis} error={null} onChange={(legalBasis) => change({ legalBasis })} />
      <ChoiceGroup legend={t('approve.extent')}>
        <RadioField name="extent" label={t('approve.byModule')} checked={!isHours} onChange={() => change({ kind: 'module' })} />
        <RadioField name="extent" label={t('approve.byHours')} checked={isHours} onChange={() => change({ kind: 'hours' })} />
      </ChoiceGroup>
      {!isHours && <Loaded of={query}>{({ modules }) => <ModuleField modules={modules} value={wish.module} hasReport={referral.endangermentReportedOn !== null} onChange={(module) => change({ module })} />}</Loaded>}
      {isHours && (
        <div className="pv-pair">
          <TextField inputMode="decimal" label={t('approve.hoursFrom')} hint={t('help.hoursHint')} value={wish.from} error={least === null || least < 1 ? t('wrong.requestedHours') : null} onChange={({ target }) => change({ from: target.value })} />
          <TextField inputMode="decimal" label={t('approve.hoursTo')} hint={t('help.hoursHint')} value={wish.to} error={most === null || most < (least ?? 0) ? t('approve.hoursOrder') : null} onChange={({ target }) => change({ to: target.value })} />
        </div>
      )}
      <div className="pv-pair">
        <TextField type="date" label={t('approve.from')} value={wish.validFrom} onChange={({ target }) => change({ validFrom: target.value })} />
        <TextField type="date" label={t('approve.to')} optional min={wish.validFrom} value={wish.validTo} error={wish.validTo !== '' && wish.validTo < wish.validFrom ? t('approve.order', { day: day(wish.validFrom) }) : null} onChange={({ target }) => change({ validTo: target.value })} />
      </div>
      {isFirst && <CheckField label={t('approve.search')} hint={t('approve.searchHint')} checked={wish.search} onChange={({ target }) => change({ search: target.checked })} />}
    </AskBack>
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
