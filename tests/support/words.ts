/** The words that the interface does not use, and how a message that was not filled in looks. */

/** Whole words, in any inflection: they are the model's words or judge, and people who work with the plan do not say them. */
const forbidden: Record<'da' | 'en', RegExp> = {
  da: /(?<![\p{L}])(?:forpligtelse\p{L}*|node(?:n|r|rne)?|knudepunkt\p{L}*|kant(?:en|er|erne)?|graf(?:en|er|erne)?|ego|stakeholder\p{L}*|match(?:er|et)?|hub(?:ben|s)?|entitet\p{L}*|provenance|medaktør\p{L}*|onboarding|lanes?|kollektiv\p{L}*|partnersøgning\p{L}*|virkemid\p{L}*|handlingsplan\p{L}*|fejlagtig\p{L}*|kritisk\p{L}*|single point of failure|baner(?:ne)?|kolonner(?:ne)?|frit kort|urelatere\p{L}*|mangel(?:fuld\p{L}*)?|svag(?:e|t|ere|est)?|kredsraad\p{L}*|lokalraad\p{L}*)(?![\p{L}])/giu,
  en: /(?<![\p{L}])(?:obligations?|nodes?|edges?|graphs?|egos?|stakeholders?|matches|hubs?|entit(?:y|ies)|provenance|onboarding|lanes?|local councils?|single point of failure|free map|unrelated|weak(?:er|est)?)(?![\p{L}])/giu,
};
/** Abbreviations are written in capitals. */
const miswritten = /(?<![\p{L}])(?:Ssp|Psp|Ksp|Ssd|Ukn|Dkr)(?![\p{L}])/gu;
/** In English plan texts are Danish, so both lists hold there, but for words that are Danish and innocent. */
export const forbiddenWords = (text: string, language: 'da' | 'en'): string[] =>
  [...new Set([...(text.match(forbidden[language])?.map((word) => word.toLowerCase()) ?? []), ...(text.match(miswritten) ?? [])])];

/** A key instead of its message ("nav.plan"), a value that is none, a placeholder that nobody filled. */
export const rawPieces = (text: string, keys: ReadonlySet<string>): string[] => {
  const words = text.match(/[\p{L}\d_]+(?:\.[\p{L}\d_]+)+/gu) ?? [];
  return [...new Set([...words.filter((word) => keys.has(word)), ...(text.match(/\bundefined\b|\bNaN\b|\[object \w+\]|\{[a-z]\w*\}/gi) ?? [])])];
};
