"""One indicator in several places, against its target and over time."""
