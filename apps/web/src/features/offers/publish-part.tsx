import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishPageQuery } from './publish.generated.js';

type Codes = PublishPageQuery['topics'];

/** Words of codes in the language of the screen. */
export function useLabels(): (codes: Codes) => { value: string; text: string }[] {
  const { i18n } = useTranslation('offers');
  return (codes) => codes.map(({ code, labelDe, labelEn }) => ({ value: code, text: i18n.language === 'en' ? labelEn : labelDe }));
}

/** One question of the guided form. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="pv-publish__part">
      <h2 className="kern-heading-medium">{title}</h2>
      {children}
    </section>
  );
}
