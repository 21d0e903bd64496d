import { useTranslation } from 'react-i18next';

interface Label {
  readonly code: string;
  readonly labelDe: string | null;
  readonly labelEn: string | null;
}

/** What a word of a code list is called in the language of the screen; agencies write their own in German alone. A word that is in no list any more is its code. */
export function useLabel(): (of: Label) => string {
  const { i18n } = useTranslation();
  return ({ code, labelDe, labelEn }) => (i18n.language === 'en' ? (labelEn ?? labelDe) : labelDe) ?? code;
}
