import { createContext } from 'react';

/** Whether the controls inside show their values and set nothing. Explanations still open. */
export const HeldContext = createContext(false);
