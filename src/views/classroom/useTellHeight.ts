import { useEffect, useLayoutEffect } from 'react';

/**
 * Marks the document as one that stands in another page, so that it is as high as what is in it, and tells the page
 * around a frame how high that is, whenever it changes: `{ 'long-tail-lab': { height } }`, in CSS pixels. It listens to
 * nothing, so no page around it can set anything here.
 */
export function useTellHeight(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.embed = '';
    return () => {
      delete dataset.embed;
    };
  }, []);
  useEffect(() => {
    const root = document.getElementById('root');
    if (!root || window.parent === window) return undefined;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      // Whoever embeds it may know its height.
      window.parent.postMessage({ 'long-tail-lab': { height } }, '*');
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
}
