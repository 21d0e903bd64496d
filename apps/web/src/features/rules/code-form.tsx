import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { OfferCode } from './codes-page.js';
import { SaveOfferCodeDocument, type OfferCodeList } from './rules.generated.js';

interface CodeFormProps {
  readonly list: OfferCodeList;
  /** Null: a new one. */
  readonly code: OfferCode | null;
  readonly taken: readonly OfferCode[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const CODE = /^[\p{L}\p{N}_-]{1,60}$/u;
type Errors = Partial<Record<'code' | 'labelDe' | 'labelEn' | 'position', string>>;

/** A word of a list, new or named anew; one that was retired comes back with it. */
export function CodeForm({ list, code, taken, onClose, onSaved }: CodeFormProps): ReactNode {
  const { t } = useTranslation('rules');
  const save = useCommand(SaveOfferCodeDocument);
  const [errors, setErrors] = useState<Errors>({});
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const text = (name: string): string => String(values.get(name) ?? '').trim();
    const wish = { list, code: code?.code ?? text('code'), labelDe: text('labelDe'), labelEn: text('labelEn'), position: Number(text('position')) };
    const isLabel = (label: string): boolean => label !== '' && label.length <= 120;
    const found: Errors = {
      ...(!CODE.test(wish.code) && { code: t('codes.unfit.code') }),
      ...(code === null && taken.some((one) => one.code === wish.code) && { code: t('codes.unfit.taken') }),
      ...(!isLabel(wish.labelDe) && { labelDe: t('codes.unfit.label') }),
      ...(!isLabel(wish.labelEn) && { labelEn: t('codes.unfit.label') }),
      ...((!Number.isInteger(wish.position) || wish.position < 0) && { position: t('codes.unfit.position') }),
    };
    setErrors(found);
    if (Object.keys(found).length === 0 && (await save.send(wish))) onSaved();
  };
  return (
    <Dialog title={code === null ? t('codes.addTitle') : t('codes.changeOf', { code: code.code })} onClose={onClose}>
      <form className="pv-form" noValidate onSubmit={(event) => void send(event)}>
        {code === null && <TextField name="code" label={t('codes.code')} hint={t('codes.codeHint')} error={errors.code} autoComplete="off" required />}
        <TextField name="labelDe" label={t('codes.de')} defaultValue={code?.labelDe} error={errors.labelDe} autoComplete="off" lang="de" required />
        <TextField name="labelEn" label={t('codes.en')} defaultValue={code?.labelEn} error={errors.labelEn} autoComplete="off" lang="en" required />
        <TextField name="position" type="number" label={t('codes.position')} hint={t('codes.positionHint')} defaultValue={code?.position ?? 1000} error={errors.position} inputMode="numeric" required />
        <div aria-live="polite">
          <SetbackNote setback={save.setback} />
        </div>
        <div className="pv-actions">
          <KernButton type="submit" variant="primary" text={t('save')} disabled={save.isSending} />
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
