"""Places in rankings."""
