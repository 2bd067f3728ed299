import { stringify } from 'yaml';

/** What is known of a new provider before anything is filled in. `docs` is the address of its page about errors, `today` a day, YYYY-MM-DD. */
export type NewProvider = { id: string; name: string; docs: string; today: string };

/** A provider.yaml with everything left to fill in, in the order of src/schema/provider.ts. A field without a value has to get one. */
export const providerTemplate = ({ id, name, docs, today }: NewProvider): string => {
	const quoted = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
	const env = `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
	return `# yaml-language-server: $schema=../../schema/provider.json
# Fill in what is empty, then run npm run check. A field behind a # is optional: take out the # and the space after it to use it.
# Every claim names a source: a key of the list at the end.
name: ${quoted(name.replace(/ API$/, ''))} # the usual name, as in titles
full_name: ${quoted(name)} # the official name of the API
# nicknames: [${id}] # what people type for it, lower case
summary: # what the API is, in one sentence
# notice: A warning for each of its pages. # only for docs that mislead as a whole
# confused_with: # providers that it is taken for
#   - { provider: other-id, text: How to tell the two apart., source: docs }
base_urls: # the usual one first
  - url: # what requests start with, without a slash at the end: https://api.${id}.com/v1
    note: # what it is for
    source: docs
example: # a small real call below the first base URL; the snippets are made of it
  method: POST # or GET
  path: # below the base URL: /chat/completions
  # headers: { ${id}-version: '2026-01-01' } # what every call needs besides the key and the content type
  # body: '{"model":"…"}' # JSON in one line
  source: docs
hosts: # host names by which a pasted error is known to be of this provider: [api.${id}.com]
# paths: [/${id}/v1/] # beginnings of URL paths that no other provider has
# models: [${id}-] # what the ids of its models begin with, if no other provider serves them
# marks: [x_${id}] # what only its responses hold: a beginning of ids, a key of the body
# wraps: [error.metadata.raw] # where the body holds the response of another provider
# lookalikes: [azure ${id}] # other services that answer in the same words, lower case
# packages: [${id}-sdk] # names of SDK packages or modules
auth: # the usual way first
  - scheme: # as sent, in quotes: 'Authorization: Bearer <${env}>', or a header of its own: 'x-api-key: <${env}>'
    # env: [${env}] # environment variables that hold the key, the usual one first
    # key_prefixes: [${id}_] # what keys start with
    # note: When it is used, or what differs.
    source: docs
formats: # the forms that the body of an error has, the usual one first
  - id: error-object # the fragment of its address: /${id}/#format-error-object
    title: Error object
    transport: [http] # http, http-200-body, stream, grpc, websocket, batch or client
    language: json
    shape: # the body as sent, verbatim, in quotes: '{"error":{"message":"…","code":"…"}}'
    paths: # where each value sits: { code: error.code, type: error.type, message: error.message }
    # note: When it is sent, or what differs.
    source: docs
# components: # fields of the body, one by one
#   - { name: error.code, type: string, text: What it says., source: docs }
# headers: # headers about rate limits and waits
#   - name: retry-after
#     unit: seconds # what is counted: requests, tokens, seconds
#     window: minute # over which time
#     format: seconds # count, seconds, epoch-seconds, epoch-ms, duration (2m59.56s), http-date, iso8601 or text
#     example: '7'
#     meaning: What the value says.
#     absent: What it means when the header is not there, or that the docs don't say.
#     source: docs
# headers_note: { text: When there are no such headers., source: docs }
# limits: # what is limited, per what, how tiers work
#   - { text: Requests are counted per organization., source: docs }
# sdks: # what its SDKs do with errors; src/schema/provider/sdk.ts says the fields
#   - { package: ${id}-sdk, registry: npm, language: TypeScript, version: 1.0.0, classes: { '429': RateLimitError, default: APIError }, source: docs }
request_id:
  # where: header:x-request-id # or a dotted path in the body
  # starts: req_ # what the id starts with
  text: # where the id of a request is, or that the docs don't say
  source: docs
service_status:
  # url: https://status.${id}.com/
  # feed: https://status.${id}.com/feed.atom
  text: # who announces outages, or that nobody does
  source: docs
support: {} # how to get help; to use what follows, take out {}
  # links:
  #   - { label: Support form, url: https://${id}.com/support, source: docs }
  # attach: # what to send along
  #   - { text: The request id., source: docs }
# links: # error page, reference, OpenAPI, console, keys, limits
#   - { label: Error codes, url: ${quoted(docs)}, source: docs }
# practices: # what to do in every client
#   - { text: Decide on the code and not on the message., source: docs }
# topics: # troubleshooting that belongs to no single code
#   - id: partial-streams # the fragment of its address
#     title: What goes wrong
#     intro: What happens, in one sentence.
#     points:
#       - { text: What to check or do., source: docs }
#     entries: [] # slugs of the entries it is about
# read_whole: ${today} # the day on which someone who had not written it read all of it
# undocumented: { text: What the docs leave out., source: docs }
sources:
  docs:
    kind: official # official, sdk, thread, standard or unlinked
    title: # what the reader finds there
    url: ${quoted(docs)}
    checked: ${today} # the day on which you read it
`;
};
