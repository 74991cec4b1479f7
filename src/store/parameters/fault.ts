/** What was wrong with a part of an address, and how it was resolved; its text is in the catalogue. */
export type Fault =
  | {
      readonly kind: 'not-a-number' | 'unknown-key' | 'repeated' | 'unreadable';
      readonly key: string;
      readonly text: string;
    }
  | {
      readonly kind: 'out-of-range';
      readonly key: string;
      readonly text: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly kind: 'not-whole'; readonly key: string; readonly text: string; readonly used: string }
  | { readonly kind: 'not-an-option'; readonly key: string; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: 'edits-elsewhere'; readonly key: string; readonly text: string }
  | { readonly kind: 'not-an-edit'; readonly key: string; readonly text: string }
  | { readonly kind: 'not-one-a-class'; readonly key: string; readonly text: string; readonly classes: string }
  | { readonly kind: 'too-long'; readonly key: string; readonly text: string; readonly max: number }
  | {
      readonly kind: 'not-so-many';
      readonly key: string;
      readonly text: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'needs-another'; readonly key: string; readonly text: string; readonly other: string }
  | { readonly kind: 'held'; readonly key: string; readonly text: string }
  | { readonly kind: 'beyond-finite'; readonly key: string; readonly text: string; readonly max: string }
  | {
      readonly kind: 'unknown-view' | 'newer-version' | 'misplaced' | 'own-points' | 'no-points';
      readonly key: string;
      readonly text: string;
    };
