/** Pixels of a frame whose page does not follow its height. */
const height = 720;

/**
 * HTML that shows an address in a page of somebody else, with a script that makes the frame as high as what is in it.
 *
 * @param title - Name of the frame for screen readers.
 */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" allow="fullscreen" style="width:100%;height:${height}px;border:0"></iframe>
<script>
addEventListener('message', ({ data, source }) => {
  const height = data?.['long-tail-lab']?.height;
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.height = height + 'px';
  }
});
</script>
`;
}

/** A text in double quotes of HTML. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
