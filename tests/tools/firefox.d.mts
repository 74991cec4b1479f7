type Environment = Record<string, string | undefined>;

export function candidates(env: Environment): string[];

export function findFirefox(collaborators?: {
  env?: Environment;
  search?: (env: Environment) => string[];
  usable?: (path: string) => boolean;
}): string | undefined;
