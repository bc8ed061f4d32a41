"""One thing, one name: names, abbreviations and their variants."""
