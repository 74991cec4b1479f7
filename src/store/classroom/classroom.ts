import type { Inputs } from '../parameters.ts';
import type { ViewName } from '../views.ts';
import type { GroupName } from './groups.ts';

/** A teacher's own question. */
export interface ClassQuestion {
  /** At most 160 characters. */
  readonly text: string;
  /** 2 to 6, of at most 60 characters each; none if the question is an open one. */
  readonly options: readonly string[];
  /** Index of the option that is the answer, if the link says one. */
  readonly answer: number | undefined;
}

/** What a teacher's address says besides the inputs of the lab. */
export interface ClassSetting {
  /** Groups whose controls show their values and set nothing; no group is also hidden. */
  readonly lock: readonly GroupName[];
  /** Groups whose controls are not shown, and set nothing. */
  readonly hide: readonly GroupName[];
  readonly question: ClassQuestion | undefined;
  /** Whether the page stands in another page, and shows the maps, transport and beta alone. */
  readonly isEmbedded: boolean;
}

/** A teacher's link while it is open. */
export interface Classroom extends ClassSetting {
  /** What an address says of it, such as `lock=data,beta`; empty once nothing is left to say. */
  readonly text: string;
  /** What Reset returns to: the state of the address that was opened. */
  readonly opened: { readonly page: ViewName; readonly inputs: Inputs; readonly setting: ClassSetting };
  /** Index of the option that the reader has chosen. */
  readonly chosen: number | undefined;
}
