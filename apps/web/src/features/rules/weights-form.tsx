import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { problemOf } from '../../app/api/problems.js';
import { useCommand, type Setback } from '../../app/api/use-command.js';
import { count } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { SelectField, TextArea, TextField } from '../../shared/ui/field.js';
import { Empty, SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { RankTable, type RankChange } from './rank-table.js';
import { PreviewMatchingWeightsDocument, PublishMatchingWeightsDocument, type WeightsFragment } from './rules.generated.js';
import { sumOf, typedOf, unfitField, WEIGHTS, weightsOf, type TypedWeights } from './weights.js';

interface WeightsFormProps {
  readonly current: WeightsFragment;
  readonly cases: readonly { readonly id: string; readonly code: string }[];
  readonly onPublished: () => void;
}

/** Other weights: tried for a case first, and published only after their effect was seen. */
export function WeightsForm({ current, cases, onPublished }: WeightsFormProps): ReactNode {
  const { t } = useTranslation(['rules', 'common']);
  const client = useClient();
  const { has } = useSession();
  const publish = useCommand(PublishMatchingWeightsDocument);
  const [typed, setTyped] = useState<TypedWeights>(() => typedOf(current));
  const [unfit, setUnfit] = useState<ReturnType<typeof unfitField>>(null);
  const [referralId, setReferralId] = useState(cases[0]?.id ?? '');
  const [seen, setSeen] = useState<{ readonly code: string; readonly changes: readonly RankChange[] } | null>(null);
  const [setback, setSetback] = useState<Setback | null>(null);
  const [reasonError, setReasonError] = useState<string | null>(null);
  const change = (name: keyof TypedWeights, value: string): void => {
    setTyped((before) => ({ ...before, [name]: value }));
    setSeen(null);
  };
  const errorOf = (name: keyof TypedWeights): string | null => (unfit === name ? t(name === 'distance' ? 'weights.unfitDistance' : name === 'halfDistanceKm' || name === 'halfWaitDays' ? `weights.${name}.unfit` : 'weights.unfit') : null);

  const look = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const wrong = unfitField(typed);
    setUnfit(wrong);
    if (wrong !== null) return;
    const { data, error } = await client.query(PreviewMatchingWeightsDocument, { referralId, weights: weightsOf(typed) }, { requestPolicy: 'network-only' }).toPromise();
    const answer = data?.previewMatchingWeights;
    setSetback(error ? { problem: problemOf(error) } : answer && 'message' in answer ? { refused: answer } : null);
    setSeen(answer?.__typename === 'MatchingWeightsPreview' ? { code: cases.find(({ id }) => id === referralId)?.code ?? '', changes: answer.changes } : null);
  };
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setReasonError(reason === '' ? t('weights.reason.unfit') : null);
    if (reason !== '' && (await publish.send({ version: current.version, reason, weights: weightsOf(typed) }))) onPublished();
  };
  return (
    <Section title={t('weights.try')}>
      <p className="kern-body pv-page__lead">{t('weights.tryLead')}</p>
      <form className="pv-form pv-form--wide" noValidate onSubmit={(event) => void look(event)}>
        <div className="pv-weights">
          {WEIGHTS.map(({ name, criterion }) => (
            <TextField key={name} label={t(`common:criterion.${criterion}`)} hint={t(`weights.hint.${name}`)} value={typed[name]} onChange={({ target }) => change(name, target.value)} error={errorOf(name)} inputMode="decimal" autoComplete="off" />
          ))}
        </div>
        <div aria-live="polite">
          {unfit === 'sum' && sumOf(typed) !== 100 ? <KernAlert variant="warning" title={t('weights.sumUnfit')} body={t('weights.sum', { sum: count(sumOf(typed)) })} /> : <p className="kern-body">{t('weights.sum', { sum: count(sumOf(typed)) })}</p>}
        </div>
        <div className="pv-weights">
          {(['halfDistanceKm', 'halfWaitDays'] as const).map((name) => (
            <TextField key={name} label={t(`weights.${name}.label`)} hint={t(`weights.${name}.hint`)} value={typed[name]} onChange={({ target }) => change(name, target.value)} error={errorOf(name)} inputMode="decimal" autoComplete="off" />
          ))}
        </div>
        {cases.length === 0 ? (
          <Empty title={t('weights.noCase.title')}>{t('weights.noCase.body')}</Empty>
        ) : (
          <>
            <SelectField
              label={t('weights.case')}
              hint={t('weights.caseHint')}
              value={referralId}
              onChange={({ target }) => {
                setReferralId(target.value);
                setSeen(null);
              }}
              options={cases.map(({ id, code }) => ({ value: id, text: code }))}
            />
            <KernButton type="submit" variant={seen ? 'secondary' : 'primary'} text={t('weights.look')} />
          </>
        )}
      </form>
      <div aria-live="polite" className="pv-stack">
        <SetbackNote setback={setback} />
        {seen && <RankTable code={seen.code} changes={seen.changes} />}
      </div>
      {seen && has('ADMINISTRATOR') && (
        <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
          <TextArea name="reason" label={t('weights.reason.label')} hint={t('weights.reason.hint')} error={reasonError} rows={3} maxLength={1000} required />
          <div aria-live="polite">
            <SetbackNote setback={publish.setback} />
          </div>
          <KernButton type="submit" variant="primary" text={t('weights.publish')} disabled={publish.isSending} />
        </form>
      )}
    </Section>
  );
}
