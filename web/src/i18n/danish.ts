/** Danish order, numbers and dates. Names are sorted the Danish way in both languages, because most of them are Danish. */
import type { Locale } from './locale.ts';

const danish = new Intl.Collator('da', { numeric: true });
/** Compares as Danish sorts: æ, ø, å last, aa as å, "2.10" after "2.9". */
export const compareDanish = (a: string, b: string): number => danish.compare(a, b);

const tags: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };
export const formatNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(value);
export const formatDay = (isoDay: string, locale: Locale): string => new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoDay}T00:00:00Z`));
/** "kl. 14.05" in Danish, "14:05" in English. */
export const formatClock = (at: Date, locale: Locale): string => new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit' }).format(at);
/** "marts 2026" of "2026-03". */
export const formatMonth = (isoMonth: string, locale: Locale): string => new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${isoMonth}-01T00:00:00Z`));
/** What a keyboard without Danish letters writes instead finds the same words: "raad" finds "Råd". */
export const foldedForSearch = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø').replaceAll(/[éèê]/g, 'e');
/** "25. november 2026 kl. 14.05" of an ISO moment. */
export const formatMoment = (iso: string, locale: Locale): string => new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
