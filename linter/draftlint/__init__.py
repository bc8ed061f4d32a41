"""draftlint: finds the internal contradictions of a draft document."""

__version__ = "0.1.0"
