import { useEffect } from 'react';

/**
 * Tells the page around a frame how high this one is, whenever that changes: `{ 'long-tail-lab': { height } }`, in CSS
 * pixels. It listens to nothing, so no page around it can set anything here.
 */
export function useTellHeight(): void {
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
