/** What the pixels of a page depend on besides the page. */
export interface PictureEnvironment {
  readonly browser: string;
  readonly platform: string;
  readonly fonts: string;
}
export function pictureEnvironment(
  browser: string,
  system?: { readonly platform: string; readonly arch: string },
  print?: (command: string, args: readonly string[]) => string | undefined,
): PictureEnvironment;
export function environmentDifference(
  recorded: PictureEnvironment | undefined,
  here: PictureEnvironment,
): string | undefined;
