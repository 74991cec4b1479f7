export function otherChanges(status: string, folder: string): string[];
