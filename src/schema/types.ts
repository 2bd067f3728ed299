import type { z } from 'astro/zod';
import type { entry } from './entry.ts';
import type { provider } from './provider.ts';
import type { condition, guide, status } from './reference.ts';
import type * as shared from './shared.ts';

export type EntryData = z.output<typeof entry>;
export type ProviderData = z.output<typeof provider>;
export type ConditionData = z.output<typeof condition>;
export type StatusData = z.output<typeof status>;
export type GuideData = z.output<typeof guide>;
export type Claim = z.output<typeof shared.claim>;
export type Source = z.output<typeof shared.source>;
export type Verdict = z.output<typeof shared.verdict>;
export type Wait = z.output<typeof shared.wait>;
export type Action = z.output<typeof shared.action>;
export type Actor = z.output<typeof shared.actor>;
export type Transport = z.output<typeof shared.transport>;
export type Evidence = z.output<typeof shared.evidence>;
