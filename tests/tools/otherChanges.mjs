/**
 * What has changed in a checkout besides the content of a folder.
 *
 * @param status - As `git status --porcelain --untracked-files=all` prints it.
 * @param folder - Relative to the repository, with forward slashes.
 * @returns Paths; of a file that was moved, both, with an arrow in between.
 */
export function otherChanges(status, folder) {
  return status
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3))
    .filter((path) => !path.split(' -> ').every((each) => each.startsWith(`${folder}/`)));
}
