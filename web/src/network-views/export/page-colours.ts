import type { Colour } from './svg-file.ts';

/** The colours of the page as it is now, light or dark, as files can hold them. */
export function pageColours(): Colour {
  const probe = document.createElement('span');
  document.body.append(probe);
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    known.set(name, value);
    return value;
  };
}
