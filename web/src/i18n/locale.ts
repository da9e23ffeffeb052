/** The two languages of the interface, as addresses write them. Danish is the first. */
export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);
export const otherLocale = (locale: Locale): Locale => (locale === 'da' ? 'en' : 'da');
/** As the API writes it. */
export const apiLocale = (locale: Locale): 'DA' | 'EN' => (locale === 'da' ? 'DA' : 'EN');
