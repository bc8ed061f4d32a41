"""What the program knows of each language: data in YAML, grammar in code."""
