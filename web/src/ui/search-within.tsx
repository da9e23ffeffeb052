/** A field that narrows a list. Typing changes the address a moment after the last letter, and leaves no trail of half words to go back through. */
import { useEffect, useState } from 'react';
import './list-page.css';

export const SearchWithin = ({ value, label, onChange }: { value: string | undefined; label: string; onChange: (q: string | undefined) => void }) => {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText((current) => (current.trim() === (value ?? '') ? current : (value ?? ''))), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the typing only
  useEffect(() => {
    if (text.trim() === (value ?? '')) return;
    const wait = setTimeout(() => onChange(text.trim() || undefined), 250);
    return () => clearTimeout(wait);
  }, [text]);
  return <label className="search-within"><span>{label}</span><input type="search" value={text} maxLength={80} onChange={(event) => setText(event.target.value)} /></label>;
};
