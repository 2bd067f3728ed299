// What only some pages have. A page that is only read never asks for this file.
if (document.querySelector('error-table')) void import('./error-table.ts');
if (document.querySelector('compare-table')) void import('./compare-table.ts');
if (document.querySelector('header-reader')) void import('./header-reader.ts');
if (document.querySelector('retry-timeline')) void import('./retry-timeline.ts');
if (document.querySelector('keep-offline')) void import('./keep-offline.ts');
if (document.querySelector('missing-page')) void import('./missing-page.ts');

export {};
