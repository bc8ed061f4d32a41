"""What this family offers to the rules."""

from __future__ import annotations

from draftlint.facts.dates.dates import date_mentions
from draftlint.facts.dates.draft_frame import draft_frame
from draftlint.facts.dates.ordinals import ordinals, own_body
from draftlint.facts.dates.periods import date_ranges, durations, horizons, periods
from draftlint.facts.fact import Fact


class DateFacts:
    """Dates, periods, ordinals of terms, and the time that the draft itself is of."""

    dates = Fact(date_mentions)
    """Every date of the running text, in order, possible or not."""

    periods = Fact(periods)
    """Every pair of years that names a period, in order."""

    horizons = Fact(horizons)
    """Every year that a plan looks to, in order."""

    durations = Fact(durations)
    """Every "N năm" that is a length of time, in order."""

    date_ranges = Fact(date_ranges)
    """Every stretch from day to day, in order."""

    frame = Fact(draft_frame)
    """What the draft says of itself: its date and its terms."""

    ordinals = Fact(ordinals)
    """Numbers of congresses, committees, Assemblies and councils, in order."""

    own_body = Fact(own_body)
    """The Party body whose draft it is; None where nothing tells."""
