"""All that a rule may import; each part says in `__all__` what it gives."""

from draftlint.api.document import *
from draftlint.api.facts import *
from draftlint.api.language import *
from draftlint.api.relations import *
from draftlint.api.rule import *
