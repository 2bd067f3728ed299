import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays to each handler what plays.json holds for it, and writes to done.json what it did. */
final class Main {
	public static void main(String[] names) throws Exception {
		JsonNode given = JsonNode.of(Files.readString(Path.of("plays.json")));
		Play[] kinds = {new Responses(), new Messages(), new Calls()};
		List<String> done = new ArrayList<>();
		List<JsonNode> handlers = given.at("/handlers").children();
		for (int index = 0; index < handlers.size(); index++) {
			JsonNode handler = handlers.get(index);
			List<String> results = new ArrayList<>();
			for (JsonNode answers : handler.at("/plays").children()) {
				Play play = kinds[handler.at("/kind").asInt()];
				play.start(answers.children().stream().map(Answer::of).toList());
				results.add(played(play, index, (long) given.at("/now").asDouble()));
			}
			done.add(results.toString());
		}
		Files.writeString(Path.of("done.json"), done.toString());
	}

	private static String played(Play play, int handler, long now) {
		System.now = now * 1000;
		Thread.slept.clear();
		String error = "null";
		try {
			play.run(handler);
		} catch (Exception failed) {
			error = Json.quoted(failed.getClass() == RuntimeException.class ? failed.getMessage() : "CRASH " + failed);
		}
		return "{\"attempts\":" + play.attempts + ",\"waits\":" + Thread.slept + ",\"error\":" + error + ",\"done\":null}";
	}
}
