import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Whether something that folds is open: at first, and whenever the address points to it. */
export const useOpenByHash = (id: string): [boolean, (open: boolean) => void] => {
  const { hash, state } = useLocation();
  const [open, setOpen] = useState(hash === id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: pointing to it once more opens it once more
  useEffect(() => {
    if (hash === id) setOpen(true);
  }, [hash, id, state]);
  return [open, setOpen];
};
