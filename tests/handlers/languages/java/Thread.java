import java.util.ArrayList;
import java.util.List;

/** Stands where handlers look for Java's own: a sleep is written down and costs nothing. */
final class Thread {
	static final List<Double> slept = new ArrayList<>();

	static void sleep(long milliseconds) {
		slept.add(milliseconds / 1000.0);
		System.now += milliseconds;
	}
}
