"""Notes: their marks, their texts, and how well they fit their sentences."""
