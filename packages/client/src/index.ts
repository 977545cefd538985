// Public entry of the package; re-exports only.
export const placeholder = 'client';
