// What only some pages have. A page that is only read never asks for this file.
if (document.querySelector('error-table')) void import('../components/provider/errors/error-table.ts');
if (document.querySelector('compare-table')) void import('../components/compare/compare-table.ts');
if (document.querySelector('header-reader')) void import('../components/compare/header-reader.ts');
if (document.querySelector('retry-timeline')) void import('../components/compare/retry-timeline.ts');
if (document.querySelector('keep-offline')) void import('../components/about/keep-offline.ts');
if (document.querySelector('example-errors')) void import('../components/home/example-errors.ts');
if (document.querySelector('missing-page')) void import('../components/find/missing-page.ts');

export {};
