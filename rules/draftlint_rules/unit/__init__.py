"""Units that do not fit what is measured."""
