/** Light or dark. Until somebody chooses, the system does; the choice is kept on the device (`public/colours.js` reads it before the first paint). */
import { Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';

type Colours = 'light' | 'dark';

const current = (): Colours => {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const ColourSwitch = () => {
  const { t } = useMessages();
  const [colours, setColours] = useState(current);
  const choose = (next: Colours): void => {
    document.documentElement.dataset['theme'] = next;
    try {
      window.localStorage.setItem('kredsnet-colours', next);
    } catch {
      // Storage can be closed off; the choice then holds until the page is left.
    }
    setColours(next);
  };
  return colours === 'dark'
    ? <button type="button" className="button-plain" aria-label={t('app.light')} title={t('app.light')} onClick={() => choose('light')}><Sun size={18} aria-hidden="true" /></button>
    : <button type="button" className="button-plain" aria-label={t('app.dark')} title={t('app.dark')} onClick={() => choose('dark')}><Moon size={18} aria-hidden="true" /></button>;
};
