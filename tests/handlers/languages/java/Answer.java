import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** A response as Java's HTTP client gives it. */
record Answer(int statusCode, HttpHeaders headers, String body) implements HttpResponse<String> {
	static Answer of(JsonNode data) {
		Map<String, List<String>> headers = new HashMap<>();
		for (JsonNode pair : data.at("/headers").children()) headers.put(pair.at("/0").asText(), List.of(pair.at("/1").asText()));
		String text = data.at("/text").asText();
		return new Answer(data.at("/status").asInt(), HttpHeaders.of(headers, (name, value) -> true), text);
	}

	public HttpRequest request() { return null; }
	public Optional<HttpResponse<String>> previousResponse() { return Optional.empty(); }
	public Optional<SSLSession> sslSession() { return Optional.empty(); }
	public URI uri() { return null; }
	public HttpClient.Version version() { return HttpClient.Version.HTTP_2; }
}
