/** What stands for a secret. Apart from the mask, because what shows masked text needs no rules. */
export const maskSign = '•••';
