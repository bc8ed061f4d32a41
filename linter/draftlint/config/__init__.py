"""`.draftlint.yaml`: what a team has settled about its drafts."""

from draftlint.config.model import Config, FailOn
from draftlint.config.reading import FILE_NAME, Configs, read_config
from draftlint.config.selection import Choice, chosen_rules, unknown_selector

__all__ = ["FILE_NAME", "Choice", "Config", "Configs", "FailOn", "chosen_rules", "read_config", "unknown_selector"]
