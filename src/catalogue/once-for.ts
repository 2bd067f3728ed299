/** Makes something once for each object that it is asked about. The object must not change, and what was made goes with it. */
export function onceFor<About extends object, Made>(make: (about: About) => Made): (about: About) => Made {
	const known = new WeakMap<About, { made: Made }>();
	return (about) => {
		const before = known.get(about);
		if (before) return before.made;
		const made = make(about);
		known.set(about, { made });
		return made;
	};
}
