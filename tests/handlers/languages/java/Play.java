import java.net.http.HttpResponse;
import java.util.List;

/** Gives a handler its answers in turn. The last one repeats. Handlers are methods of classes that extend one of the kinds. */
abstract class Play {
	private List<Answer> answers;
	int attempts;

	void start(List<Answer> given) {
		answers = given;
		attempts = 0;
	}

	abstract void run(int handler) throws Exception;

	Answer take() {
		Answer taken = answers.get(Math.min(attempts, answers.size() - 1));
		if (++attempts > 20) throw new IllegalStateException("endless");
		return taken;
	}

	JsonNode parse(HttpResponse<String> res) {
		return JsonNode.of(res.body());
	}

	void refreshToken() {}

	/** Calls over HTTP. */
	abstract static class Responses extends Play {
		HttpResponse<String> send() {
			return take();
		}
	}

	/** Messages, lines and events. */
	abstract static class Messages extends Play {
		JsonNode send() {
			return parse(take());
		}
	}

	/** Calls over gRPC. */
	abstract static class Calls extends Play {
		Status send() {
			JsonNode body = parse(take());
			String code = body.at("/code").asText();
			return new Status(Status.Code.valueOf(code.isEmpty() ? "OK" : code), body.at("/details").asText(null));
		}
	}
}
