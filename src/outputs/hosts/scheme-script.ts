/** Under this name the reader's choice of light or dark is kept. */
export const schemeKey = 'scheme';

/**
 * Runs in the head, before anything is painted, so that a page never flashes in the other scheme. The policy lets this very
 * text through by its hash. Storage can be forbidden; then the system decides.
 */
export const schemeScript = `try{document.documentElement.dataset.scheme=localStorage.${schemeKey}||''}catch{}`;

/** What the policy knows it by; a test holds it to the text. */
export const schemeHash = 'sha256-p4ZVkMfJUHuJhd2SqDVm1mK6nvA0tlNsB/dPm8jMOvI=';
