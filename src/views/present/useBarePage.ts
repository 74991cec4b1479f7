import { useLayoutEffect } from 'react';

/** While it is shown, the page has no header. */
export function useBarePage(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.present = '';
    return () => {
      delete dataset.present;
    };
  }, []);
}
