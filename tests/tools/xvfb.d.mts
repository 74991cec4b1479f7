export function findXvfb(collaborators?: {
  env?: Record<string, string | undefined>;
  exists?: (path: string) => boolean;
}): string | undefined;
