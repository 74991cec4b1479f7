export const onStandardError: { readonly stdio: ['inherit', 2, 2] };

export function installFromDebian(packages: readonly string[], options?: readonly string[]): void;
