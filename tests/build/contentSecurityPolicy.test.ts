import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/build/contentSecurityPolicy.ts';
import { hostingHeaders, hostingServers } from './hostingHeaders.ts';

describe('the policy of the page', () => {
  test('allows no inline script or style, no evaluated text and no other origin', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|nonce-|strict-dynamic/);
  });

  test.each(hostingServers)('is the very one that the example for %s sends in a header', (server) => {
    expect(hostingHeaders(server)['content-security-policy']).toBe(contentSecurityPolicy);
  });

  test.each(hostingServers)('lets any course embed the page, as the example for %s does', (server) => {
    expect(contentSecurityPolicy).not.toContain('frame-ancestors');
    expect(Object.keys(hostingHeaders(server)).sort()).toEqual([
      'content-security-policy',
      'referrer-policy',
      'x-content-type-options',
    ]);
  });
});
