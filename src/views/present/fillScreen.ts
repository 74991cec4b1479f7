/** Fills the screen with the page, or gives the screen back. A browser may refuse; then the window stays as it is. */
export function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
