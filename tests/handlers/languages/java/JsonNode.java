import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What handlers use of Jackson's JsonNode, as its documentation describes it. */
final class JsonNode {
	private static final JsonNode MISSING = new JsonNode(null, true);
	private final Object value;
	private final boolean missing;

	private JsonNode(Object value, boolean missing) {
		this.value = value;
		this.missing = missing;
	}

	/** The node of a text, and the missing node for one that is no JSON. */
	static JsonNode of(String text) {
		try {
			return new JsonNode(Json.read(text), false);
		} catch (IllegalArgumentException noJson) {
			return MISSING;
		}
	}

	private JsonNode child(String key) {
		if (value instanceof Map<?, ?> map && map.containsKey(key)) return new JsonNode(map.get(key), false);
		boolean isIndex = value instanceof List<?> && key.matches("\\d+");
		if (isIndex && Integer.parseInt(key) < ((List<?>) value).size()) return new JsonNode(((List<?>) value).get(Integer.parseInt(key)), false);
		return MISSING;
	}

	JsonNode at(String pointer) {
		JsonNode node = this;
		for (String key : pointer.substring(1).split("/")) node = node.child(key.replace("~1", "/").replace("~0", "~"));
		return node;
	}

	List<JsonNode> children() {
		List<JsonNode> found = new ArrayList<>();
		if (value instanceof Map<?, ?> map) for (Object one : map.values()) found.add(new JsonNode(one, false));
		if (value instanceof List<?> list) for (Object one : list) found.add(new JsonNode(one, false));
		return found;
	}

	JsonNode findPath(String key) {
		if (value instanceof Map<?, ?> map && map.containsKey(key)) return child(key);
		for (JsonNode one : children()) {
			JsonNode found = one.findPath(key);
			if (!found.missing) return found;
		}
		return MISSING;
	}

	List<String> findValuesAsText(String key) {
		List<String> found = new ArrayList<>();
		if (value instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> field : map.entrySet()) {
				JsonNode one = new JsonNode(field.getValue(), false);
				if (field.getKey().equals(key)) found.add(one.asText());
				else found.addAll(one.findValuesAsText(key));
			}
		} else for (JsonNode one : children()) found.addAll(one.findValuesAsText(key));
		return found;
	}

	boolean hasNonNull(String key) {
		return value instanceof Map<?, ?> map && map.get(key) != null;
	}

	boolean hasNonNull(int index) {
		return value instanceof List<?> list && index < list.size() && list.get(index) != null;
	}

	boolean isEmpty() {
		return children().isEmpty();
	}

	String asText() {
		if (missing || value instanceof Map<?, ?> || value instanceof List<?>) return "";
		boolean isWhole = value instanceof Double number && number == Math.rint(number);
		return isWhole ? String.valueOf(((Double) value).longValue()) : String.valueOf(value);
	}

	String asText(String otherwise) {
		return value == null ? otherwise : asText();
	}

	int asInt() {
		return (int) asDouble();
	}

	double asDouble() {
		try {
			return value instanceof Double number ? number : Double.parseDouble(asText().trim());
		} catch (NumberFormatException noNumber) {
			return 0;
		}
	}
}
