import type { APIRoute } from 'astro';
import * as files from '../addresses/files.ts';
import { href } from '../addresses/ids.ts';
import { absolute, site } from '../site.ts';

/** Lets a browser take the site as a search engine: https://github.com/dewitt/opensearch, version 1.1. */
export const GET: APIRoute = () =>
	new Response(
		`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${site.name}</ShortName>
<Description>Find an API error by provider, status, code or message</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${absolute(files.icon)}</Image>
<Url type="text/html" template="${absolute(`${href.find()}?q={searchTerms}`)}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${absolute(files.searchDescription)}"/>
</OpenSearchDescription>
`,
		{ headers: { 'content-type': 'application/opensearchdescription+xml' } },
	);
