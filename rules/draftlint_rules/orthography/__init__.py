"""Words as they are spelled."""
