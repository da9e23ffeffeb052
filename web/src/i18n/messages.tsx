/**
 * The words of the interface: ICU messages in `da.json` and `en.json`, compiled while building. A message is asked for by its key; a key that is not in the
 * Danish catalogue does not compile.
 */
import { type I18n, type Messages as Catalogue, setupI18n } from '@lingui/core';
import { createContext, use } from 'react';
import type da from './da.json';
import type { Locale } from './locale.ts';

export type MessageKey = keyof typeof da;
export type MessageValues = Record<string, string | number>;
/** The message of a key in the language of the page, with its values put in. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export interface Messages { locale: Locale; t: Translate }

const catalogues: Record<Locale, () => Promise<{ messages: Catalogue }>> = { da: () => import('catalogue:da'), en: () => import('catalogue:en') };
const loaded = new Map<Locale, Promise<Messages>>();

export const translator = (locale: Locale, messages: Catalogue): Messages => {
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: messages } });
  return { locale, t: (key, values) => i18n._(key, values) };
};

/** The catalogue of a language, fetched once. */
export const loadMessages = (locale: Locale): Promise<Messages> => {
  const known = loaded.get(locale) ?? catalogues[locale]().then(({ messages }) => translator(locale, messages));
  loaded.set(locale, known);
  return known;
};

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

export const useMessages = (): Messages => {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('useMessages is called outside a page; put the component below <MessagesProvider>');
  return messages;
};
