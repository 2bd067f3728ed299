import type { Provider } from '../catalogue/model.ts';
import type { Exchange } from './snippet-variants.ts';

// The stream recipe is a program for chat chunks, Responses events and lines of posts. Messages of Anthropic and
// generateContent of Gemini have other events and another end.
const pieces = {
	typescript: {
		send: 'payload ? JSON.stringify({ ...JSON.parse(payload), stream: true }) : null',
		failed: "event?.type === 'error' || event?.type === 'response.failed'",
		read: `yield pick(res, event, 'choices.0.delta.content') || (event.data ? data + '\\n' : '');
      if (event.type === 'response.output_text.delta') yield event.delta;
      if (event.type === 'response.completed' || event.type === 'response.incomplete') return;`,
	},
	python: {
		send: "json.dumps({**json.loads(payload), 'stream': True}) if payload else None",
		failed: "kind in ('error', 'response.failed')",
		read: `yield pick(res, event, 'choices.0.delta.content') or (data + '\\n' if found.get('data') else '')
            if kind == 'response.output_text.delta':
                yield found['delta']
            if kind in ('response.completed', 'response.incomplete'):
                return`,
	},
	go: {
		send: `	var body map[string]json.RawMessage
	var send []byte
	if json.Unmarshal([]byte(payload), &body) == nil { // a GET has none
		body["stream"] = json.RawMessage("true")
		send, _ = json.Marshal(body)
	}
`,
		failed: 'kind == "error" || kind == "response.failed"',
		read: `emit(pick(res, event, "choices.0.delta.content"))
	if kind == "response.output_text.delta" {
		emit(pick(res, event, "delta"))
	}
	if event["data"] != nil {
		emit(data + "\\n")
	}
	return kind == "response.completed" || kind == "response.incomplete", nil`,
	},
	curl: {
		send: `if [[ -n $payload ]]; then request+=(--data-raw "$(jq -c '.stream = true' <<<"$payload")"); fi`,
		failed: '$found.type == "error" or $found.type == "response.failed"',
		read: `([$found.choices[0]?.delta?.content, (select($found.data) | $data + "\\n"),
        (select($found.type == "response.output_text.delta") | $found.delta) | strings] | add // "")`,
		end: '($found.type == "response.completed" or $found.type == "response.incomplete")',
	},
};
const { typescript, python, go, curl } = pieces;

const messages: Exchange[] = [
	{ usual: typescript.read, own: "yield pick(res, event, 'delta.text');\nif (event.type === 'message_stop') return;" },
	{ usual: typescript.failed, own: "event?.type === 'error'" },
	{ usual: python.read, own: "yield pick(res, event, 'delta.text')\nif kind == 'message_stop':\n    return" },
	{ usual: python.failed, own: "kind == 'error'" },
	{ usual: go.read, own: 'emit(pick(res, event, "delta.text"))\nreturn kind == "message_stop", nil' },
	{ usual: go.failed, own: 'kind == "error"' },
	{ usual: curl.read, own: '($found.delta.text? // "")' },
	{ usual: curl.failed, own: '$found.type == "error"' },
	{ usual: curl.end, own: '($found.type == "message_stop")' },
];

const text = 'candidates.0.content.parts.0.text';
const ending = 'candidates.0.finishReason';
const generateContent: Exchange[] = [
	{ usual: typescript.send, own: 'payload' },
	{ usual: typescript.read, own: `yield pick(res, event, '${text}');\nif (pick(res, event, '${ending}')) return;` },
	{ usual: typescript.failed, own: "pick(res, event, 'promptFeedback.blockReason')" },
	{ usual: python.send, own: 'payload' },
	{ usual: python.read, own: `yield pick(res, event, '${text}')\nif pick(res, event, '${ending}'):\n    return` },
	{ usual: "kind = found.get('type')", own: '' },
	{ usual: python.failed, own: "pick(res, event, 'promptFeedback.blockReason')" },
	{ usual: go.send, own: '' },
	{ usual: '"bytes"', own: '' },
	{ usual: 'bytes.NewReader(send)', own: 'strings.NewReader(payload)' },
	{ usual: 'kind, chunk := pick(res, event, "type"),', own: 'blocked, chunk := pick(res, event, "promptFeedback.blockReason"),' },
	{ usual: go.read, own: `emit(pick(res, event, "${text}"))\nreturn pick(res, event, "${ending}") != "", nil` },
	{ usual: go.failed, own: 'blocked != ""' },
	{ usual: curl.send, own: 'request+=(--data-raw "$payload")' },
	{ usual: curl.read, own: '([$found.candidates[0]?.content.parts[]?.text | strings] | add // "")' },
	{ usual: curl.failed, own: '$found.promptFeedback.blockReason?' },
	{ usual: curl.end, own: '($found.candidates[0]?.finishReason != null)' },
	{ usual: 'if .end then halt else .text end', own: '.text, (if .end then halt else empty end)' }, // the last event has text, too
];

/** The pieces of the stream recipe that read the events, where the provider's are of another kind. */
export function streams({ example }: Pick<Provider, 'example'>): Exchange[] {
	if (example.path.endsWith('/messages')) return messages;
	return example.path.endsWith(':generateContent') ? generateContent : [];
}

/** Where a stream is asked for: at most providers the address of any call. */
export const streamPath = ({ example }: Pick<Provider, 'example'>): string =>
	example.path.replace(/:generateContent$/, ':streamGenerateContent?alt=sse');
