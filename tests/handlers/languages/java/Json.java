import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, doubles, booleans and null, and writes strings. */
final class Json {
	private final String text;
	private int at = 0;

	private Json(String text) {
		this.text = text;
	}

	static Object read(String text) {
		Json reader = new Json(text);
		Object value = reader.value();
		if (reader.peek() != '\0') throw new IllegalArgumentException("more than one value");
		return value;
	}

	static String quoted(String text) {
		StringBuilder written = new StringBuilder("\"");
		for (char sign : text.toCharArray()) {
			if (sign == '"' || sign == '\\') written.append('\\').append(sign);
			else if (sign < ' ') written.append(String.format("\\u%04x", (int) sign));
			else written.append(sign);
		}
		return written.append('"').toString();
	}

	/** The next sign after spaces, and a zero at the end. */
	private char peek() {
		while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
		return at < text.length() ? text.charAt(at) : '\0';
	}

	private void take(String words) {
		peek();
		if (!text.startsWith(words, at)) throw new IllegalArgumentException(words + " is missing at " + at);
		at += words.length();
	}

	private Object value() {
		switch (peek()) {
			case '{': return object();
			case '[': return list();
			case '"': return string();
			case 't': take("true"); return true;
			case 'f': take("false"); return false;
			case 'n': take("null"); return null;
			default: return number();
		}
	}

	private Map<String, Object> object() {
		Map<String, Object> found = new LinkedHashMap<>();
		for (take("{"); peek() != '}'; ) {
			if (!found.isEmpty()) take(",");
			peek();
			String key = string();
			take(":");
			found.put(key, value());
		}
		take("}");
		return found;
	}

	private List<Object> list() {
		List<Object> found = new ArrayList<>();
		for (take("["); peek() != ']'; ) {
			if (!found.isEmpty()) take(",");
			found.add(value());
		}
		take("]");
		return found;
	}

	private String string() {
		take("\"");
		StringBuilder found = new StringBuilder();
		for (; ; at++) {
			if (at >= text.length()) throw new IllegalArgumentException("a text has no end");
			char sign = text.charAt(at);
			if (sign == '"') break;
			if (sign != '\\') found.append(sign);
			else found.append(escape(text.charAt(++at)));
		}
		at++;
		return found.toString();
	}

	private char escape(char sign) {
		int named = "bfnrt".indexOf(sign);
		if (named >= 0) return "\b\f\n\r\t".charAt(named);
		if (sign != 'u') return sign;
		at += 4;
		return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
	}

	private Double number() {
		int start = at;
		while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
		return Double.valueOf(text.substring(start, at));
	}
}
