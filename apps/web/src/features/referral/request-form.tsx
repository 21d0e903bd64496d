import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { forgetKept, keep, readKept, type KeptKey } from './kept-request.js';
import { MissingList } from './missing-list.js';
import type { RequestChoicesQuery } from './referral.generated.js';
import { formOf, missingToKeep, missingToSubmit, NEW_REQUEST, wrongFields, type Field, type RequestForm as Form, type StoredRequest } from './request-content.js';
import type { FieldsProps } from './request-field.js';
import { HelpFields } from './help-fields.js';
import { NeedFields, YoungPersonFields } from './young-person-fields.js';
import { PlaceFields } from './place-fields.js';
import { SuitFields } from './suit-fields.js';
import { useRequest } from './use-request.js';

interface RequestFormProps {
  readonly choices: RequestChoicesQuery;
  readonly referral: StoredRequest | null;
}

/** The form in five parts, with what is still missing beside it. */
export function RequestForm({ choices, referral }: RequestFormProps): ReactNode {
  const { t } = useTranslation('referral');
  const navigate = useNavigate();
  const element = useRef<HTMLFormElement>(null);
  const request = useRequest(referral);
  const { stored, setback } = request;
  const { form, change, isRestored, discard, forget } = useForm(referral);
  const [isKept, setKept] = useState(false);
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const isOpen = stored === null || stored.state === 'DRAFT' || stored.state === 'SUBMITTED';
  const isDraft = stored === null || stored.state === 'DRAFT';

  // To the first field that has to be changed.
  useEffect(() => {
    if (setback !== null || wrong.length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true], .kern-fieldset--error :is(input, select)')?.focus();
  }, [setback, wrong]);

  const check = (isWhole: boolean): boolean => {
    const found = [...new Set([...missingToKeep(form), ...(isWhole ? missingToSubmit(form) : []), ...wrongFields(form)])];
    setWrong(found);
    setKept(false);
    return found.length === 0;
  };
  const save = async (): Promise<void> => {
    if (!check(false)) return;
    const kept = await request.save(form);
    if (kept === null) return;
    forget();
    setKept(true);
    if (referral === null) await navigate({ to: '/faelle/neu', search: { entwurf: kept.id }, replace: true });
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isDraft) return save();
    if (!check(true)) return;
    await request.submit(form, ({ id }) => {
      forget();
      return navigate({ to: '/faelle/$id', params: { id } });
    });
  };
  const errorOf = (field: Field): string | null => {
    const problem = request.problems.get(field);
    if (wrong.includes(field)) return t(missingToKeep(form).includes(field) || missingToSubmit(form).includes(field) ? 'problem.MISSING' : `wrong.${field as 'weeks'}`);
    return problem === undefined ? null : t(`problem.${problem as 'MISSING'}`);
  };
  const fields: FieldsProps = {
    form,
    change: (part) => {
      change(part);
      setKept(false);
    },
    errorOf,
    choices,
    isOpen,
    isLocked: referral !== null && !isOpen,
  };
  return (
    <div className="pv-request-form">
      <form ref={element} className="pv-request-form__parts" noValidate onSubmit={(event) => void send(event)}>
        {isRestored && (
          <div className="pv-stack">
            <KernAlert variant="info" title={t('form.restored.title')} body={t('form.restored.body')} />
            <div className="pv-actions">
              <KernButton variant="tertiary" text={t('form.restored.discard')} onClick={discard} />
            </div>
          </div>
        )}
        {!isOpen && <KernAlert variant="info" title={t('form.locked.title')} body={t('form.locked.body')} />}
        <HelpFields {...fields} />
        <YoungPersonFields {...fields} />
        <NeedFields {...fields} />
        <PlaceFields {...fields} />
        <SuitFields {...fields} />
        <SetbackNote setback={setback} />
        <div aria-live="polite">{isKept && <KernAlert variant="success" title={t(isDraft ? 'form.kept.title' : 'form.saved.title')} body={t(isDraft ? 'form.kept.body' : 'form.saved.body')} />}</div>
        <div className="pv-actions">
          <KernButton variant="primary" type="submit" text={t(isDraft ? 'form.submit' : 'form.save')} disabled={request.isSending} />
          {isDraft && <KernButton text={t('form.keep')} disabled={request.isSending} onClick={() => void save()} />}
        </div>
      </form>
      {isDraft && <MissingList form={form} />}
    </div>
  );
}

interface FormState {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** What was typed before and not stored stands there again. */
  readonly isRestored: boolean;
  readonly discard: () => void;
  /** It has been stored: nothing has to be kept here any more. */
  readonly forget: () => void;
}

function useForm(referral: StoredRequest | null): FormState {
  const { me, membership } = useSession();
  const key: KeptKey = { personId: me.id, organisationId: membership?.organisation.id ?? '', referralId: referral?.id ?? null };
  const revision = referral?.revision ?? null;
  const first = referral === null ? NEW_REQUEST : formOf(referral);
  const [kept] = useState(() => readKept(key, revision));
  const [form, setForm] = useState<Form>(kept ?? first);
  const [isRestored, setRestored] = useState(kept !== null);
  return {
    form,
    isRestored,
    change: (part) => {
      const next = { ...form, ...part };
      setForm(next);
      keep(key, { form: next, revision });
    },
    discard: () => {
      setForm(first);
      setRestored(false);
      forgetKept(key);
    },
    forget: () => {
      setRestored(false);
      forgetKept(key);
    },
  };
}
