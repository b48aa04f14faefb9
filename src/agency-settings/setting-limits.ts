/** What settings can be, for those who check them and those who describe them. */
export const capacityRules = ['seats', 'seats-and-standing'] as const;
export const mostEarlySeconds = 600;
export const mostItems = 20;
export const longestItem = 40;
export const longestContactName = 40;
/** As people write telephone numbers, so that a phone can dial them. */
export const phonePattern = /^[+\d][\d ()-]{2,29}$/;
