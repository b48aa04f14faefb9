/** The limits of settings, for validation and for the OpenAPI document. */
export const capacityRules = ['seats', 'seats-and-standing'] as const;
export const maxEarlySeconds = 600;
export const maxItems = 20;
export const longestItem = 40;
export const longestContactName = 40;
/** Telephone numbers as people write them, such that a phone can dial them. */
export const phonePattern = /^[+\d][\d ()-]{2,29}$/;
