/** The page's own address, to which a link adds its hash. A page opened from a folder has no origin to begin with. */
export const pageAddress = (): string => window.location.href.replace(/[?#].*$/s, '');
