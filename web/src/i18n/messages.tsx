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

type Load = () => Promise<{ messages: Catalogue }>;
const catalogues: Record<Locale, Load> = { da: () => import('catalogue:da'), en: () => import('catalogue:en') };
/** What only some pages say: see `web/build/message-catalogues.ts`. */
const parts = { together: { da: () => import('catalogue:da/together'), en: () => import('catalogue:en/together') } } satisfies Record<string, Record<Locale, Load>>;
type Part = keyof typeof parts;
/** Those that a page has asked for: another language needs them as well. */
const wanted = new Set<Part>();
const loaded = new Map<Locale, Promise<Messages & { add: (more: Catalogue) => void }>>();

export const translator = (locale: Locale, messages: Catalogue): Messages & { add: (more: Catalogue) => void } => {
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: messages } });
  return { locale, t: (key, values) => i18n._(key, values), add: (more) => i18n.load(locale, more) };
};

const addPart = async (locale: Locale, part: Part): Promise<void> => {
  const [known, { messages }] = await Promise.all([loaded.get(locale), parts[part][locale]()]);
  known?.add(messages);
};

/** The catalogue of a language, fetched once, with what pages have asked for so far. */
export const loadMessages = async (locale: Locale): Promise<Messages> => {
  const known = loaded.get(locale) ?? catalogues[locale]().then(({ messages }) => translator(locale, messages));
  loaded.set(locale, known);
  await Promise.all([...wanted].map((part) => addPart(locale, part)));
  return known;
};

/** Loads code together with the part of the messages that it says. */
export const withMessages = <T,>(part: Part, load: () => Promise<T>) => async (): Promise<T> => {
  wanted.add(part);
  const [found] = await Promise.all([load(), ...[...loaded.keys()].map((locale) => addPart(locale, part))]);
  return found;
};

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

export const useMessages = (): Messages => {
  const messages = use(MessagesContext);
  if (!messages) throw new Error('useMessages is called outside a page; put the component below <MessagesProvider>');
  return messages;
};
