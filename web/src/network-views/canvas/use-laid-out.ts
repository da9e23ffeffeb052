/** A large picture's places, from beside the page. Undefined until they are there; the last asked for is the one that counts. */
import { useEffect, useRef, useState } from 'react';
import type { Laid, Work } from './lay-out.ts';

export function useLaidOut(work: Work): Laid | undefined {
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  const [laid, setLaid] = useState<{ work: Work; laid: Laid }>();
  useEffect(() => () => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => {
    worker.current ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const asked = worker.current;
    number.current += 1;
    const mine = number.current;
    const take = ({ data }: MessageEvent<{ asked: number; laid: Laid }>): void => {
      if (data.asked === mine) setLaid({ work, laid: data.laid });
    };
    asked.addEventListener('message', take);
    asked.postMessage({ asked: mine, work });
    return () => asked.removeEventListener('message', take);
  }, [work]);
  return laid?.work === work ? laid.laid : undefined;
}
