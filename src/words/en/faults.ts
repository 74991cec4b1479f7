/** Words of the notice about an address that was not read as it stands; they load with it. */
export const faults = {
  told: (faults: string) => `The address was not read as it stands: ${faults}.`,
  between: '; ',
  dismiss: 'Dismiss',
  'not-a-number': (key: string, text: string) => `${key} must be a number, and “${text}” is none: ignored`,
  'unknown-key': (key: string) => `“${key}” is no parameter: ignored`,
  repeated: (key: string, text: string) => `${key} stands there twice: “${text}” ignored`,
  unreadable: (text: string) => `“${text}” cannot be read: ignored`,
  'out-of-range': (key: string, text: string, min: string, max: string) =>
    `${key} must be from ${min} to ${max}: ${text} was moved there`,
  'beyond-finite': (key: string, text: string, max: string) => `${key} above ${max} is read as 1: ${text} became 1`,
  'edits-elsewhere':
    'the points were edited by hand, too often for an address: open the file in which the edits were saved',
  'not-an-edit': (key: string, text: string) =>
    `${key} must add, move or erase one point each, as aB25:-110, mA12:30:40 or eC3: “${text}” ignored`,
  'not-one-a-class': (key: string, text: string, classes: string) =>
    `${key} must be one count for each of ${classes} classes: ${text} was left out`,
  'not-whole': (key: string, text: string, used: string) => `${key} must be a whole number: ${text} became ${used}`,
  'not-an-option': (key: string, text: string, options: string) =>
    `${key} must be one of ${options}: “${text}” ignored`,
  'too-long': (key: string, most: string) => `${key} may have ${most} characters at most: the rest was cut off`,
  'not-so-many': (key: string, fewest: string, most: string) =>
    `${key} must be from ${fewest} to ${most} texts with | between: what is too many or too few was left out`,
  'needs-another': (key: string, other: string) => `${key} means nothing without ${other}: ignored`,
  held: (key: string) =>
    `${key} is set by your teacher and stays as it is; in a new tab the address opens as it stands`,
  'unknown-view': (text: string) => `there is no view “${text}”: here is the lab`,
  'newer-version': (text: string) => `version “${text}” is not known here: read as version 1`,
  'own-points': 'a link does not hold your own points: give them again, as a scene',
  'no-points': (text: string) => `the points of “${text}” could not be loaded`,
  misplaced: (text: string) => `“${text}” stands before the #, where it is not read`,
};
