/**
 * The addresses that a browser requests because of the tags of a page: not of links to follow, nor
 * of canonical and meta data.
 */
export function assetAddressesOfPage(html: string): string[] {
  const tags = html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi);
  const ofTags = [...tags].flatMap(([, name = '', attributes = '']) => {
    const isFollowed = name.toLowerCase() === 'a' || /\brel\s*=\s*["']?canonical\b/i.test(attributes);
    return isFollowed ? [] : addressesOfAttributes(attributes);
  });
  return [...ofTags, ...assetAddressesOfStyles(html)];
}

function addressesOfAttributes(attributes: string): string[] {
  const found = attributes.matchAll(
    /(?:^|\s)(src|srcset|href|xlink:href|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  );
  return [...found].flatMap(([, name = '', ...values]) => {
    const value = values.find((each) => each !== undefined) ?? '';
    return name.toLowerCase() === 'srcset' ? value.split(',').map((each) => each.trim().replace(/\s.*/, '')) : [value];
  });
}

/** The addresses that a browser requests because of a style sheet: of `url(…)` and `@import`. */
export function assetAddressesOfStyles(css: string): string[] {
  const found = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/gi);
  return [...found].map(([, ...values]) => (values.find((each) => each !== undefined) ?? '').trim());
}

/** Whether an address names another origin, also without a scheme (`//host/`). `data:` and `blob:` make no request. */
export function isOtherOrigin(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address) && !/^(?:data|blob):/i.test(address);
}

/** Whether an address holds wherever the folder of the build is put. */
export function isRelative(address: string): boolean {
  return !isOtherOrigin(address) && !address.startsWith('/');
}
