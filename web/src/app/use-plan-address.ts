/** Which plan the address shows, in which language. */
import { useParams } from '@tanstack/react-router';
import { apiLocale, isLocale, type Locale } from '../i18n/locale.ts';
import { paths } from '../paths.ts';

export interface PlanAddress { lang: Locale; district: string; year: string; variables: { plan: string; locale: 'DA' | 'EN' } }

export const usePlanAddress = (): PlanAddress => {
  const { lang, district, year } = useParams({ from: paths.overview });
  const locale = isLocale(lang) ? lang : 'da';
  return { lang: locale, district, year, variables: { plan: `${district}-${year}`, locale: apiLocale(locale) } };
};
