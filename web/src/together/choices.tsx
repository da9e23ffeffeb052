/** Some of a list, chosen one at a time, each to be taken away again. */
import { useId } from 'react';
import { useMessages } from '../i18n/messages.tsx';

export interface Choice { slug: string; name: string }
export interface ChoicesProps<T extends Choice> {
  label: string;
  /** What stands in the field while nothing is chosen there. */
  prompt: string;
  options: readonly T[];
  chosen: readonly T[];
  change: (chosen: readonly T[]) => void;
}

/** What has been chosen, each to be taken away again. */
export const Chosen = <T extends Choice>({ label, chosen, change }: Pick<ChoicesProps<T>, 'label' | 'chosen' | 'change'>) => {
  const { t } = useMessages();
  if (chosen.length === 0) return null;
  return (
    <ul className="addressed" aria-label={label}>
      {chosen.map(({ slug, name }) => <li key={slug}><span lang="da">{name}</span> <button type="button" className="link-button" onClick={() => change(chosen.filter((one) => one.slug !== slug))}>{t('edit.contactRemove')}<span className="visually-hidden">: {name}</span></button></li>)}
    </ul>
  );
};

export const Choices = <T extends Choice>({ label, prompt, options, chosen, change }: ChoicesProps<T>) => {
  const id = useId();
  const left = options.filter(({ slug }) => !chosen.some((one) => one.slug === slug));
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value="" onChange={({ target }) => { const found = left.find(({ slug }) => slug === target.value); if (found) change([...chosen, found]); }}>
        <option value="">{prompt}</option>
        {left.map(({ slug, name }) => <option key={slug} value={slug} lang="da">{name}</option>)}
      </select>
      <Chosen label={label} chosen={chosen} change={change} />
    </>
  );
};
