/** Which plan the address shows, in which language. */
import { useParams } from '@tanstack/react-router';
import { apiLocale, isLocale, type Locale } from '../i18n/locale.ts';

export interface PlanAddress { lang: Locale; district: string; year: string; variables: { plan: string; locale: 'DA' | 'EN' } }

export const usePlanAddress = (): PlanAddress => {
  // The page's own address or the one for frames: both name the same three.
  const { lang = '', district = '', year = '' } = useParams({ strict: false });
  const locale = isLocale(lang) ? lang : 'da';
  return { lang: locale, district, year, variables: { plan: `${district}-${year}`, locale: apiLocale(locale) } };
};
